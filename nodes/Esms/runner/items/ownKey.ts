import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';
import { contentId, requestIdOf } from '../once/identity';
import type { KeyUse } from '../once/keyUses';
import type { Outgoing, SendResult } from '../once/sendOnce';
import { rowOf } from './rows';
import type { Session } from './session';

/** Refuses a key that another message of this execution has: eSMS would call this one a repetition. */
export function demandOwnKey(outgoing: Outgoing, read: Reader, session: Session): void {
	const other = claimKey(outgoing, read.itemIndex, session);
	if (other) read.refuse(sharedKey(outgoing.protection, other), SHARED_KEY_ADVICE);
}

/** The other message that has the key of this one, unless eSMS was asked for this one before. */
export function claimKey(
	{ message, protection, places }: Outgoing,
	itemIndex: number,
	{ keyUses, ledger, origin }: Session,
): KeyUse | undefined {
	if (protection.mode !== 'ownKey' || message.ignoresRequestId) return undefined;
	const key = requestIdOf(protection, message, origin, itemIndex, 0);
	const other = keyUses.claim(key, { content: contentId(message), itemIndex });
	return places.some((place) => ledger.find(place)) ? undefined : other;
}

/** What may have been accepted has used its key, also for later runs of this execution. */
export function noteKey(
	{ mode }: Protection,
	sent: SendResult,
	{ keyUses }: Pick<Session, 'keyUses'>,
): void {
	if (mode === 'ownKey' && (sent.ok || sent.failure.outcome === 'unknown')) {
		keyUses.note(sent.requestId);
	}
}

export function sharedKey(protection: Protection, { itemIndex }: KeyUse): string {
	const key = protection.mode === 'ownKey' ? protection.key : '';
	const whose =
		itemIndex === undefined ? 'an earlier message of this execution' : `row ${rowOf(itemIndex)}`;
	return `The 'Duplicate Key' “${key}” is also that of ${whose}, whose number or text is another`;
}

export const SHARED_KEY_ADVICE =
	'eSMS accepts each key once in 24 hours and would take this message for a repetition. Make the key of what tells your messages apart, such as the order number and what the message is about.';
