import type { Operation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { checkItems, type Check } from './checkItems';
import { fromThrown } from './itemError';
import type { ItemResult } from './itemResult';
import { runPool } from './pool';
import { readAhead } from './readAhead';
import { readItem } from './readItem';
import { readPages } from './readPages';
import { sendItem } from './sendItem';
import type { Session } from './session';
import { stopBefore } from './wrongRows';

type ItemOperation = Exclude<Operation, { shape: 'batch' | 'wait' }>;

/** Runs an operation that makes requests of its own for each item. */
export async function runItems(
	operation: ItemOperation,
	itemCount: number,
	session: Session,
): Promise<ItemResult[]> {
	const results: ItemResult[] = new Array(itemCount);
	const { continueOnFail, control, limits } = session;
	// A question costs nothing, and what a model asks for is one message.
	const isChecked = operation.effect === 'send' && !continueOnFail && itemCount > 1;
	const check = isChecked ? await checkItems(operation, itemCount, session) : undefined;
	if (check && check.wrong.length > 0) return stopBefore(check.wrong, itemCount, session);
	const pagesAtATime = Math.max(1, Math.floor(limits.parallelRequests / itemCount));
	const read = readInTurn(operation, itemCount, session, check?.values);
	let anyFailed = false;
	await runPool(
		itemCount,
		limits.parallelRequests,
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
		() => !control.signal?.aborted && (continueOnFail || !anyFailed),
	);
	return results;
}

/** Readers of the items when their turn comes. */
function readInTurn(
	{ effect }: ItemOperation,
	itemCount: number,
	session: Session,
	values: Check['values'] | undefined,
): (itemIndex: number) => Reader {
	const { limits, tellsTime } = session;
	// Paced messages may be minutes apart, and their texts may tell the time.
	const isPaced = limits.requestsPerSecond > 0;
	if (values && !isPaced && !tellsTime) {
		return (index) => {
			const known = values[index];
			delete values[index];
			return session.read(index, known);
		};
	}
	const isAhead = effect === 'send' && !isPaced;
	return isAhead ? readAhead(itemCount, 2 * limits.parallelRequests, session.read) : session.read;
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
