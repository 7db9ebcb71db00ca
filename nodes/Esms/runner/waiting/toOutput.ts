import {
	N8N_NODES_API_VERSION,
	type IExecuteFunctions,
	type INodeExecutionData,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { WaitOperation } from '../../operation/operation';
import { outcomeOutputs, splitOf, type OutcomeOutput } from '../../operation/outcomeOutputs';

/** How the waiting ended. `key` is what the called person pressed. */
export interface WaitOutcome {
	outcome: string;
	key?: string | undefined;
}

const outputsOf = (
	context: IExecuteFunctions | IWebhookFunctions,
	operation: WaitOperation,
): OutcomeOutput[] => outcomeOutputs(context.getNode().parameters, splitOf(operation));

/**
 * Whether the node has outputs that this n8n doesn't serve. An execution goes on at any output since n8n
 * 2.39; before, only at the first one, and a result for another one is lost.
 */
export const hasUnservedOutputs = (context: IExecuteFunctions, operation: WaitOperation): boolean =>
	outputsOf(context, operation).length > 0 && !isSince239(context);

const SIGN = 'validateRedirectSync';

/**
 * Nothing tells the version of n8n, so this looks at what came with it: since 2.39 the filter for requests
 * has one more function when it lets everything through. With n8n's protection against requests into
 * internal networks on, the filter had it before; then the export counts that came with 2.39, unless
 * another n8n-workflow than n8n's own stands beside our package.
 */
function isSince239({ helpers }: IExecuteFunctions): boolean {
	const filter = (helpers.getSecureEgressFilter as (() => object) | undefined)?.();
	if (filter === undefined || !(SIGN in filter)) return false;
	const isPassThrough = Object.hasOwn(filter, SIGN);
	return isPassThrough || (N8N_NODES_API_VERSION as number | undefined) !== undefined;
}

/** Puts items on the output of their outcome; a duplicate, of which no more is known, on that of the time-out. */
export function toOutput(
	context: IExecuteFunctions | IWebhookFunctions,
	operation: WaitOperation,
	{ outcome, key }: WaitOutcome,
	items: INodeExecutionData[],
): INodeExecutionData[][] {
	const all = outputsOf(context, operation);
	if (all.length === 0) return [items];
	const fits = (output: OutcomeOutput) => output.outcome === outcome;
	const byKey = all.findIndex((output) => fits(output) && key !== undefined && output.key === key);
	const place =
		byKey === -1 ? all.findIndex((output) => fits(output) && output.key === undefined) : byKey;
	// What has no output of its own leaves where nothing is known, by the first one.
	return all.map((_, index) => (index === Math.max(place, 0) ? items : []));
}

/**
 * Lets every output keep the link to its item. When n8n (2.40) resumes an execution, it takes the number
 * of the output for the number of an input, and finds the item by that input's source.
 */
export function linkAllOutputs(context: IExecuteFunctions, operation: WaitOperation): void {
	const main = context.getExecuteData().source?.main;
	const [first] = main ?? [];
	if (!main || !first) return;
	const { length } = outputsOf(context, operation);
	while (main.length < length) main.push(first);
}
