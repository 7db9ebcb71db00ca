import { maskMessageId } from '../../domain/maskPhone';
import { readProtection } from '../../operation/protection';
import type { Failure } from '../../transport/failure';
import { stillUnknown } from '../once/advice';
import { createBreath } from './breath';
import { failedItem, type Accepted, type ItemResult } from './itemResult';
import type { Session } from './session';

/**
 * Two messages never share an id (assumption A17), so where two answers carry the same one, at least one of them belongs
 * to another request. Which one can't be seen: both messages are unknown until they are asked again.
 */
export async function doubtSharedMessageIds(
	results: ItemResult[],
	session: Session,
): Promise<void> {
	const breathe = createBreath();
	for (const [messageId, sharing] of await acceptedById(results, breathe)) {
		await breathe();
		if (new Set(sharing.map(({ requestId }) => requestId)).size < 2) continue;
		for (const { itemIndex, requestId } of sharing) {
			session.ledger.doubt(requestId);
			const { mode } = readProtection(session.read(itemIndex));
			const failure = stillUnknown(sharedId(messageId), { mode, requestId });
			results[itemIndex] = failedItem(session, itemIndex, failure, requestId);
		}
	}
}

async function acceptedById(
	results: readonly ItemResult[],
	breathe: () => Promise<void>,
): Promise<Map<string, Accepted[]>> {
	const byMessageId = new Map<string, Accepted[]>();
	for (const result of results) {
		await breathe();
		// Items that were never started leave holes.
		if (result?.ok !== true || !result.accepted?.messageId || result.accepted.isRehearsal) continue;
		const { messageId } = result.accepted;
		const sharing = byMessageId.get(messageId);
		if (sharing === undefined) byMessageId.set(messageId, [result.accepted]);
		else sharing.push(result.accepted);
	}
	return byMessageId;
}

const sharedId = (messageId: string): Failure => ({
	kind: 'temporary',
	code: 'MIXED_UP',
	title: `The message ID ${maskMessageId(messageId)} came with the answers to several messages`,
	advice: '',
	retryable: true,
	outcome: 'unknown',
});
