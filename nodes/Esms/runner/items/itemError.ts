import { NodeOperationError, type IDataObject, type INode, type NodeApiError } from 'n8n-workflow';
import type { Failure } from '../../transport/failure';
import { nodeError } from '../../transport/nodeError';
import { INVALID_INPUT } from '../../operation/reader';

/** Why one item has no result: for the item's own output, and for the error that stops the node. */
export interface ItemError {
	json: IDataObject;
	error: NodeApiError | NodeOperationError;
}

export function fromFailure(
	node: INode,
	itemIndex: number,
	failure: Failure,
	requestId?: string,
): ItemError {
	return {
		json: {
			message: failure.title,
			description: failure.advice,
			code: failure.code,
			outcome: failure.outcome,
			retryable: failure.retryable,
			...(requestId && { requestId }),
		},
		error: nodeError(node, failure, { itemIndex }),
	};
}

/** Input that was refused before any request, or a defect of our own, after which nothing is sure. */
export function fromThrown(node: INode, itemIndex: number, thrown: unknown): ItemError {
	const error =
		thrown instanceof NodeOperationError
			? thrown
			: new NodeOperationError(node, thrown instanceof Error ? thrown : String(thrown), {
					itemIndex,
				});
	return {
		json: {
			message: error.message,
			...(error.description && { description: error.description }),
			...(error.type === INVALID_INPUT
				? { code: INVALID_INPUT, outcome: 'notSent' }
				: { code: 'NODE', outcome: 'unknown' }),
			retryable: false,
		},
		error,
	};
}
