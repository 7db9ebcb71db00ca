import type { IExecuteFunctions } from 'n8n-workflow';
import { channels } from '../../channels';
import type { Channel } from '../../channels/channel';
import { buildResumeUrl } from '../../domain/callbackUrl';
import type { WaitOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import type { AnswerBody } from '../../transport/answerBody';
import type { Host } from '../../transport/apiRequest';
import type { ItemResult } from '../items/itemResult';
import { sendItem } from '../items/sendItem';
import type { Session } from '../items/session';
import type { SendResult } from '../once/sendOnce';
import { openWayBack } from './wayBack';

/** What eSMS told when it accepted the message, and what that means for its report. */
export interface Acceptance {
	body: AnswerBody;
	duplicate: boolean;
	/** The channel by whose host it went; a call with a one-time code is a message to eSMS. */
	sender: Channel;
	/** Whether the report comes to the address of this execution, whose request was accepted (assumption A9). */
	comesHere: boolean;
	/** The report may have come already, while n8n could not take it. */
	mayHaveCome: boolean;
}

/** n8n takes reports once the execution sleeps; eSMS takes seconds for the first one (assumption A51). */
const SLOW_MS = 1_000;

/** Sends the message with the execution's own address as Callback URL. */
export async function sendForReport(
	context: IExecuteFunctions,
	operation: WaitOperation,
	read: Reader,
	session: Session,
): Promise<{ result: ItemResult; acceptance?: Acceptance }> {
	const wayBack = openWayBack(context);
	let asked: Asked | undefined;
	let acceptance: Acceptance | undefined;
	const result = await sendItem(operation, read, session, {
		callbackUrl(requestId) {
			const { callbackParameters } = operation.channel;
			const url = buildResumeUrl(read.resumeUrl, requestId, callbackParameters);
			const address = read.demand('Resume URL', url);
			asked = { at: Date.now(), before: wayBack.askedBy(requestId) };
			wayBack.note(requestId);
			return address;
		},
		onSent(sent, { request }) {
			if (sent.ok) {
				acceptance = readAcceptance(sent, asked, request.host, context.getExecutionId());
				wayBack.clear();
			} else if (sent.failure.outcome !== 'unknown') {
				wayBack.forget(sent.requestId);
			}
		},
	});
	return { result, ...(acceptance && { acceptance }) };
}

/** The request of this run; none when an earlier try had been accepted. */
interface Asked {
	at: number;
	/** The execution that may have been accepted under the same RequestId. */
	before: string | undefined;
}

function readAcceptance(
	{ body, duplicate, repeated = false }: Accepted,
	asked: Asked | undefined,
	sentTo: Host,
	execution: string,
): Acceptance {
	const first = asked?.before ?? (repeated ? execution : undefined);
	const isSlow = asked === undefined || Date.now() - asked.at > SLOW_MS;
	return {
		body,
		duplicate,
		sender: channels.find(({ host }) => host === sentTo)!,
		comesHere: asked !== undefined && (!duplicate || first === execution),
		mayHaveCome: duplicate || repeated || isSlow,
	};
}

type Accepted = Extract<SendResult, { ok: true }>;
