import type { IAllExecuteFunctions, IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { EsmsApi } from '../../../credentials/EsmsApi.credentials';
import { call } from '../../../nodes/Esms/transport/call';
import type { ApiRequest } from '../../../nodes/Esms/transport/apiRequest';
import { connect } from '../../../nodes/Esms/transport/connection';
import { node } from './scriptedConnection';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const API = '0A1B2C3D4E5F60718293A4B5C6D7E8';
const OTHER = 'F0E1D2C3B4A5968778695A4B3C2D1E';

const BALANCE: ApiRequest = { host: 'sms', method: 'POST', operation: 'GetBalance_json' };

interface Setup {
	credentials?: IDataObject;
	response?: { statusCode: number; body: unknown; headers: IDataObject };
}

/** A context that keeps the options it is handed, and answers. */
function fakeContext({ credentials, response }: Setup = {}) {
	const requests: IHttpRequestOptions[] = [];
	const names: string[] = [];
	const handedOver: unknown[] = [];
	const context = {
		getNode: () => node,
		getCredentials: async (name: string) => {
			names.push(name);
			return {
				apiKey: API,
				secretKey: OTHER,
				smsBaseUrl: 'https://rest.esms.vn',
				voiceBaseUrl: 'https://voiceapi.esms.vn',
				...credentials,
			};
		},
		helpers: {
			async httpRequestWithAuthentication(
				this: unknown,
				name: string,
				options: IHttpRequestOptions,
				more?: { credentialsDecrypted?: { data?: unknown } },
			) {
				expect(this).toBe(context);
				// As n8n does it (n8n-core's httpRequestWithAuthentication).
				if (more?.credentialsDecrypted === undefined) await context.getCredentials(name);
				handedOver.push(more?.credentialsDecrypted?.data);
				requests.push(options);
				return response ?? { statusCode: 200, body: '{"CodeResponse":"100"}', headers: {} };
			},
		},
	};
	return { context: context as unknown as IAllExecuteFunctions, requests, names, handedOver };
}

async function optionsOf(request: ApiRequest, setup?: Setup): Promise<IHttpRequestOptions> {
	const { context, requests } = fakeContext(setup);
	await (await connect(context)).send(request, 30_000);
	return requests[0]!;
}

describe('a redirect that only adds the slash', () => {
	const response = {
		statusCode: 307,
		body: '',
		headers: { location: 'https://rest.esms.vn/MainService.svc/json/GetBalance_json/' },
	};
	const addresses = async (request: ApiRequest) => {
		const { context, requests } = fakeContext({ response });
		await (await connect(context)).send(request, 1000);
		return requests.map(({ url }) => url);
	};

	it('is followed by a question', async () => {
		const url = 'https://rest.esms.vn/MainService.svc/json/GetBalance_json';
		expect(await addresses(BALANCE)).toEqual([url, `${url}/`]);
	});

	it('is not followed by a message, of which nobody knows whether it was taken', async () => {
		expect(await addresses({ ...BALANCE, startsMessage: true })).toHaveLength(1);
	});
});

describe('connect', () => {
	it('reads the credential once, however many requests follow', async () => {
		const { context, names, handedOver } = fakeContext();
		const connection = await connect(context);
		await connection.send(BALANCE, 1000);
		await connection.send(BALANCE, 1000);
		expect(names).toEqual(['esmsApi']);
		expect(handedOver).toEqual([API, API].map((apiKey) => expect.objectContaining({ apiKey })));
		expect(connection).toMatchObject({ node, secretKey: OTHER });
	});

	it.each<[string, string, string]>([
		['as it is', 'https://rest.esms.vn', 'https://rest.esms.vn'],
		['with a slash at the end', 'https://rest.esms.vn/', 'https://rest.esms.vn'],
		['with several slashes at the end', 'https://rest.esms.vn///', 'https://rest.esms.vn'],
		['with blanks around', ' https://rest.esms.vn \n', 'https://rest.esms.vn'],
		[
			'with the path of the service',
			'https://rest.esms.vn/MainService.svc/json',
			'https://rest.esms.vn',
		],
		[
			'with the path of the service and a slash',
			'https://rest.esms.vn/MainService.svc/json/',
			'https://rest.esms.vn',
		],
		[
			'with a whole operation',
			'https://rest.esms.vn/mainservice.svc/json/GetBalance_json',
			'https://rest.esms.vn',
		],
		['without encryption, with a port', 'http://localhost:4010', 'http://localhost:4010'],
		['with a path of a proxy', 'https://proxy.example.net/esms/', 'https://proxy.example.net/esms'],
	])('takes a base URL %s', async (_, smsBaseUrl, base) => {
		const { url } = await optionsOf(BALANCE, { credentials: { smsBaseUrl } });
		expect(url).toBe(`${base}/MainService.svc/json/GetBalance_json`);
	});

	it.each<[string, unknown]>([
		['a host without a scheme', 'rest.esms.vn'],
		['another scheme', 'ftp://rest.esms.vn'],
		['a letter before the scheme', 'xhttps://rest.esms.vn'],
		['a local file', 'file:///etc/passwd'],
		['a scheme alone', 'https://'],
		['a query', 'https://rest.esms.vn?x=1'],
		['a fragment', 'https://rest.esms.vn#x'],
		['a user before the host', 'https://user:word@rest.esms.vn'],
		['a blank inside', 'https://rest .esms.vn'],
		['a number', 42],
	])('refuses %s as a base URL and names the field', async (_, value) => {
		const wrongSms = connect(fakeContext({ credentials: { smsBaseUrl: value as string } }).context);
		await expect(wrongSms).rejects.toMatchObject({
			message: expect.stringMatching(
				/^The 'SMS Base URL' in the eSMS credential is not a web address/,
			) as string,
			description: expect.stringMatching(/^Enter .*\.$/) as string,
		});
		const wrongVoice = connect(
			fakeContext({ credentials: { voiceBaseUrl: value as string } }).context,
		);
		await expect(wrongVoice).rejects.toThrow("The 'Voice Base URL' in");
	});

	it.each([undefined, ''])('goes to eSMS itself when the base URLs are %j', async (value) => {
		const { context, requests } = fakeContext({
			credentials: { smsBaseUrl: value, voiceBaseUrl: value },
		});
		const connection = await connect(context);
		await connection.send({ host: 'sms', method: 'POST', operation: 'A' }, 1000);
		await connection.send({ host: 'voice', method: 'GET', operation: 'B' }, 1000);
		expect(requests.map(({ url }) => url)).toEqual([
			'https://rest.esms.vn/MainService.svc/json/A',
			'https://voiceapi.esms.vn/MainService.svc/json/B',
		]);
	});

	it('does not show the refused address, which may hold a password', async () => {
		const smsBaseUrl = 'https://user:pa55word@rest.esms.vn';
		const thrown: unknown = await connect(
			fakeContext({ credentials: { smsBaseUrl } }).context,
		).catch((error: unknown) => error);
		expect(JSON.stringify(thrown)).not.toContain('pa55word');
	});
});

describe('a request', () => {
	it('asks for JSON', async () => {
		for (const method of ['GET', 'POST'] as const) {
			const { headers } = await optionsOf({ ...BALANCE, method });
			expect(headers).toEqual({ Accept: 'application/json' });
		}
	});

	it('goes to the host of its kind', async () => {
		const voice = await optionsOf({ host: 'voice', method: 'GET', operation: 'GetSendStatus' });
		expect(voice.url).toBe('https://voiceapi.esms.vn/MainService.svc/json/GetSendStatus');
		expect((await optionsOf(BALANCE)).url).toMatch(/^https:\/\/rest\.esms\.vn\//);
	});

	it('carries the fields of a POST in its body and of a GET in its query', async () => {
		const fields = { Phone: '0912345678' };
		const post = await optionsOf({ ...BALANCE, fields });
		expect(post).toMatchObject({ method: 'POST', body: fields });
		expect(post).not.toHaveProperty('qs');
		const get = await optionsOf({ ...BALANCE, method: 'GET', fields });
		expect(get).toMatchObject({ method: 'GET', qs: fields });
		expect(get).not.toHaveProperty('body');
	});

	it('carries the elements of a POST in XML as plain text, not as application/xml', async () => {
		// esms-api 3.4.
		const post = await optionsOf({ ...BALANCE, xml: '<SMSTYPE>1</SMSTYPE>' });
		expect(post.body).toBe('<RQST><SMSTYPE>1</SMSTYPE></RQST>');
		expect(post.headers!['Content-Type']).toMatch(/^text\/plain\b/);
		expect(post).not.toHaveProperty('qs');
	});

	it('hands on a copy of the fields, so that n8n cannot write keys into them', async () => {
		const fields = { Phone: '0912345678' };
		for (const method of ['POST', 'GET'] as const) {
			const options = await optionsOf({ ...BALANCE, method, fields });
			expect(options.body ?? options.qs).not.toBe(fields);
		}
	});

	it('has no key in anything that the node builds', async () => {
		const requests: ApiRequest[] = [
			BALANCE,
			{ ...BALANCE, fields: { Phone: '0912345678' } },
			{ ...BALANCE, xml: '<SMSTYPE>1</SMSTYPE>' },
			{ host: 'sms', method: 'GET', operation: 'GetListBrandname/{ApiKey}/{SecretKey}' },
			{ host: 'voice', method: 'GET', operation: 'GetSendStatus', fields: { ReferenceId: '1' } },
		];
		for (const request of requests) {
			const printed = JSON.stringify(await optionsOf(request));
			expect(printed).not.toContain(API);
			expect(printed).not.toContain(OTHER);
		}
	});

	it('asks for the text and judges the status itself', async () => {
		expect(await optionsOf(BALANCE)).toMatchObject({
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	});

	it('keeps its time limit when n8n puts its cancel signal in place', async () => {
		const { context, requests } = fakeContext();
		await (await connect(context)).send(BALANCE, 30);
		const options = requests[0]!;
		const { abortSignal } = options;
		options.abortSignal = AbortSignal.abort();
		expect(options.abortSignal).toBe(abortSignal);
		expect(options.timeout).toBe(30);

		// What the credential hands on is a copy.
		const copy = { ...options };
		expect(copy.abortSignal).toBe(abortSignal);
		const { aborted } = abortSignal as AbortSignal;
		expect(aborted).toBe(false);
		await new Promise((resolve) => (abortSignal as AbortSignal).addEventListener('abort', resolve));
		expect((copy.abortSignal as AbortSignal).aborted).toBe(true);
	});

	it('has a time limit of its own', async () => {
		const { context, requests } = fakeContext();
		const connection = await connect(context);
		await connection.send(BALANCE, 1000);
		await connection.send(BALANCE, 1000);
		expect(requests[0]!.abortSignal).not.toBe(requests[1]!.abortSignal);
	});

	it('keeps its time limit through the credential', async () => {
		const options = await optionsOf(BALANCE);
		const signed = await (
			new EsmsApi().authenticate as (
				credentials: IDataObject,
				options: IHttpRequestOptions,
			) => Promise<IHttpRequestOptions>
		)({ apiKey: API, secretKey: OTHER }, options);
		expect(signed.abortSignal).toBe(options.abortSignal);
		expect(signed.abortSignal).toBeInstanceOf(AbortSignal);
	});

	it.each<[string, unknown, string]>([
		['a text', '{"CodeResult":"100"}', '{"CodeResult":"100"}'],
		['nothing', undefined, ''],
		['an object that n8n parsed all the same', { CodeResult: '100' }, ''],
	])('gives status, headers and %s', async (_, body, text) => {
		const headers = { 'retry-after': '3' };
		const { context } = fakeContext({ response: { statusCode: 503, body, headers } });
		const answered = await (await connect(context)).send(BALANCE, 1000);
		expect(answered).toEqual({ status: 503, text, headers });
	});
});

describe('a server that repeats the address it was asked for', () => {
	// IIS and proxies such as Squid print the requested URL, keys included, on their pages.
	it.each<[string, number, string]>([
		[
			'on a page for 404',
			404,
			`<html><body>Requested URL /MainService.svc/json/GetListBrandname/${API}/${OTHER}</body></html>`,
		],
		[
			'on a page for 503',
			503,
			`<html><body>http://rest.esms.vn/MainService.svc/json/GetSendStatus?RefId=1&ApiKey=${API}&SecretKey=${OTHER}</body></html>`,
		],
		[
			'in the words of a refusal',
			200,
			JSON.stringify({ CodeResult: '101', ErrorMessage: `Key ${API} / ${OTHER} is unknown` }),
		],
		[
			'in a refusal without a code',
			200,
			JSON.stringify({ error: `Invalid request ${API}/${OTHER}` }),
		],
	])('%s shows no key in the failure', async (_, statusCode, body) => {
		const { context } = fakeContext({ response: { statusCode, body, headers: {} } });
		const result = await call(
			await connect(context),
			{ host: 'sms', method: 'GET', operation: 'GetListBrandname/{ApiKey}/{SecretKey}' },
			{ codes: [], timeoutMs: 1000 },
		);
		expect(result.ok).toBe(false);
		const shown = JSON.stringify(result.ok ? '' : result.failure);
		expect(shown).not.toContain(API);
		expect(shown).not.toContain(OTHER);
	});
});
