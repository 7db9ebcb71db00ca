import type { INodeProperties } from 'n8n-workflow';
import { parseWholeNumber } from '../domain/wholeNumber';
import { field } from './field';

/* The parameters that n8n expects of every operation that returns many items. */

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limitLiteral: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	default: 50,
	typeOptions: { minValue: 1 },
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** More rows than eSMS has; the editor shows no upper limit. */
const MOST = 1_000_000;

export const limit = field(limitLiteral, (value) => parseWholeNumber(value, 1, MOST));
