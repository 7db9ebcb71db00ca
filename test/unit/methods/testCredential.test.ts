import type { IDataObject, ICredentialsDecrypted, ICredentialTestFunctions } from 'n8n-workflow';
import { Esms } from '../../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../../nodes/Esms/EsmsTrigger.node';
import { testEsmsApi } from '../../../nodes/Esms/methods/testCredential';

const [API, OTHER] = ['0A1B2C3D4E5F60718293A4B5C6D7E8', 'F0E1D2C3B4A5968778695A4B3C2D1E'];
const KEYS = { apiKey: API, secretKey: OTHER };

type Request = IDataObject & { uri: string; body: string };

async function tested(answer: unknown, more: IDataObject = {}) {
	const asked: Request[] = [];
	const context = {
		helpers: {
			async request(options: Request) {
				asked.push(options);
				if (answer instanceof Error) throw answer;
				return answer;
			},
		},
	} as unknown as ICredentialTestFunctions;
	const data = { ...KEYS, ...more };
	const result = await testEsmsApi.call(context, { data } as ICredentialsDecrypted<typeof data>);
	return { ...result, asked };
}

const ok = (body: unknown) => ({ statusCode: 200, headers: {}, body });

it('asks for the balance with the keys, and is green', async () => {
	const balance = { CodeResponse: '100', Balance: 5000, UserID: 1 };
	for (const body of [balance, JSON.stringify(balance)]) {
		const { status, asked } = await tested(ok(body), { apiKey: ` ${KEYS.apiKey}\n` });
		expect(status).toBe('OK');
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({
			method: 'POST',
			uri: 'https://rest.esms.vn/MainService.svc/json/GetBalance_json',
			followRedirect: false,
		});
		expect(JSON.parse(asked[0]!.body)).toEqual({
			ApiKey: KEYS.apiKey,
			SecretKey: KEYS.secretKey,
		});
	}
});

it.each([
	'http://127.0.0.1:4010',
	'http://127.0.0.1:4010/',
	'http://127.0.0.1:4010/MainService.svc/json/',
	' http://127.0.0.1:4010/MainService.svc/json ',
	'http://127.0.0.1:4010/mainservice.svc/json/GetBalance_json',
])('takes the base URL with its path: %s', async (smsBaseUrl) => {
	const { asked, status } = await tested(ok({ CodeResponse: '100', Balance: 1 }), { smsBaseUrl });
	expect(status).toBe('OK');
	expect(asked[0]!.uri).toBe('http://127.0.0.1:4010/MainService.svc/json/GetBalance_json');
});

it.each<[IDataObject, RegExp]>([
	[
		{ smsBaseUrl: 'rest.esms.vn' },
		/'SMS Base URL' is not .*: it has no https:\/\/ in front of rest\.esms\.vn\./,
	],
	[{ smsBaseUrl: 'localhost:4010' }, /'SMS Base URL' is not .* no https:\/\//],
	[{ smsBaseUrl: 'not an address' }, /'SMS Base URL' is not a web address/],
	[{ smsBaseUrl: 'ftp://rest.esms.vn' }, /'SMS Base URL' is not a web address/],
	[{ voiceBaseUrl: 'voiceapi.esms.vn' }, /'Voice Base URL' is not .* no https:\/\//],
])('says what is wrong with an address, and asks nobody: %j', async (more, message) => {
	const result = await tested(ok({}), more);
	expect(result).toMatchObject({
		status: 'Error',
		message: expect.stringMatching(message) as string,
	});
	expect(result.asked).toEqual([]);
});

const broken = (code: string) =>
	Object.assign(new Error(`${code} with ${KEYS.secretKey}`), { code, syscall: 'connect' });

it.each<[string, unknown, RegExp]>([
	['nobody there', broken('ECONNREFUSED'), /^eSMS could not be reached\. Check the base URL/],
	['an unknown host', broken('ENOTFOUND'), /^The address of eSMS could not be found\. Check/],
	['no answer', broken('ETIMEDOUT'), /^eSMS did not answer in time\. Try again/],
	['a certificate', broken('CERT_HAS_EXPIRED'), /^No secure connection/],
	[
		'another server',
		{ statusCode: 404, headers: {}, body: 'Not Found' },
		/turned away.*Check the base URL/,
	],
	['a page', ok('<html>hello</html>'), /no readable answer.*hello/],
	['nothing', ok(undefined), /no readable answer/],
	['a redirect', { statusCode: 302, headers: {}, body: '' }, /leads elsewhere.*final address/],
	[
		'wrong keys',
		ok({ CodeResponse: '101', Balance: 0 }),
		/does not know these keys.*Copy the API Key/,
	],
	['wrong keys, as a number', ok({ CodeResponse: 101 }), /does not know these keys/],
	['a locked account', ok({ CodeResponse: '102' }), /locked/],
	['an inactive account', ok({ CodeResponse: '143' }), /inactive or locked/],
	['another server address', ok({ CodeResponse: '140' }), /public IP address/],
	['a fault', ok({ CodeResponse: '99' }), /unknown fault.*Try again/],
	['keys in the answer', ok(`<p>${KEYS.secretKey}</p>`), /no readable answer/],
])(
	'tells of %s in words, without keys and without what concerns messages',
	async (_, answer, says) => {
		const { status, message } = await tested(answer);
		expect(status).toBe('Error');
		expect(message).toMatch(says);
		expect(message).toMatch(/\.$/);
		expect(message).not.toMatch(/sent|charged|ECONNREFUSED|ENOTFOUND|ETIMEDOUT/);
		expect(message).not.toContain(KEYS.secretKey);
	},
);

it('is found by n8n in whichever node it looks first', () => {
	for (const { description, methods } of [new Esms(), new EsmsTrigger()]) {
		expect(description.credentials?.[0]?.testedBy).toBe('testEsmsApi');
		expect(methods.credentialTest.testEsmsApi).toBe(testEsmsApi);
	}
});
