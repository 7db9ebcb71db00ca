/** What is told of a question that got no answer, and which redirects are followed. */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { API_KEY, execute, SECRET_KEY } from './engine';

closeNetwork();

const HOST = 'https://rest.esms.vn';
const SERVICE = '/MainService.svc/json';

const getStatus: IDataObject = {
	resource: 'sms',
	operation: 'getStatus',
	messageId: '24342680',
	options: {},
};
const getMany: IDataObject = {
	resource: 'sms',
	operation: 'getMany',
	from: '2026-10-01T00:00:00',
	to: '2026-10-06T00:00:00',
	smsType: '2',
	returnAll: false,
	limit: 50,
	options: {},
};
const brandnames: IDataObject = { resource: 'brandname', operation: 'getMany', options: {} };
const balance: IDataObject = { resource: 'account', operation: 'getBalance', options: {} };
const send: IDataObject = {
	resource: 'sms',
	operation: 'send',
	phone: '0912345678',
	message: 'DEMOSHOP: don 7781 da giao',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options: {},
};

const page = '<html>nginx</html>';

describe('a question that was turned away', () => {
	test.each<[number, RegExp]>([
		[404, /^Nothing was changed at eSMS\. Check the base URL in the credential/],
		[403, /^Nothing was changed at eSMS\. Check the base URL .* firewall/],
		[307, /^Nothing was changed at eSMS\. .*Enter the final address/],
		[429, /^Nothing was changed at eSMS\. Set 'Max Requests per Second'/],
		[502, /^Nothing was changed at eSMS\. Run this again in a moment\.$/],
	])('with %d says what to do about it', async (status, advice) => {
		for (const [parameters, method, path] of [
			[getStatus, 'GET', 'GetSendStatus'],
			[getMany, 'POST', 'GetSmsSentData_V2'],
		] as const) {
			nock(HOST)
				.persist()
				.intercept(`${SERVICE}/${path}`, method)
				.query(true)
				.reply(status, page, { Location: 'https://other.example.net/' });
			const { error } = await execute({ parameters });
			expect(error?.description).toMatch(advice);
		}
	});
});

describe('a redirect that only adds the slash', () => {
	test.each([301, 302, 307, 308])(
		'is followed by a question in its own method, with the keys: %d',
		async (status) => {
			nock(HOST)
				.get(`${SERVICE}/GetSendStatus`)
				.query(true)
				.reply(status, page, { Location: `${SERVICE}/GetSendStatus/?RefId=24342680` })
				.get(`${SERVICE}/GetSendStatus/`)
				.query({ RefId: '24342680', ApiKey: API_KEY, SecretKey: SECRET_KEY })
				.reply(200, { CodeResponse: '100', SendStatus: 5, SendSuccess: 1 })
				.post(`${SERVICE}/GetBalance_json`)
				.reply(status, page, { Location: `${HOST}${SERVICE}/GetBalance_json/` })
				.post(`${SERVICE}/GetBalance_json/`, { ApiKey: API_KEY, SecretKey: SECRET_KEY })
				.reply(200, { CodeResponse: '100', Balance: 5000 });

			const one = await execute({ parameters: getStatus });
			const other = await execute({ parameters: balance });

			expect(one.items[0]!.json).toMatchObject({ outcome: 'delivered' });
			expect(other.items[0]!.json).toMatchObject({ balance: 5000 });
			expect(nock.isDone()).toBe(true);
		},
	);

	test('is followed where the keys stand in the path', async () => {
		const path = `${SERVICE}/GetListBrandname/${API_KEY}/${SECRET_KEY}`;
		nock(HOST)
			.get(path)
			.reply(307, page, { Location: `${HOST}${path}/` })
			.get(`${path}/`)
			.reply(200, { CodeResponse: '100', ListBrandName: [{ Brandname: 'DEMOSHOP', Type: 2 }] });

		const { status, items } = await execute({ parameters: brandnames });

		expect(status).toBe('success');
		expect(items[0]!.json).toMatchObject({ brandname: 'DEMOSHOP' });
	});

	test('is followed once, not round and round', async () => {
		let asked = 0;
		nock(HOST)
			.persist()
			.post(/GetBalance_json\/*$/)
			.reply((uri) => {
				asked++;
				return [307, page, { Location: `${uri}/` }];
			});
		const { error } = await execute({ parameters: balance });
		expect(error?.message).toContain('leads elsewhere (HTTP 307)');
		expect(asked).toBe(2);
	});

	test('is not followed by a message, which may have been taken', async () => {
		const asked: string[] = [];
		const path = `${SERVICE}/SendMultipleMessage_V4_post_json/`;
		nock(HOST)
			.persist()
			.post(path)
			.reply(307, page, { Location: `${path}/` })
			.on('request', ({ path: to }: { path: string }) => asked.push(to));
		const { error } = await execute({ parameters: send });
		expect(error?.message).toContain('leads elsewhere (HTTP 307)');
		expect(new Set(asked)).toEqual(new Set([path]));
	});
});

// Followed, it would meet a closed network.
describe('every other redirect is left alone', () => {
	const own = `${SERVICE}/GetBalance_json`;

	test.each([
		['another host', `https://evil.example.net${own}/`],
		['another port', `${HOST}:8443${own}/`],
		['no encryption', `http://rest.esms.vn${own}/`],
		['another path', `${SERVICE}/GetBalance/`],
		['a path below', `${own}/x/`],
		['a path with more slashes', `${own}//`],
		['the same address', own],
		['a login page', '/login/'],
		['nowhere', ''],
		['nonsense', 'http://['],
	])('%s', async (_, Location) => {
		nock(HOST).post(own).reply(307, page, { Location });
		const { error } = await execute({ parameters: balance });
		expect(error?.message).toContain('leads elsewhere (HTTP 307)');
	});
});

describe('a question that could not be asked', () => {
	test.each<[string, IDataObject]>([
		['an empty id', { ...getStatus, messageId: '={{ $json.id }}' }],
		['an id that a spreadsheet has rounded', { ...getStatus, messageId: '1.47E+34' }],
		['an expression that fails', { ...getStatus, messageId: '={{ $json.a.b.c.d }}' }],
		['a period without an end', { ...getMany, to: '={{ $json.to }}' }],
		['a limit that there is not', { ...getStatus, options: { timeout: 0 } }],
	])('says nothing of sending: %s', async (_, parameters) => {
		const { error } = await execute({ parameters });
		expect(error?.message).not.toBe('');
		expect(`${error?.message} ${error?.description}`).not.toMatch(/sent|charged/);
	});

	test.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'])(
		'nor when the way is shut: %s',
		async (code) => {
			nock(HOST)
				.persist()
				.get(`${SERVICE}/GetSendStatus`)
				.query(true)
				.replyWithError(Object.assign(new Error(code), { code }));
			const { error } = await execute({ parameters: getStatus });
			expect(error?.description).toMatch(/\w/);
			expect(`${error?.message} ${error?.description}`).not.toMatch(/sent|charged/);
		},
	);
});
