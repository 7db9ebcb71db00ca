import type { EventName, Report } from '../domain/report';
import type { ReportQuery } from '../domain/reportQuery';
import type { DateStyle } from '../domain/vietnamTime';
import type { AnswerBody } from '../transport/answerBody';
import type { ApiRequest, Host } from '../transport/apiRequest';
import type { CodeTable } from '../transport/codes';

/** Something that can start a workflow. */
export interface EventOption {
	name: string;
	value: EventName;
	/** In the node panel, where n8n would write “On sms delivered” by itself. */
	action: string;
	description: string;
}

/** How the waiting for a report can end, and what the output for it is called. */
export interface Ending {
	outcome: string;
	displayName: string;
}

/** By what a message travels: all that differs between an SMS and a call, apart from the operations. */
export interface Channel {
	value: 'sms' | 'voice';
	host: Host;
	dateStyle: DateStyle;
	/** What codes mean here, after a send and after a question; looked up before the common table. */
	codes: { send: CodeTable; ask: CodeTable };
	/** What the editor shows of a message on its way. */
	words: {
		/** On a node that waits, before “, for at most 2 hours”. */
		waiting: string;
		/** In the hint of a run that sent: accepted is not arrived. */
		accepted: string;
	};

	/** Parameters that eSMS fills in where a Callback URL lists them; empty where it adds its own. */
	callbackParameters: string;
	events: readonly EventOption[];
	/** Its report in a query: `nothingYet` when one more follows, undefined when it is none of this channel. */
	readReport(query: ReportQuery): Report | 'nothingYet' | undefined;

	/** What its reports tell beside what the send does. */
	reportFields: readonly string[];
	endings: readonly Ending[];
	/**
	 * How a report ends the waiting for a message of this channel; undefined when another report follows,
	 * or the result isn't told.
	 */
	endingOf(report: Report, reportedBy: Channel): string | undefined;

	/** Asks what became of a message. */
	statusRequest(messageId: string): ApiRequest;
	/** What an answer to that tells, in the form of a report; undefined while it tells no state. */
	readStatus(answer: AnswerBody, messageId: string): Report | undefined;
	/** Whether that says the same as a report of this channel; undefined when it neither does nor contradicts. */
	agrees(report: Report, status: Report): boolean | undefined;
}
