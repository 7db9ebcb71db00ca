import type { BatchOperation } from '../../operation/operation';
import type { Failure } from '../../transport/failure';
import type { Place } from '../once/ledgerEntry';
import { sendOnce } from '../once/sendOnce';
import { refusedRecipient, tooFew } from './batchFailures';
import { batchesOf, numberOwnKeys, type Batch } from './batches';
import { createBreath } from './breath';
import { groupItems } from './groupItems';
import type { Group, Member } from './groups';
import { failedItem, type ItemResult } from './itemResult';
import { runPool } from './pool';
import { toItemResult } from './sendItem';
import type { Session } from './session';
import { sameAs } from './setAside';

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
	const fail = (itemIndexes: Iterable<number>, failure: Failure) => {
		for (const itemIndex of itemIndexes)
			results[itemIndex] = failedItem(session, itemIndex, failure);
	};

	const batches = numberOwnKeys(
		groups.flatMap((group) => {
			if (isEnough(group, operation)) return batchesOf(group, operation);
			fail(itemsOf(group), tooFew(operation, group.members.size));
			return [];
		}),
		(key, members) => isUsed(key, members, session),
	);
	// A list without any number that can be used is a mistake, and must not look like a campaign.
	if (groups.length === 0 && results.every(isSetAside)) fail(results.keys(), tooFew(operation, 0));

	let anyFailed = results.some(isFailed);
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

/** What is asked for again needs no minimum: under the id of then, eSMS takes the whole list or none. */
const isEnough = ({ members, askedAs }: Group, { minRecipients }: BatchOperation): boolean =>
	members.size >= minRecipients || askedAs !== undefined;

/** Also where a request for others had the key, and these were refused under an id of their own. */
const isUsed = (key: string, members: readonly Member[], { ledger }: Session): boolean =>
	ledger.under(key)?.maybeAccepted === true ||
	members.some((member) => (ledger.find(placeOf(member))?.requestId ?? key) !== key);

const itemsOf = ({ members, repeated }: Group): number[] => [
	...[...members.values()].map(({ read }) => read.itemIndex),
	...repeated.map(({ read }) => read.itemIndex),
];

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

const placeOf = ({ read: { itemIndex }, identity }: Member): Place => ({ itemIndex, identity });

const isFailed = (result: ItemResult | undefined): boolean => result !== undefined && !result.ok;
const isSetAside = (result: ItemResult | undefined): boolean =>
	result?.ok === true && !result.accepted;
