import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import { createBreath } from './breath';
import { failedOutputs } from './failedOutput';
import type { ItemResult } from './itemResult';

/** Items that were never started leave holes. */
export const isStarted = (result: ItemResult | undefined): result is ItemResult =>
	result !== undefined;

/** The node's output: each item linked to the one that it came from. */
export async function toItems(
	context: IExecuteFunctions,
	operation: Operation,
	results: readonly ItemResult[],
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const failed = failedOutputs(context, operation);
	const breathe = createBreath();
	for (const [item, result] of results.entries()) {
		await breathe();
		if (!isStarted(result)) continue;
		if (result.ok) {
			for (const json of result.json) output.push({ json, pairedItem: { item } });
		} else {
			output.push(failed(item, result.why.json));
		}
	}
	return output;
}
