import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

/** Whether an AI agent runs the node. */
export const isTool = (context: IExecuteFunctions): boolean =>
	// The second is how n8n 2 runs a tool that its agent asks for; the first says no then.
	(context.isToolExecution?.() ?? false) || context.getNode().rewireOutputLogTo === 'ai_tool';

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
