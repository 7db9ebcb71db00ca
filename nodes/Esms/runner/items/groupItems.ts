import type { BatchOperation } from '../../operation/operation';
import { readProtection } from '../../operation/protection';
import { readAt, type Reader } from '../../operation/reader';
import { identityOf } from '../once/identity';
import { createBreath } from './breath';
import { Groups, join, take, type Group } from './groups';
import { fromThrown } from './itemError';
import type { ItemResult } from './itemResult';
import { toItemResult } from './sendItem';
import type { Session } from './session';
import { sameAs, setAside } from './setAside';
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
	for (const group of groups.all) setTakenAside(group, session, results);
	return groups.all.filter(({ members }) => members.size > 0);
}

function setTakenAside(group: Group, { ledger }: Session, results: ItemResult[]): void {
	const { taken, repeated } = group;
	if (taken.size === 0) return;
	group.repeated = repeated.filter(({ recipient, read: { itemIndex }, identity }) => {
		const other = taken.get(recipient);
		if (other === undefined) return true;
		results[itemIndex] = sameAs(itemIndex, recipient, other.itemIndex);
		ledger.record([{ itemIndex, identity }], ledger.at(other.itemIndex)!);
		return false;
	});
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
	const { itemIndex } = read;
	if (!parsed.ok) return setAside(itemIndex, read.raw('phone'), parsed.reason);
	const { value: recipient } = parsed;
	const message = draft.to([recipient]);
	const identity = identityOf(protection, message, recipient, session.ledger.isTool);
	const known =
		protection.mode === 'off' ? undefined : session.ledger.find({ itemIndex, identity });
	const fresh = groups.find(draft, protection);
	if (known?.maybeAccepted) {
		const { requestId } = known;
		const first = take(fresh, recipient, { itemIndex, requestId });
		if (first.itemIndex !== itemIndex && first.requestId === requestId)
			return sameAs(itemIndex, recipient, first.itemIndex);
	}
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
	// Those that were unknown together are asked for again together.
	const group = known?.maybeAccepted ? groups.find(draft, protection, known.requestId) : fresh;
	join(group, { recipient, read, identity });
	return undefined;
}
