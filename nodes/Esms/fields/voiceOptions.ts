import type { INodeProperties } from 'n8n-workflow';
import {
	callbackData,
	callbackUrl,
	duplicateKey,
	duplicateProtection,
	maxParallelRequests,
	maxRequestsPerSecond,
	sendAt,
	simplify,
	timeout,
} from './sendOptions';

/** A number that can also be a landline. */
export const callPhone: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678',
	description: 'Vietnamese number to call, mobile or landline, in any common way of writing',
};

/** The options of every call, beside its own ones, in alphabetical order. */
export const callOptions = (...own: INodeProperties[]): INodeProperties =>
	olderCallOptions(duplicateKey, duplicateProtection, sendAt, ...own);

/** The options of a call by an operation that knows neither RequestIds nor times. */
export const olderCallOptions = (...own: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		callbackData,
		callbackUrl,
		maxParallelRequests,
		maxRequestsPerSecond,
		simplify,
		timeout,
		...own,
	].sort((a, b) => a.displayName.localeCompare(b.displayName)),
});
