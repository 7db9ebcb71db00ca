import type { INodeExecutionData } from 'n8n-workflow';
import { createBreath } from './breath';
import type { ItemResult } from './itemResult';

/** Items that were never started leave holes. */
export const isStarted = (result: ItemResult | undefined): result is ItemResult =>
	result !== undefined;

/** The node's output: each item linked to the one that it came from. */
export async function toItems(results: readonly ItemResult[]): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const breathe = createBreath();
	for (const [item, result] of results.entries()) {
		await breathe();
		if (!isStarted(result)) continue;
		for (const json of result.ok ? result.json : [{ error: result.why.json }]) {
			output.push({ json, pairedItem: { item } });
		}
	}
	return output;
}
