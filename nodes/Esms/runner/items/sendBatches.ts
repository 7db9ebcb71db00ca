import type { BatchOperation } from '../../operation/operation';
import type { Place } from '../once/ledgerEntry';
import { sendOnce } from '../once/sendOnce';
import { refusedRecipient } from './batchFailures';
import type { Batch } from './batches';
import { createBreath } from './breath';
import { groupItems } from './groupItems';
import { placeOf } from './groups';
import { failedItem, type ItemResult } from './itemResult';
import { noteKey } from './ownKey';
import { noteList, planBatches } from './planBatches';
import { runPool } from './pool';
import { toItemResult } from './sendItem';
import type { Session } from './session';
import { isSetAside, sameAs } from './setAside';
import { tooFew } from './tooFew';
import { stopBefore } from './wrongRows';

/**
 * Sends many items by few requests. Every item gets its own result: the message it is part of, why its
 * number was set aside, why eSMS refused its recipient, or why its request failed.
 */
export async function sendBatches(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
): Promise<ItemResult[]> {
	const results: ItemResult[] = new Array(itemCount);
	const groups = await groupItems(operation, itemCount, session, results);
	const batches = planBatches(operation, groups, session, results, (itemIndexes, failure) => {
		for (const itemIndex of itemIndexes)
			results[itemIndex] = failedItem(session, itemIndex, failure);
	});
	// A list without any number that can be used is a mistake, and must not look like a campaign.
	if (groups.length === 0 && results.every(isSetAside)) {
		const failure = tooFew(operation, 0, results, groups);
		for (const index of results.keys()) results[index] = failedItem(session, index, failure);
	}
	const wrong = results.flatMap((result) => (result.ok ? [] : [result.why]));
	if (wrong.length > 0 && !session.continueOnFail) return stopBefore(wrong, itemCount, session);

	let anyFailed = wrong.length > 0;
	await runPool(
		batches.length,
		session.limits.parallelRequests,
		async (index) => {
			const failed = await sendBatch(operation, batches[index]!, session, results);
			anyFailed ||= failed;
		},
		() => !session.control.signal?.aborted && (session.continueOnFail || !anyFailed),
	);
	return results;
}

/** Whether it failed. */
async function sendBatch(
	operation: BatchOperation,
	{ group, members, protection }: Batch,
	session: Session,
	results: ItemResult[],
): Promise<boolean> {
	const message = group.draft.to(members.map(({ recipient }) => recipient));
	const first = new Map(members.map(({ recipient, read }) => [recipient, read.itemIndex]));
	const repeated = group.repeated.filter(({ recipient }) => first.has(recipient));
	const all = [...members, ...repeated];
	const sent = await sendOnce({ message, places: all.map(placeOf), protection }, session);
	noteKey(protection, sent, session);
	if (sent.ok) noteList(group, session);
	const refusalOf = (recipient: string) =>
		sent.ok ? operation.refusalOf?.(sent.body, recipient) : undefined;
	const breathe = createBreath();
	let anyFailed = false;
	for (const { recipient, read } of members) {
		await breathe();
		const refusal = refusalOf(recipient);
		const result =
			refusal === undefined
				? toItemResult(sent, message, protection, read, session, (body, about) =>
						operation.response(body, about, recipient, members.length),
					)
				: failedItem(session, read.itemIndex, refusedRecipient(operation, refusal));
		results[read.itemIndex] = result;
		anyFailed ||= !result.ok;
	}
	for (const { read, recipient } of repeated)
		results[read.itemIndex] = sameAs(read.itemIndex, recipient, first.get(recipient)!);
	for (const one of operation.refusalOf ? all : []) {
		const refusal = refusalOf(one.recipient);
		if (refusal !== undefined) refuse(placeOf(one), refusal, session);
	}
	return anyFailed;
}

/** Takes one recipient out of a request that was accepted. */
function refuse(place: Place, refusedAs: string, { ledger }: Session): void {
	const entry = ledger.find(place);
	if (entry === undefined) return;
	const { requestId, attempt, askedAt } = entry;
	const facts = { maybeAccepted: false, refusedAs };
	ledger.record([place], { requestId, attempt, askedAt, together: 1, ...facts });
}
