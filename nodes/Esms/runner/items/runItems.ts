import type { Operation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { fromThrown } from './itemError';
import type { ItemResult } from './itemResult';
import { runPool } from './pool';
import { readAhead } from './readAhead';
import { readItem } from './readItem';
import { readPages } from './readPages';
import { sendItem } from './sendItem';
import type { Session } from './session';

type ItemOperation = Exclude<Operation, { shape: 'batch' | 'wait' }>;

/** Runs an operation that makes requests of its own for each item. */
export async function runItems(
	operation: ItemOperation,
	itemCount: number,
	session: Session,
): Promise<ItemResult[]> {
	const results: ItemResult[] = new Array(itemCount);
	const pagesAtATime = Math.max(1, Math.floor(session.limits.parallelRequests / itemCount));
	const { signal } = session.control;
	// Paced messages may be minutes apart, and their texts may tell the time.
	const isAhead = operation.effect === 'send' && session.limits.requestsPerSecond === 0;
	const ahead = 2 * session.limits.parallelRequests;
	const read = isAhead ? readAhead(itemCount, ahead, session.read) : session.read;
	let anyFailed = false;
	await runPool(
		itemCount,
		session.limits.parallelRequests,
		async (index) => {
			let result: ItemResult;
			try {
				result = await runItem(operation, read(index), session, pagesAtATime);
			} catch (thrown) {
				result = { ok: false, why: fromThrown(session.connection.node, index, thrown) };
			}
			results[index] = result;
			anyFailed ||= !result.ok;
		},
		() => !signal?.aborted && (session.continueOnFail || !anyFailed),
	);
	return results;
}

async function runItem(
	operation: ItemOperation,
	read: Reader,
	session: Session,
	pagesAtATime: number,
): Promise<ItemResult> {
	if (operation.effect === 'send') return await sendItem(operation, read, session);
	return operation.shape === 'pages'
		? await readPages(operation, read, session, pagesAtATime)
		: await readItem(operation, read, session);
}
