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
	if (effect !== 'send') return;
	tellNotices(context, results);
	if (context.getMode() !== 'integrated') return;
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

/** Of a long list, the first mistakes tell enough. */
const NOTICES_SHOWN = 5;

/** What is probably a mistake in messages that were sent, each once. */
function tellNotices(context: IExecuteFunctions, results: readonly ItemResult[]): void {
	const counts = new Map<string, number>();
	for (const result of results) {
		for (const notice of (result.ok && result.notices) || []) {
			counts.set(notice, (counts.get(notice) ?? 0) + 1);
		}
	}
	for (const [notice, count] of [...counts].slice(0, NOTICES_SHOWN)) {
		const message =
			results.length === 1 ? notice : `${notice} (${count} of ${results.length} items)`;
		context.addExecutionHints?.({ message, type: 'info', location: 'outputPane' });
	}
}
