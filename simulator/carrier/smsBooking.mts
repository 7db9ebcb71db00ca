import { type Message, type RecipientResult, status } from '../world/messages.mts';
import type { SmsOutcome } from '../world/settings.mts';

/** What an outcome means for a receiver. */
export const resultOf: Record<SmsOutcome, RecipientResult> = {
	delivered: 'delivered',
	failed: 'failed',
	rejected: 'failed',
	interim: 'delivered',
	unknown: 'unknown',
	silence: 'pending',
	twice: 'delivered',
	unreported: 'delivered',
	lateInterim: 'delivered',
	corrected: 'failed',
	oddStatus: 'delivered',
};

/** The message is at the carrier, its result open, also when it had one before. */
export function bookHandOver(message: Message, now: number): void {
	message.status = status.atCarrier;
	message.sentAt ??= now;
	message.results = message.phones.map(() => 'pending');
	count(message);
}

/** The final status (esms-api 2.3). */
export function bookResults(
	message: Message,
	results: RecipientResult[],
	rejected: boolean,
	now: number,
): void {
	message.status = rejected ? status.rejected : status.finished;
	if (!rejected) message.sentAt ??= now;
	message.finishedAt = now;
	message.results = results;
	count(message);
}

/** A rejected message never reached a carrier, so nothing counts as failed there. */
function count(message: Message): void {
	const counted = message.status === status.rejected ? [] : message.results;
	message.sendSuccess = counted.filter((result) => result === 'delivered').length;
	message.sendFailed = counted.filter((result) => result === 'failed').length;
}
