import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { namedNode } from '../../transport/namedNode';

/** How fast and how patient a node is. */
export interface Limits {
	parallelRequests: number;
	/** 0 means no limit. */
	requestsPerSecond: number;
	timeoutMs: number;
}

export const DEFAULT_PARALLEL_REQUESTS = 5;
export const DEFAULT_TIMEOUT_SECONDS = 30;

/** Reads the limits from the first item's options: they hold for the whole run. */
export function readLimits(context: IExecuteFunctions): Limits {
	// Each by its own path: another option's expression may fail for the first item alone.
	const number = (
		name: string,
		label: string,
		fallback: number,
		lowest: number,
		highest: number,
	) => {
		const value = Number(context.getNodeParameter(`options.${name}`, 0, fallback));
		if (value >= lowest && value <= highest) return value;
		throw new NodeOperationError(
			namedNode(context.getNode()),
			`The '${label}' must be a number from ${lowest} to ${highest}`,
			{ description: "Nothing was sent. Correct it in the node's options." },
		);
	};
	return {
		parallelRequests: Math.floor(
			number('maxParallelRequests', 'Max Parallel Requests', DEFAULT_PARALLEL_REQUESTS, 1, 100),
		),
		requestsPerSecond: number('maxRequestsPerSecond', 'Max Requests per Second', 0, 0, 1000),
		timeoutMs: 1000 * number('timeout', 'Timeout (Seconds)', DEFAULT_TIMEOUT_SECONDS, 1, 300),
	};
}
