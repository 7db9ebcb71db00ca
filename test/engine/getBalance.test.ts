import nock from 'nock';
import { closeNetwork } from './closedNetwork';
import { API_KEY, execute, SECRET_KEY } from './engine';

closeNetwork();

const parameters = { resource: 'account', operation: 'getBalance' };
const PATH = '/MainService.svc/json/GetBalance_json';

test('gives the balance as a number, linked to its item', async () => {
	nock('https://rest.esms.vn')
		.post(PATH, { ApiKey: API_KEY, SecretKey: SECRET_KEY })
		.reply(200, '{"Balance":1234500,"CodeResponse":"100","UserID":4242}');

	const { items, status } = await execute({ parameters });

	expect(status).toBe('success');
	expect(items).toEqual([
		{ json: { balance: 1234500, currency: 'VND', userId: '4242' }, pairedItem: { item: 0 } },
	]);
	expect(nock.isDone()).toBe(true);
});

test('wrong keys stop the node with advice, and no key stands in what n8n saves', async () => {
	nock('https://rest.esms.vn')
		.post(PATH)
		.reply(200, '{"Balance":0,"CodeResponse":"101","ErrorMessage":"Authorize Failed"}');

	const { error, status, data } = await execute({ parameters });

	expect(status).toBe('error');
	expect(error?.message).toBe('eSMS does not know these keys (code 101): Authorize Failed');
	expect(error?.description).toBe(
		'Copy the API Key and Secret Key again from your eSMS account into the credential.',
	);
	const saved = JSON.stringify(data) + JSON.stringify(error);
	expect(saved).not.toContain(API_KEY);
	expect(saved).not.toContain(SECRET_KEY);
});

test('a 401 of a proxy is asked once', async () => {
	const scope = nock('https://rest.esms.vn').persist().post(PATH).reply(401, '<h1>No</h1>');
	let requests = 0;
	scope.on('request', () => (requests += 1));

	const { error } = await execute({ parameters });

	expect(requests).toBe(1);
	expect(error?.message).toBe('The request was turned away on its way to eSMS (HTTP 401): “No”');
});
