import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Field } from '../../fields/field';
import { maxParallelRequests, maxRequestsPerSecond, timeout } from '../../fields/limits';
import { namedNode } from '../../transport/namedNode';

/** How fast and how patient a node is. */
export interface Limits {
	parallelRequests: number;
	/** 0 means no limit. */
	requestsPerSecond: number;
	timeoutMs: number;
}

/** Reads the limits from the first item's options: they hold for the whole run. */
export function readLimits(context: IExecuteFunctions): Limits {
	const take = ({ literal, parse }: Field<number>): number => {
		const { name, displayName } = literal;
		// Each by its own path: another option's expression may fail for the first item alone.
		const value: unknown = context.getNodeParameter(`options.${name}`, 0, literal.default);
		const result = parse(value, { now: Date.now(), timeZone: context.getTimezone() });
		if (result.ok) return result.value;
		throw new NodeOperationError(
			namedNode(context.getNode()),
			`The '${displayName}' ${result.reason}`,
			{ description: "Nothing has left n8n. Correct it in the node's options." },
		);
	};
	return {
		parallelRequests: Math.floor(take(maxParallelRequests)),
		requestsPerSecond: take(maxRequestsPerSecond),
		timeoutMs: 1000 * take(timeout),
	};
}
