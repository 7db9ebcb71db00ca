import type { INodeProperties } from 'n8n-workflow';
import { accept, refuse } from '../domain/result';
import { field, type Field } from './field';

/* How fast and how patient a node is. No document has a rate for sends (assumption A21). */

const maxParallelRequestsLiteral: INodeProperties = {
	displayName: 'Max Parallel Requests',
	name: 'maxParallelRequests',
	type: 'number',
	default: 5,
	typeOptions: { minValue: 1, maxValue: 100 },
	description: 'How many requests may be under way at the same time',
};

const maxRequestsPerSecondLiteral: INodeProperties = {
	displayName: 'Max Requests per Second',
	name: 'maxRequestsPerSecond',
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, maxValue: 1000 },
	description: 'How many requests may start in one second. 0 means no limit.',
};

const timeoutLiteral: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	default: 30,
	typeOptions: { minValue: 1, maxValue: 300 },
	description: 'How many seconds to wait for an answer before asking again',
};

/** A number within the limits that the editor has, or the default. */
function number(literal: INodeProperties): Field<number> {
	const { minValue, maxValue } = literal.typeOptions!;
	return field(literal, (value) => {
		const isWritten = typeof value === 'number' || (typeof value === 'string' && /\d/.test(value));
		const number = isWritten ? Number(value) : NaN;
		return number >= minValue! && number <= maxValue!
			? accept(number)
			: refuse(`must be a number from ${minValue} to ${maxValue}`);
	});
}

export const maxParallelRequests = number(maxParallelRequestsLiteral);
export const maxRequestsPerSecond = number(maxRequestsPerSecondLiteral);
export const timeout = number(timeoutLiteral);
