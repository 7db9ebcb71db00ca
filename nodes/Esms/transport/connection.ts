import {
	NodeOperationError,
	type IAllExecuteFunctions,
	type IDataObject,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type INode,
} from 'n8n-workflow';

import { DEFAULT_BASE_URLS } from './baseUrls';
import type { Family } from './codes';
import { namedNode } from './namedNode';
import { redactor } from './redact';

/** eSMS answers SMS, account and brandname calls on one host and voice calls on another. */
export type Host = 'sms' | 'voice';

/** One request; where the keys go is the credential's business. */
export interface ApiRequest {
	/** Decides what a code means, where one operation uses another's endpoint. */
	family?: Family;
	host: Host;
	method: 'GET' | 'POST';
	/** What follows `/MainService.svc/json/`, for example `GetBalance_json`. */
	operation: string;
	/** The answer is a list, which can only be read from JSON. */
	answersList?: true;
	/** A send: an answer that belongs to a query proves nothing. */
	startsMessage?: true;
	/** JSON members of a POST, query parameters of a GET. Vendor spelling. */
	fields?: IDataObject;
	/** Elements of a POST in XML, escaped, instead of `fields`; the keys are added in front. */
	xml?: string;
}

export interface RawAnswer {
	status: number;
	text: string;
	headers: IDataObject;
}

/** The way to one eSMS account. */
export interface Connection {
	node: INode;
	send(request: ApiRequest, timeoutMs: number): Promise<RawAnswer>;
	/** Address of each host, as the credential has it. */
	bases: Readonly<Record<Host, string>>;
	/** The account's secret, only for making callback tokens. */
	secretKey: string;
}

const CREDENTIAL = 'esmsApi';

/** Reads the credential once; keys themselves are added by the credential's `authenticate`. */
export async function connect(context: IAllExecuteFunctions): Promise<Connection> {
	const credentials = await context.getCredentials(CREDENTIAL);
	const node = namedNode(context.getNode());
	const bases: Record<Host, string> = {
		sms: baseUrl(credentials.smsBaseUrl || DEFAULT_BASE_URLS.sms, 'SMS Base URL', node),
		voice: baseUrl(credentials.voiceBaseUrl || DEFAULT_BASE_URLS.voice, 'Voice Base URL', node),
	};

	// Pages of proxies repeat the address, in which some operations have the keys.
	const redact = redactor(
		[credentials.apiKey, credentials.secretKey].map((key) => String(key).trim()),
	);

	return {
		node,
		bases,
		secretKey: String(credentials.secretKey),
		async send(request, timeoutMs) {
			const { host, method, operation } = request;
			const response = (await context.helpers.httpRequestWithAuthentication.call(
				context,
				CREDENTIAL,
				withTimeLimit(
					{
						method,
						url: `${bases[host]}/MainService.svc/json/${operation}`,
						...payload(request),
						// Judging the status ourselves also keeps n8n from repeating a request after a 401.
						ignoreHttpStatusErrors: true,
						returnFullResponse: true,
						// Parsed by n8n, ids of more than 15 digits would lose their last digits.
						encoding: 'text',
						// A redirected POST would carry the keys to an address that nobody entered.
						disableFollowRedirect: true,
					},
					timeoutMs,
				),
			)) as IN8nHttpFullResponse;
			return {
				status: response.statusCode,
				text: redact(response.body),
				headers: response.headers,
			};
		},
	};
}

function payload({ method, fields, xml }: ApiRequest): Partial<IHttpRequestOptions> {
	const headers = { Accept: 'application/json' };
	if (xml !== undefined) {
		// As documented: application/xml is not understood (esms-api 3.4).
		return {
			headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
			body: `<RQST>${xml}</RQST>`,
		};
	}
	return method === 'POST' ? { headers, body: { ...fields } } : { headers, qs: { ...fields } };
}

/**
 * Limits the whole request: n8n's own `timeout` starts again with every byte that arrives. n8n would
 * put the execution's cancel signal in place of ours, and a send that is cut off in flight leaves
 * behind a message of which nobody knows whether it was accepted; hence the setter that keeps ours.
 */
function withTimeLimit(options: IHttpRequestOptions, timeoutMs: number): IHttpRequestOptions {
	const signal = AbortSignal.timeout(timeoutMs);
	return Object.defineProperty({ ...options, timeout: timeoutMs }, 'abortSignal', {
		enumerable: true,
		get: () => signal,
		set: () => undefined,
	});
}

function baseUrl(value: unknown, field: string, node: INode): string {
	const url = String(value ?? '')
		.trim()
		.split(/\/MainService\.svc/i, 1)[0]!
		.replace(/(?<!\/)\/+$/, '');
	if (/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i.test(url)) return url;
	throw new NodeOperationError(node, `The '${field}' in the eSMS credential is not a web address`, {
		description: 'Enter an address that starts with https://, or restore the default.',
	});
}
