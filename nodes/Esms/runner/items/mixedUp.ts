import { maskMessageId } from '../../domain/phone';
import { stillUnknown } from '../once/deliver';
import { readProtection } from '../../operation/protection';
import type { Session } from './session';
import { failedSlot, type Accepted, type Slot } from './slot';

/**
 * Two messages never share an id, so where two answers carry the same one, at least one of them belongs
 * to another request. Which one can't be seen: both messages are unknown until they are asked again.
 */
export function doubtMixedUp(slots: Slot[], session: Session): void {
	const byMessageId = new Map<string, Accepted[]>();
	for (const slot of slots) {
		if (slot?.ok !== true || !slot.accepted?.messageId || slot.accepted.rehearsal) continue;
		const { messageId } = slot.accepted;
		const sharing = byMessageId.get(messageId);
		if (sharing === undefined) byMessageId.set(messageId, [slot.accepted]);
		else sharing.push(slot.accepted);
	}
	for (const [messageId, sharing] of byMessageId) {
		if (new Set(sharing.map(({ requestId }) => requestId)).size < 2) continue;
		for (const { itemIndex, requestId } of sharing) {
			session.ledger.doubt(requestId);
			const read = session.read(itemIndex);
			const protection = readProtection(read, read.collection('options'));
			const failure = stillUnknown(mixedUp(messageId), requestId, protection);
			slots[itemIndex] = failedSlot(session, itemIndex, failure, requestId);
		}
	}
}

const mixedUp = (messageId: string) =>
	({
		kind: 'temporary',
		code: 'MIXED_UP',
		title: `The message ID ${maskMessageId(messageId)} came with the answers to several messages`,
		advice: '',
		retryable: true,
		outcome: 'unknown',
	}) as const;
