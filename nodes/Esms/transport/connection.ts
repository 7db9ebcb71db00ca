import {
	NodeOperationError,
	type IAllExecuteFunctions,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type INode,
} from 'n8n-workflow';
import type { ApiRequest, Host, RawAnswer } from './apiRequest';
import { BASE_URL_ADVICE, DEFAULT_BASE_URLS, operationUrl, readBaseUrl } from './baseUrls';
import { namedNode } from './namedNode';
import { redactor } from './redact';
import { onlyAddsSlash } from './slashRedirect';
import { withTimeLimit } from './timeLimit';

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

/**
 * Reads the credential once; keys themselves are added by the credential's `authenticate`. A credential that is
 * edited meanwhile counts from the next run on.
 */
export async function connect(context: IAllExecuteFunctions): Promise<Connection> {
	const credentials = await context.getCredentials(CREDENTIAL);
	// Handed over with each request: n8n would read and decrypt it anew for every one.
	const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data: credentials };
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
			const { host, method, operation, startsMessage } = request;
			const ask = async (url: string) =>
				(await context.helpers.httpRequestWithAuthentication.call(
					context,
					CREDENTIAL,
					withTimeLimit(
						{
							method,
							url,
							...payload(request),
							// Judging the status ourselves also keeps n8n from repeating a request after a 401.
							ignoreHttpStatusErrors: true,
							returnFullResponse: true,
							// Parsed by n8n, ids of more than 15 digits would lose their last digits. Text is
							// read as UTF-8, whatever the answer's header says (assumption A19).
							encoding: 'text',
							// A redirected POST would carry the keys to an address that nobody entered.
							disableFollowRedirect: true,
						},
						timeoutMs,
					),
					{ credentialsDecrypted },
				)) as IN8nHttpFullResponse;
			// With a final slash where the documents print one (assumption A22).
			const url = operationUrl(bases[host], operation);
			let response = await ask(url);
			// A question may be asked again; of a message nobody knows whether it was taken.
			if (!startsMessage && onlyAddsSlash(response, url)) response = await ask(`${url}/`);
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

function baseUrl(value: unknown, field: string, node: INode): string {
	const url = readBaseUrl(value);
	if (url.ok) return url.value;
	throw new NodeOperationError(node, `The '${field}' in the eSMS credential ${url.reason}`, {
		description: BASE_URL_ADVICE,
	});
}
