import type { Report } from '../../domain/report';
import type { WaitOperation } from '../../operation/operation';
import { call } from '../../transport/call';
import type { Session } from '../items/session';
import type { Acceptance } from './sendForReport';

/** What is known of the end of a message before its report is waited for. */
export type KnownEnd =
	| { is: 'told'; status: Report; outcome: string }
	/** Its report goes to another execution. */
	| { is: 'elsewhere' }
	/** It is over, and nothing more is known; its report comes soon, or came too early. */
	| { is: 'over' }
	| { is: 'open' };

/** Asked between acceptance and sleep, when every moment can be the report's. */
const TIMEOUT_MS = 5_000;

/** Looks for the end of a message whose report may have come already, or can't come here. */
export async function knownEnd(
	acceptance: Acceptance,
	messageId: string,
	operation: WaitOperation,
	session: Session,
): Promise<KnownEnd> {
	const { body, duplicate, sender, comesHere, mayHaveCome } = acceptance;
	if (!mayHaveCome) return { is: 'open' };
	// “Accepted before” comes without an id to ask by, but with the status (esms-api 7.1).
	const status =
		messageId === ''
			? sender.readStatus(duplicate ? body : {}, messageId)
			: await askOnce(sender, messageId, session);
	const outcome = status && operation.channel.endingOf(status, sender);
	if (outcome !== undefined) return { is: 'told', status: status!, outcome };
	if (!comesHere) return { is: 'elsewhere' };
	return { is: messageId === '' && status?.outcome === 'unknown' ? 'over' : 'open' };
}

async function askOnce(
	sender: Acceptance['sender'],
	messageId: string,
	{ connection, control }: Session,
): Promise<Report | undefined> {
	const answer = await call(connection, sender.statusRequest(messageId), {
		...control,
		timeoutMs: Math.min(control.timeoutMs, TIMEOUT_MS),
		repeatUnknown: false,
	});
	return answer.ok ? sender.readStatus(answer.body, messageId) : undefined;
}
