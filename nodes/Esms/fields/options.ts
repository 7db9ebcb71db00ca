import type { INodeProperties } from 'n8n-workflow';
import { alphabetical } from '../domain/alphabetical';
import { accents } from './message';
import {
	callbackData,
	callbackUrl,
	campaign,
	duplicateKey,
	duplicateProtection,
	maxParallelRequests,
	maxRequestsPerSecond,
	sandbox,
	sendAt,
	simplify,
	timeout,
} from './sendOptions';

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
	collection(maxParallelRequests, maxRequestsPerSecond, simplify, timeout, ...own);

/** Options of a call by an operation that knows neither RequestIds nor times. */
export const olderCallOptions = (...own: INodeProperties[]): INodeProperties =>
	requestOptions(callbackData, callbackUrl, ...own);

/** Options of every call. */
export const callOptions = (...own: INodeProperties[]): INodeProperties =>
	olderCallOptions(duplicateKey, duplicateProtection, sendAt, ...own);

/** Options of every SMS. */
export const smsOptions = (...own: INodeProperties[]): INodeProperties =>
	callOptions(accents, campaign, sandbox, ...own);
