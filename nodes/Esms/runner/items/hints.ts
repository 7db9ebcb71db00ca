import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import type { ItemResult } from './itemResult';
import { noticeLines } from './noticeLines';
import { runHints, type RunHint } from './runHints';

/** Tells below the output what only this run can see. Questions have nothing to tell. */
export function tellHints(
	context: IExecuteFunctions,
	{ effect, channel }: Operation,
	results: readonly ItemResult[],
): void {
	if (effect !== 'send') return;
	tell(context, [...runHints(results, channel), ...calledHint(context, results)]);
}

/** What was noticed of a message whose report is waited for; the rest its output tells. */
export function tellNotices(context: IExecuteFunctions, result: ItemResult): void {
	const messages = result.ok && result.accepted ? [result.accepted] : [];
	tell(
		context,
		noticeLines(messages).map((message) => ({ message, type: 'warning' })),
	);
}

function tell(context: IExecuteFunctions, hints: readonly RunHint[]): void {
	for (const { message, type } of hints) {
		// n8n shows hints as HTML, and this one may quote a text.
		const html = message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		// Older versions of n8n have no such hints.
		context.addExecutionHints?.({ message: html, type, location: 'outputPane' });
	}
}

/** A workflow that another one calls is a new execution for each try of the calling node, whose retries it can't know. */
function calledHint(context: IExecuteFunctions, results: readonly ItemResult[]): RunHint[] {
	if (context.getMode() !== 'integrated') return [];
	const isSent = results.some(
		(result) => result.ok && result.accepted?.mode === 'execution' && !result.accepted.isRehearsal,
	);
	if (!isSent) return [];
	return [
		{
			message:
				"This workflow was called by another one. With 'Retry on Fail' in the calling node, each of its tries would send again: set 'Duplicate Protection' to 'By Own Key' here.",
			type: 'info',
		},
	];
}
