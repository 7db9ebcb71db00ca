import type { BatchOperation } from '../../operation/operation';
import { codeMeaning } from '../../transport/codes';
import { COMMON_CODES } from '../../transport/commonCodes';
import type { Failure } from '../../transport/failure';
import { sendOnce } from '../once/sendOnce';
import { batchesOf, numberOwnKeys, type Batch } from './batches';
import { groupItems, setAside } from './groupItems';
import { failedItem, type ItemResult } from './itemResult';
import { runPool } from './pool';
import { toItemResult } from './sendItem';
import type { Session } from './session';

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
	const groups = groupItems(operation, itemCount, session, results);
	const mayGoOn = () =>
		!session.control.signal?.aborted && (session.continueOnFail || !results.some(isFailed));

	const batches = numberOwnKeys(
		groups.flatMap((group) => {
			const { size } = group.readers;
			if (size >= operation.minRecipients) return batchesOf(group, operation);
			for (const { itemIndex } of [...group.readers.values(), ...group.repeated]) {
				results[itemIndex] = failedItem(session, itemIndex, tooFew(operation, size));
			}
			return [];
		}),
	);

	await runPool(
		batches.length,
		session.limits.parallelRequests,
		async (index) => {
			await sendBatch(operation, batches[index]!, session, results);
		},
		mayGoOn,
	);
	return results;
}

async function sendBatch(
	operation: BatchOperation,
	{ group, recipients, protection }: Batch,
	session: Session,
	results: ItemResult[],
): Promise<void> {
	const message = group.draft.to(recipients.map(([recipient]) => recipient));
	const { itemIndex } = recipients[0]![1];
	const sent = await sendOnce({ message, itemIndex, protection }, session);
	for (const [recipient, read] of recipients) {
		const refusal = sent.ok ? operation.refusalOf?.(sent.body, recipient) : undefined;
		results[read.itemIndex] =
			refusal === undefined
				? toItemResult(sent, message, read, session, (body, about) =>
						operation.response(body, about, recipient),
					)
				: failedItem(session, read.itemIndex, refusedRecipient(operation, refusal));
	}
	const first = new Map(recipients);
	for (const repetition of group.repeated) {
		const reader = first.get(repetition.recipient);
		if (reader === undefined) continue;
		results[repetition.itemIndex] = setAside(
			repetition.recipient,
			`is the same as that of item ${reader.itemIndex}`,
		);
	}
}

const isFailed = (result: ItemResult | undefined): boolean => result !== undefined && !result.ok;

/** eSMS took the request, but not this recipient. */
function refusedRecipient({ channel, codes }: BatchOperation, code: string): Failure {
	const tables = [...(codes ? [codes] : []), channel.codes.send, COMMON_CODES];
	const { title, ...meaning } = codeMeaning(code, tables);
	return { ...meaning, code, title: `${title} (code ${code})`, outcome: 'refused' };
}

const tooFew = ({ tooFew: words }: BatchOperation, count: number): Failure => ({
	kind: 'input',
	code: 'TOO_FEW_RECIPIENTS',
	...words(count),
	retryable: false,
	outcome: 'notSent',
});
