import {
	N8N_NODES_API_VERSION,
	type ExpressionString,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type IWebhookFunctions,
} from 'n8n-workflow';

/** How the waiting ended. `key` is what the called person pressed. */
export interface Ending {
	outcome: string;
	key?: string;
}

interface OutcomeOutput {
	type: 'main';
	displayName: string;
	outcome: string;
	key?: string;
}

/**
 * The outputs of a waiting call with 'Outputs' set to 'One per Outcome', otherwise none of their own.
 * The first one is for the time limit, because n8n itself sends the items on there. n8n evaluates the
 * source of this function in an expression, so it uses nothing from outside.
 */
function outcomeOutputs(parameters: INodeParameters): OutcomeOutput[] {
	const operation = String(parameters.operation);
	const isCall = parameters.resource === 'voiceCall' && operation.endsWith('AndWait');
	if (!isCall || parameters.outputs !== 'perOutcome') return [];
	const chosen = operation === 'callWithOtpAndWait' ? [] : parameters.keys;
	const keys = Array.isArray(chosen) ? chosen.map(String) : [];
	return [
		{ type: 'main', displayName: 'Timeout', outcome: 'timeout' },
		...keys.map((key): OutcomeOutput => {
			return { type: 'main', displayName: `Key ${key}`, outcome: 'answered', key };
		}),
		{ type: 'main', displayName: 'Answered', outcome: 'answered' },
		{ type: 'main', displayName: 'No Answer', outcome: 'notAnswered' },
		{ type: 'main', displayName: 'Failed', outcome: 'failed' },
	];
}

/** One output, or one for each outcome, as the parameters say. */
export const outputs: ExpressionString = `={{ ((list) => list.length > 0 ? list : ["main"])((${outcomeOutputs.toString()})($parameter)) }}`;

/**
 * Whether the node has outputs that this n8n doesn't serve. An execution goes on at any output since n8n
 * 2.39; before, only at the first one, and a result for another one is lost. That can't be seen before it
 * happens; what can be seen is the export that came with the same version.
 */
export const hasUnservedOutputs = (context: IExecuteFunctions): boolean =>
	(N8N_NODES_API_VERSION as number | undefined) === undefined &&
	outcomeOutputs(context.getNode().parameters).length > 0;

/** Puts items on the output of their outcome. */
export function toOutput(
	context: IExecuteFunctions | IWebhookFunctions,
	{ outcome, key }: Ending,
	items: INodeExecutionData[],
): INodeExecutionData[][] {
	const { parameters } = context.getNode();
	const all = outcomeOutputs(parameters);
	if (all.length === 0) return [items];
	const fits = (output: OutcomeOutput) => output.outcome === outcome;
	const byKey = all.findIndex((output) => fits(output) && key !== undefined && output.key === key);
	const place =
		byKey === -1 ? all.findIndex((output) => fits(output) && output.key === undefined) : byKey;
	return all.map((_, index) => (index === place ? items : []));
}

/**
 * Lets every output keep the link to its item. When n8n (2.40) resumes an execution, it takes the number
 * of the output for the number of an input, and finds the item by that input's source.
 */
export function linkAllOutputs(context: IExecuteFunctions): void {
	const main = context.getExecuteData().source?.main;
	const [first] = main ?? [];
	if (!main || !first) return;
	const { length } = outcomeOutputs(context.getNode().parameters);
	while (main.length < length) main.push(first);
}
