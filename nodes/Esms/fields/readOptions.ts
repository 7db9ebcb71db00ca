import type { INodeProperties } from 'n8n-workflow';
import { maxParallelRequests, maxRequestsPerSecond, simplify, timeout } from './sendOptions';

/** The options of an operation that only asks. */
export const readOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [maxParallelRequests, maxRequestsPerSecond, simplify, timeout],
};
