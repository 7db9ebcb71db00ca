import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Operation } from './operation';

/** Whether an AI agent runs the node. */
export const isTool = (context: IExecuteFunctions): boolean =>
	// The second is how n8n 2 runs a tool that its agent asks for; the first says no then.
	(context.isToolExecution?.() ?? false) || context.getNode().rewireOutputLogTo === 'ai_tool';

/** Tool runs of one execution count as one run, so that a model that repeats itself sends once. */
export const TOOL_RUN = -1;

/**
 * n8n gives a model the error's message alone, and it is the description that says whether the message
 * may be under way, and so whether another try would pay twice.
 */
export function forModel<E extends NodeApiError | NodeOperationError>(
	context: IExecuteFunctions,
	error: E,
): E {
	if (isTool(context) && error.description) error.message += `\n\n${error.description}`;
	return error;
}

const COSTS_MONEY =
	"Costs money and can't be undone: call it once for each message that was asked for. In the answer, code 100 means accepted by eSMS, not yet arrived; duplicate true means that eSMS has it already and it is not sent twice. After an answer that a message may have been accepted, don't send it again.";

const COSTS_NOTHING = 'Costs nothing and sends nothing.';

/** What a model reads of an operation; undefined when it can't be a tool. */
export const toolDescriptionOf = ({ toolDescription, effect }: Operation): string | undefined =>
	toolDescription && `${toolDescription} ${effect === 'send' ? COSTS_MONEY : COSTS_NOTHING}`;
