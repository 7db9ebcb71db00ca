import type { INodeProperties } from 'n8n-workflow';
import { alphabetical } from '../domain/alphabetical';
import { callbackData, callbackUrl } from './callback';
import { duplicateKey, duplicateProtection } from './duplicateProtection';
import { maxParallelRequests, maxRequestsPerSecond, timeout } from './limits';
import { accents, maxParts } from './message';
import { campaign, sandbox, sendAt, simplify } from './sendOptions';

/** The options of an operation, in alphabetical order, as n8n wants them. */
const collection = (...fields: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: alphabetical(fields, ({ displayName }) => displayName),
});

/** Options of every operation, beside its own ones. */
export const requestOptions = (...own: INodeProperties[]): INodeProperties =>
	collection(
		maxParallelRequests.literal,
		maxRequestsPerSecond.literal,
		simplify,
		timeout.literal,
		...own,
	);

/** Options of a call by an operation that knows neither RequestIds nor times. */
export const olderCallOptions = (...own: INodeProperties[]): INodeProperties =>
	requestOptions(callbackData, callbackUrl.literal, ...own);

/** Options of every call. */
export const callOptions = (...own: INodeProperties[]): INodeProperties =>
	olderCallOptions(duplicateKey.literal, duplicateProtection.literal, sendAt.literal, ...own);

/** Options of every SMS. */
export const smsOptions = (...own: INodeProperties[]): INodeProperties =>
	callOptions(accents.literal, campaign.literal, maxParts.literal, sandbox.literal, ...own);
