import type { CallOutcome } from './callOutcome';
import type { SmsOutcome } from './deliveryStatus';
import type { ErrorInfo } from './errorInfo';

/** What can start a workflow. */
export type EventName =
	| 'smsDelivered'
	| 'smsPartlyDelivered'
	| 'smsFailed'
	| 'smsStatusChanged'
	| 'callAnswered'
	| 'callNotAnswered';

interface Common {
	event: EventName;
	/** The same for every repetition of one report. */
	eventId: string;
	messageId: string;
	/** `SendStatus` in words; `unknown` when it is missing. */
	status: string;
	/** VND. */
	price?: number;
	callbackData: Record<string, string>;
	/** The query as it came, without the token; empty when eSMS was asked instead. */
	raw: string;
}

/** A delivery report (esms-api 5.2). */
export interface SmsReport extends Common {
	outcome: SmsOutcome;
	requestId: string;
	phone: string;
	telco: string;
	smsType: string;
	successCount: number;
	failedCount: number;
	recipientCount?: number;
	sentCount?: number;
	errorInfo?: ErrorInfo;
}

/** The result of a call (esms-api 5.3). */
export interface CallReport extends Common {
	outcome: CallOutcome;
	/** As eSMS wrote it: `ANSWERED`, `NO ANSWER`, or empty for a call that failed. */
	callStatus: string;
	durationSeconds: number;
	keyPressed: string;
	/** The number the called person saw. */
	callerId: string;
}

export type Report = SmsReport | CallReport;
