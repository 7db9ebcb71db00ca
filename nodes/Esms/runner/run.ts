import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { forModel } from './items/asTool';
import { fromThrown } from './items/itemError';
import { findOperation } from './items/findOperation';
import { doubtMixedUp } from './items/mixedUp';
import type { Operation, Resource } from '../operation/operation';
import { runPool } from './items/pool';
import { readAhead } from './items/readAhead';
import type { Reader } from '../operation/reader';
import { readOne } from './items/readItems';
import { readPages } from './items/readPages';
import { sendAndWait } from './waiting/sendAndWait';
import { sendBatches } from './items/sendBatches';
import { sendOne } from './items/sendItems';
import { openSession, type Session } from './items/session';
import type { Slot } from './items/slot';
import { stopError } from './items/stopError';

/**
 * Runs the chosen operation over all items: at most so many at a time, paced, each output linked to its
 * item. After a failure nothing new is started, unless the node continues on fail.
 */
export async function run(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const { length } = context.getInputData();
	const operation = findOperation(context, resources);
	const session = await openSession(context, operation);
	if (operation.shape === 'wait') return await sendAndWait(context, operation, session);
	const slots =
		operation.shape === 'batch'
			? await sendBatches(operation, length, session)
			: await runItems(operation, length, session);

	doubtMixedUp(slots, session);
	if (!slots.some((slot) => slot !== undefined && !slot.ok)) session.ledger.clear();
	else if (!session.continueOnFail) {
		throw forModel(context, stopError(slots.filter(isStarted), length));
	}
	return [toItems(slots)];
}

type ItemOperation = Exclude<Operation, { shape: 'batch' | 'wait' }>;

async function runItems(
	operation: ItemOperation,
	itemCount: number,
	session: Session,
): Promise<Slot[]> {
	const slots: Slot[] = new Array(itemCount);
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
			let slot: Slot;
			try {
				slot = await runItem(operation, read(index), session, pagesAtATime);
			} catch (thrown) {
				slot = { ok: false, why: fromThrown(session.connection.node, index, thrown) };
			}
			slots[index] = slot;
			anyFailed ||= !slot.ok;
		},
		() => !signal?.aborted && (session.continueOnFail || !anyFailed),
	);
	return slots;
}

async function runItem(
	operation: ItemOperation,
	read: Reader,
	session: Session,
	pagesAtATime: number,
): Promise<Slot> {
	if (operation.effect === 'send') return await sendOne(operation, read, session);
	return operation.shape === 'pages'
		? await readPages(operation, read, session, pagesAtATime)
		: await readOne(operation, read, session);
}

/** Items that were never started leave holes. */
const isStarted = (slot: Slot | undefined): slot is Slot => slot !== undefined;

function toItems(slots: readonly Slot[]): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (const [item, slot] of slots.entries()) {
		if (!isStarted(slot)) continue;
		for (const json of slot.ok ? slot.json : [{ error: slot.why.json }]) {
			output.push({ json, pairedItem: { item } });
		}
	}
	return output;
}
