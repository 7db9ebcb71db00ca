import type { BatchOperation } from '../../operation/operation';
import { codeMeaning } from '../../transport/codes';
import { COMMON_CODES, SEND_CODES } from '../../transport/commonCodes';
import type { Failure } from '../../transport/failure';
import { sendOnce } from '../once/sendOnce';
import { batchesOf, numberOwnKeys, type Batch, type Group } from './batches';
import { createBreath } from './breath';
import { groupItems, setAside } from './groupItems';
import { failedItem, type ItemResult } from './itemResult';
import { runPool } from './pool';
import { toItemResult } from './sendItem';
import type { Session } from './session';
import { isSetAside, tooFew } from './tooFew';

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
			fail(itemsOf(group), tooFew(operation, group.members.size, results, groups));
			return [];
		}),
		(key) => session.ledger.mayHave(key),
	);
	// A list without any number that can be used is a mistake, and must not look like a campaign.
	if (groups.length === 0 && results.every(isSetAside)) {
		fail(results.keys(), tooFew(operation, 0, results, groups));
	}

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

const itemsOf = ({ members, repeated }: Group): number[] => [
	...[...members.values()].map(({ read }) => read.itemIndex),
	...repeated.map(({ itemIndex }) => itemIndex),
];

/** Whether it failed. */
async function sendBatch(
	operation: BatchOperation,
	{ group, members, protection }: Batch,
	session: Session,
	results: ItemResult[],
): Promise<boolean> {
	const message = group.draft.to(members.map(({ recipient }) => recipient));
	const places = members.map(({ read: { itemIndex }, identity }) => ({ itemIndex, identity }));
	const sent = await sendOnce({ message, places, protection }, session);
	const breathe = createBreath();
	let anyFailed = false;
	for (const { recipient, read } of members) {
		await breathe();
		const refusal = sent.ok ? operation.refusalOf?.(sent.body, recipient) : undefined;
		const result =
			refusal === undefined
				? toItemResult(sent, message, protection, read, session, (body, about) =>
						operation.response(body, about, recipient, members.length),
					)
				: failedItem(session, read.itemIndex, refusedRecipient(operation, refusal));
		results[read.itemIndex] = result;
		anyFailed ||= !result.ok;
	}
	const first = new Map(members.map(({ recipient, read }) => [recipient, read.itemIndex]));
	for (const { itemIndex, recipient } of group.repeated) {
		const other = first.get(recipient);
		if (other === undefined) continue;
		results[itemIndex] = setAside(recipient, `is the same as that of item ${other}`);
	}
	return anyFailed;
}

const isFailed = (result: ItemResult | undefined): boolean => result !== undefined && !result.ok;

/** eSMS took the request, but not this recipient. */
function refusedRecipient({ channel, codes }: BatchOperation, code: string): Failure {
	const tables = [...(codes ? [codes] : []), channel.codes.send, SEND_CODES, COMMON_CODES];
	const { title, kind, advice, retryable } = codeMeaning(code, tables);
	return {
		kind,
		code,
		title: `${title} (code ${code})`,
		advice: `Nothing was sent or charged for this recipient. ${advice}`,
		retryable,
		outcome: 'refused',
	};
}
