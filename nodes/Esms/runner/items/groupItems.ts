import { shortSightOf } from '../../domain/sight';
import type { BatchOperation } from '../../operation/operation';
import { readProtection } from '../../operation/protection';
import { readAt, type Reader } from '../../operation/reader';
import { identityOf } from '../once/identity';
import type { LedgerEntry } from '../once/ledgerEntry';
import { Groups, type Group } from './batches';
import { createBreath } from './breath';
import { fromThrown } from './itemError';
import type { ItemResult } from './itemResult';
import { toItemResult } from './sendItem';
import type { Session } from './session';
import { afterEarlierTry } from './triedItem';

/**
 * Reads all items and groups those that go out together. The others get their result at once: those whose
 * number is none, and those that eSMS took in an earlier try.
 */
export async function groupItems(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
	results: ItemResult[],
): Promise<Group[]> {
	const groups = new Groups();
	const breathe = createBreath();
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		await breathe();
		const earlier = session.ledger.at(itemIndex);
		const read = session.read(itemIndex);
		try {
			const result = place(
				operation,
				earlier ? readAt(read, earlier.askedAt) : read,
				session,
				groups,
			);
			if (result) results[itemIndex] = result;
		} catch (thrown) {
			results[itemIndex] = earlier
				? afterEarlierTry(session, itemIndex, earlier, thrown)
				: { ok: false, why: fromThrown(session.connection.node, itemIndex, thrown) };
		}
	}
	return groups.all;
}

function place(
	operation: BatchOperation,
	read: Reader,
	session: Session,
	groups: Groups,
): ItemResult | undefined {
	const draft = operation.draft(read);
	const protection = readProtection(read);
	const parsed = operation.recipient(read);
	if (!parsed.ok) return setAside(writtenAs(read.raw('phone')), parsed.reason);
	const { value: recipient } = parsed;
	const { itemIndex } = read;
	const message = draft.to([recipient]);
	const identity = identityOf(protection, message, recipient, session.ledger.isTool);
	const known =
		protection.mode === 'off' ? undefined : session.ledger.find({ itemIndex, identity });
	if (known?.accepted) {
		const { body, duplicate = false } = known.accepted;
		return toItemResult(
			{ ok: true, body, requestId: known.requestId, duplicate },
			message,
			protection,
			read,
			session,
			(accepted, about) => operation.response(accepted, about, recipient, known.together),
		);
	}
	const group = groups.find(draft, protection, askedAs(known));
	if (group.members.has(recipient)) group.repeated.push({ itemIndex, recipient });
	else group.members.set(recipient, { recipient, read, identity });
	return undefined;
}

/** Those that were unknown together are asked for again together. */
const askedAs = (known: LedgerEntry | undefined): string | undefined =>
	known?.maybeAccepted ? known.requestId : undefined;

/** As it was written, for a person to find it again. */
const writtenAs = (value: unknown): string =>
	typeof value === 'object' && value !== null ? shortSightOf(value) : String(value ?? '');

/** An item for which nothing is sent, though nothing went wrong. */
export const setAside = (phone: string, reason: string): ItemResult => ({
	ok: true,
	json: [
		{ accepted: false, phone, reason: `The number ${reason}; nothing was sent for this item` },
	],
});
