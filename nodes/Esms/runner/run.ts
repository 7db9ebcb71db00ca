import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Resource } from '../operation/operation';
import { forModel } from './items/asTool';
import { findOperation } from './items/findOperation';
import type { ItemResult } from './items/itemResult';
import { runItems } from './items/runItems';
import { sendBatches } from './items/sendBatches';
import { openSession } from './items/session';
import { doubtSharedMessageIds } from './items/sharedMessageIds';
import { stopError } from './items/stopError';
import { sendAndWait } from './waiting/sendAndWait';

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
	const results =
		operation.shape === 'batch'
			? await sendBatches(operation, length, session)
			: await runItems(operation, length, session);

	doubtSharedMessageIds(results, session);
	const started = results.filter(isStarted);
	if (started.every(({ ok }) => ok)) session.ledger.clear();
	else if (!session.continueOnFail) throw forModel(context, stopError(started, length));
	return [toItems(results)];
}

/** Items that were never started leave holes. */
const isStarted = (result: ItemResult | undefined): result is ItemResult => result !== undefined;

function toItems(results: readonly ItemResult[]): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (const [item, result] of results.entries()) {
		if (!isStarted(result)) continue;
		for (const json of result.ok ? result.json : [{ error: result.why.json }]) {
			output.push({ json, pairedItem: { item } });
		}
	}
	return output;
}
