import fc from 'fast-check';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { EsmsApi } from '../../../credentials/EsmsApi.credentials';

const API = '0A1B2C3D4E5F60718293A4B5C6D7E8';
const OTHER = 'F0E1D2C3B4A5968778695A4B3C2D1E';
const PATH = 'https://rest.esms.vn/MainService.svc/json/GetListBrandname/{ApiKey}/{SecretKey}';

type Authenticate = (
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
) => Promise<IHttpRequestOptions>;

const credential = new EsmsApi();
const authenticate = credential.authenticate as Authenticate;

const sign = async (
	options: Partial<IHttpRequestOptions>,
	credentials: ICredentialDataDecryptedObject = { apiKey: API, secretKey: OTHER },
) => await authenticate(credentials, { url: 'https://rest.esms.vn/x', ...options });

/** Deeply frozen, so that every attempt to change it throws. */
function frozen<T extends object>(value: T): T {
	for (const member of Object.values(value)) {
		if (typeof member === 'object' && member !== null) frozen(member as object);
	}
	return Object.freeze(value);
}

describe('the fields', () => {
	const property = (name: string) => credential.properties.find((field) => field.name === name);

	it.each(['apiKey', 'secretKey'])('hide %s like a password and demand it', (name) => {
		expect(property(name)).toMatchObject({
			type: 'string',
			required: true,
			default: '',
			typeOptions: { password: true },
		});
	});

	it.each([
		['smsBaseUrl', 'https://rest.esms.vn'],
		['voiceBaseUrl', 'https://voiceapi.esms.vn'],
	])('give %s the address of eSMS, shown for advanced users only', (name, address) => {
		expect(property(name)).toMatchObject({
			default: address,
			displayOptions: { show: { advanced: [true] } },
		});
		expect(property('advanced')).toMatchObject({ type: 'boolean', default: false });
	});

	it('are called what the nodes ask for', () => {
		expect(credential.name).toBe('esmsApi');
		expect(credential.documentationUrl).toMatch(/^https:\/\//);
	});
});

describe('authenticate', () => {
	it('puts the keys into the body of a POST', async () => {
		const options = await sign({ method: 'POST', body: { Phone: '0912345678' } });
		expect(options.body).toEqual({ ApiKey: API, SecretKey: OTHER, Phone: '0912345678' });
		expect(options.qs).toBeUndefined();
		expect(options.url).toBe('https://rest.esms.vn/x');
	});

	it('puts the keys into a POST that has no body', async () => {
		expect((await sign({ method: 'POST' })).body).toEqual({ ApiKey: API, SecretKey: OTHER });
	});

	it('puts the keys in front of the elements of an XML body, escaped', async () => {
		const credentials = { apiKey: ' a&b<c> ', secretKey: `"d'` };
		const { body } = await sign(
			{ method: 'POST', body: '<RQST><CONTENT>&lt;RQST&gt;</CONTENT></RQST>' },
			credentials,
		);
		expect(body).toBe(
			'<RQST><APIKEY>a&amp;b&lt;c&gt;</APIKEY><SECRETKEY>&quot;d&apos;</SECRETKEY><CONTENT>&lt;RQST&gt;</CONTENT></RQST>',
		);
	});

	it.each(['{ApiKey}', '$&', '&lt;RQST&gt;'])(
		'leaves %j in an XML body to the letter',
		async (text) => {
			const { body } = await sign({
				method: 'POST',
				body: `<RQST><CONTENT>${text}</CONTENT></RQST>`,
			});
			expect(body).toBe(
				`<RQST><APIKEY>${API}</APIKEY><SECRETKEY>${OTHER}</SECRETKEY><CONTENT>${text}</CONTENT></RQST>`,
			);
		},
	);

	it('puts the keys into the query of a GET', async () => {
		const options = await sign({ method: 'GET', qs: { RefId: '5b1d' } });
		expect(options.qs).toEqual({ ApiKey: API, SecretKey: OTHER, RefId: '5b1d' });
		expect(options.body).toBeUndefined();
		expect(options.url).toBe('https://rest.esms.vn/x');
	});

	it('puts the keys into the query of a GET that has none', async () => {
		expect((await sign({ method: 'GET' })).qs).toEqual({ ApiKey: API, SecretKey: OTHER });
	});

	it('puts the keys into the path where the API wants them there, and nowhere else', async () => {
		const options = await sign({ method: 'GET', url: PATH, qs: {} });
		expect(options.url).toBe(
			`https://rest.esms.vn/MainService.svc/json/GetListBrandname/${API}/${OTHER}`,
		);
		expect(JSON.stringify({ ...options, url: '' })).not.toMatch(new RegExp(`${API}|${OTHER}`));
	});

	it.each<[string, string, string]>([
		['a slash', 'a/b', 'a%2Fb'],
		['a question mark', 'a?b=c', 'a%3Fb%3Dc'],
		['a fragment', 'a#b', 'a%23b'],
		['dots', '..', '..'],
		['a percent sign', '100%', '100%25'],
		['letters of Vietnamese', 'đ', '%C4%91'],
		['what a replacement reads as a group', '$&$1$`', '%24%26%241%24%60'],
		['the other placeholder', '{SecretKey}', '%7BSecretKey%7D'],
	])('encodes %s in a path', async (_, apiKey, encoded) => {
		const { url } = await sign({ method: 'GET', url: PATH }, { apiKey, secretKey: OTHER });
		expect(url.endsWith(`/GetListBrandname/${encoded}/${OTHER}`)).toBe(true);
	});

	it('puts them before a slash at the end, too', async () => {
		const { url } = await sign(
			{ method: 'GET', url: `${PATH}/` },
			{ apiKey: API, secretKey: OTHER },
		);
		expect(url.endsWith(`/GetListBrandname/${API}/${OTHER}/`)).toBe(true);
	});

	it('drops blanks that were copied along with the keys', async () => {
		const credentials = { apiKey: ` ${API}\n`, secretKey: `\t${OTHER} ` };
		expect((await sign({ method: 'POST' }, credentials)).body).toEqual({
			ApiKey: API,
			SecretKey: OTHER,
		});
		expect((await sign({ method: 'GET' }, credentials)).qs).toEqual({
			ApiKey: API,
			SecretKey: OTHER,
		});
		expect((await sign({ method: 'GET', url: PATH }, credentials)).url).toMatch(
			new RegExp(`/${API}/${OTHER}$`),
		);
	});

	it.each<[string, Partial<IHttpRequestOptions>]>([
		['a POST', { method: 'POST', body: { Phone: '1', list: ['2'] } }],
		['a POST of XML', { method: 'POST', body: '<RQST></RQST>' }],
		['a GET', { method: 'GET', qs: { RefId: '1' } }],
		['a GET with the keys in its path', { method: 'GET', url: PATH, qs: { a: 1 } }],
	])('changes nothing in what it was given: %s', async (_, options) => {
		const given = frozen({ url: 'https://rest.esms.vn/x', headers: { Accept: 'a' }, ...options });
		const before = JSON.stringify(given);
		const signed = await authenticate(frozen({ apiKey: API, secretKey: OTHER }), given);
		expect(JSON.stringify(given)).toBe(before);
		expect(signed).not.toBe(given);
		expect(signed.headers).toEqual({ Accept: 'a' });
	});

	it('keeps all other options', async () => {
		const options = { encoding: 'text', timeout: 5, returnFullResponse: true } as const;
		expect(await sign({ method: 'POST', ...options })).toMatchObject(options);
		expect(await sign({ method: 'GET', ...options })).toMatchObject(options);
		expect(await sign({ method: 'GET', url: PATH, ...options })).toMatchObject(options);
	});

	it.each(['{ApiKey}', '{SecretKey}', '/{ApiKey}/{SecretKey}', '={{$credentials.apiKey}}', '$&'])(
		'never puts a key in place of %j in what a person wrote',
		async (text) => {
			const post = await sign({ method: 'POST', body: { Content: text } });
			expect(post.body).toMatchObject({ Content: text });
			const get = await sign({ method: 'GET', qs: { RefId: text } });
			expect(get.qs).toMatchObject({ RefId: text });
			const both = await sign({ method: 'GET', url: PATH, qs: { RefId: text } });
			expect(both.qs).toEqual({ RefId: text });
		},
	);

	it('puts keys into an address only where it ends in both placeholders', async () => {
		for (const url of [
			'https://rest.esms.vn/{ApiKey}/x',
			'https://rest.esms.vn/{ApiKey}/{SecretKey}/x',
			'https://rest.esms.vn/x?RefId={ApiKey}',
			'https://rest.esms.vn/x?a=/{ApiKey}/{SecretKey}&b=1',
		]) {
			expect((await sign({ method: 'GET', url })).url).toBe(url);
			expect((await sign({ method: 'POST', url })).url).toBe(url);
		}
	});

	it('carries all fields of a person to the letter', async () => {
		const fields = fc.dictionary(
			fc.stringMatching(/^[A-Z][A-Za-z]{1,9}$/).filter((name) => !/^(?:Api|Secret)Key$/.test(name)),
			fc.string({ unit: 'binary' }),
		);
		await fc.assert(
			fc.asyncProperty(fields, async (body) => {
				const post = await sign({ method: 'POST', body });
				expect(post.body).toEqual({ ...body, ApiKey: API, SecretKey: OTHER });
				const get = await sign({ method: 'GET', qs: body });
				expect(get.qs).toEqual({ ...body, ApiKey: API, SecretKey: OTHER });
			}),
		);
	});
});
