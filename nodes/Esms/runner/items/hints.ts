import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import type { ItemResult } from './itemResult';

/**
 * Tells what only this run can see. A workflow that another one calls is a new execution for each try of
 * the calling node, whose retries it can't know.
 */
export function tellHints(
	context: IExecuteFunctions,
	{ effect }: Operation,
	results: readonly ItemResult[],
): void {
	if (effect !== 'send' || context.getMode() !== 'integrated') return;
	const isPerExecution = results.some((result) => result.ok && result.accepted?.isPerExecution);
	if (!isPerExecution) return;
	// Older versions of n8n have no such hints.
	context.addExecutionHints?.({
		message:
			"This workflow was called by another one. With 'Retry on Fail' in the calling node, each of its tries would send again: set 'Duplicate Protection' to 'By Own Key' here.",
		type: 'info',
		location: 'outputPane',
	});
}
