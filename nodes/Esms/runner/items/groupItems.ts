import type { BatchOperation } from '../../operation/operation';
import { readProtection } from '../../operation/protection';
import { Groups, type Group } from './batches';
import { fromThrown } from './itemError';
import type { ItemResult } from './itemResult';
import type { Session } from './session';

/** Reads all items and groups those that go out together; the others get their result at once. */
export function groupItems(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
	results: ItemResult[],
): Group[] {
	const groups = new Groups();
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		const read = session.read(itemIndex);
		try {
			const draft = operation.draft(read);
			const protection = readProtection(read);
			const recipient = operation.recipient(read);
			if (!recipient.ok) {
				results[itemIndex] = setAside(read.text('phone'), recipient.reason);
				continue;
			}
			const { value } = recipient;
			const group = groups.find(draft, protection);
			if (group.readers.has(value)) group.repeated.push({ itemIndex, recipient: value });
			else group.readers.set(value, read);
		} catch (thrown) {
			const why = fromThrown(session.connection.node, itemIndex, thrown);
			results[itemIndex] = { ok: false, why };
		}
	}
	return groups.all;
}

/** An item for which nothing is sent, though nothing went wrong. */
export const setAside = (phone: string, reason: string): ItemResult => ({
	ok: true,
	json: [
		{ accepted: false, phone, reason: `The number ${reason}; nothing was sent for this item` },
	],
});
