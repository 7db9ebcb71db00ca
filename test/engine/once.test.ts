/** Where “no message twice, none lost, none told wrongly” once broke. */
import nock from 'nock';
import { createRunExecutionData, sleep, type IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute, hintsOf, retryByHand, runAsTool, type Outcome, type Setup } from './engine';
import { refused, sendGateway, type Reply } from './gateway';

// The waiting between attempts is told elsewhere.
jest.mock('../../nodes/Esms/transport/pause', () => ({ pause: async () => undefined }));

closeNetwork();
afterEach(() => jest.restoreAllMocks());

const PHONE = '0912345678';
const HOUR = 3_600_000;

const parameters = (options: IDataObject = {}, more: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	messageSource: 'own',
	message: '={{ $json.text ?? "DEMOSHOP: xin chao" }}',
	options,
	...more,
});
const one: Setup = { parameters: parameters(), items: [{ phone: PHONE }] };
const repeated: Reply = { body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } };
const answered = (body: IDataObject): Reply => ({ body });
const idsOf = (bodies: IDataObject[]) => new Set(bodies.map(({ RequestId }) => RequestId)).size;
const errorOf = (setup: Setup): Setup => ({
	...setup,
	settings: { ...setup.settings, onError: 'continueRegularOutput' },
});

describe('an answer that is no refusal of eSMS', () => {
	test.each<[string, Reply]>([
		['a gateway’s own code', { http: 504, text: '{"Code":504,"Message":"Gateway Timeout"}' }],
		['the answer of a query', answered({ CodeResponse: '101', ErrorMessage: 'Authorize Failed' })],
		['a code that no document knows', answered({ CodeResult: '777', SMSID: '1a21' })],
		['zero', answered({ CodeResult: '0' })],
		['a code that looks like success', answered({ CodeResult: '0100' })],
		['99', answered({ CodeResult: '99', ErrorMessage: 'Unknown error' })],
		['a refusal beside a message id', answered({ CodeResult: '103', SMSID: '1a21' })],
		['a documented code with a 5xx', { http: 500, text: '{"CodeResult":"103"}' }],
	])('%s: unknown, and Retry on Fail keeps the RequestId', async (_, reply) => {
		const bodies = sendGateway({ [PHONE]: Array.from({ length: 9 }, () => reply) });
		const { items } = await execute(
			errorOf({ ...one, settings: { retryOnFail: true, maxTries: 3 } }),
		);
		expect(items[0]!.json.error).toMatchObject({ outcome: 'unknown' });
		expect(JSON.stringify(items)).not.toMatch(/[Nn]othing was (?:sent|charged|accepted)/);
		expect(bodies.length).toBeGreaterThan(0);
		expect(idsOf(bodies)).toBe(1);
	});

	test('a retry by hand asks under the same id, too', async () => {
		const bodies = sendGateway({ [PHONE]: [answered({ CodeResult: '777' })] });
		const failed = await execute(one);
		const retried = await retryByHand(failed, one);
		expect(retried.status).toBe('success');
		expect(bodies).toHaveLength(2);
		expect(idsOf(bodies)).toBe(1);
	});
});

test('a refusal after a lost answer says nothing of what it cost', async () => {
	const cut = { broken: 'ECONNRESET' };
	sendGateway({ [PHONE]: [cut, refused('103', 'Not enough balance')] });
	const { error } = await execute(one);
	expect(error?.message).toContain('(code 103)');
	expect(error?.description).toContain('may have been accepted');
	expect(error?.description).toContain('Top up the account');
	expect(error?.description).not.toMatch(/[Nn]othing was (?:sent|charged|accepted)/);
});

describe('a connection that breaks after the request was taken', () => {
	test.each(['EPROTO', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'EHOSTUNREACH'])(
		'%s is not told as if nothing had been sent',
		async (code) => {
			sendGateway({ [PHONE]: Array.from({ length: 9 }, () => ({ broken: code })) });
			const { error } = await execute(one);
			expect(error?.description).toContain('may have been accepted');
			expect(error?.description).not.toMatch(/Nothing was sent/);
		},
	);
});

describe('a retry looks into the ledger before it validates', () => {
	const later = (now: number) => jest.spyOn(Date, 'now').mockImplementation(() => now);
	const scheduled = (more: IDataObject = {}): Setup => ({
		parameters: parameters({ sendAt: '2026-12-01T10:00:00', ...more }),
		items: [{ phone: PHONE }, { phone: '0912345679' }],
	});
	const BEFORE = Date.parse('2026-12-01T09:00:00+07:00');

	test('an accepted message stays accepted although its time has passed since', async () => {
		later(BEFORE);
		const bodies = sendGateway({ '0912345679': [refused('103', 'Not enough balance')] });
		const failed = await execute(scheduled());
		expect(failed.error?.message).toContain('(code 103)');
		later(BEFORE + 2 * HOUR);
		const retried = await retryByHand(failed, scheduled());
		// The refused one is a new message, and its time has passed.
		expect(retried.error?.message).toContain("The 'Send At' is in the past");
		expect(retried.error?.context.itemIndex).toBe(1);
		expect(retried.error?.context.accepted).toMatchObject([{ itemIndex: 0 }]);
		expect(bodies.filter(({ Phone }) => Phone === PHONE)).toHaveLength(1);
	});

	test('an unknown one is asked again, and the retry ends', async () => {
		later(BEFORE);
		const cut = { broken: 'ECONNRESET' };
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut, repeated] });
		const failed = await execute({ ...scheduled(), items: [{ phone: PHONE }] });
		later(BEFORE + 2 * HOUR);
		const setup = { ...scheduled(), items: [{ phone: PHONE }] };
		const retried = await retryByHand(failed, setup);
		expect(retried.items[0]!.json).toMatchObject({ duplicate: true });
		expect(idsOf(bodies)).toBe(1);
	});

	test('a list of templates out of reach changes nothing for what eSMS has', async () => {
		const templates = nock('https://rest.esms.vn')
			.post('/MainService.svc/json/GetTemplate/')
			.reply(200, {
				CodeResult: '100',
				BrandnameTemplates: [{ TempContent: 'DEMOSHOP: xin chao', NetworkID: 1 }],
			});
		const cut = { broken: 'ECONNRESET' };
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut, repeated] });
		const setup: Setup = {
			parameters: parameters({ checkTemplate: 'stop' }),
			items: [{ phone: PHONE }],
		};
		const failed = await execute(setup);
		expect(templates.isDone()).toBe(true);
		const retried = await retryByHand(failed, setup);
		expect(retried.items[0]!.json).toMatchObject({ duplicate: true });
		expect(bodies).toHaveLength(4);
	});

	test('what can’t be read any more is not told as never sent', async () => {
		const cut = { broken: 'ECONNRESET' };
		sendGateway({ [PHONE]: [cut, cut, cut] });
		const message = '={{ $execution.id === "42" ? "DEMOSHOP: xin chao" : "" }}';
		const broken = { ...one, parameters: parameters({}, { message }) };
		const failed = await execute(broken);
		const retried = await retryByHand(failed, broken);
		expect(retried.error?.message).toBe("The 'Message' is empty");
		expect(retried.error?.description).toContain('may have been accepted');
		expect(retried.error?.context.unknown).toMatchObject([{ itemIndex: 0 }]);
	});
});

describe('what fails before any item, under Continue', () => {
	const items = [{ phone: PHONE }, { phone: '0912345679' }];
	test.each<[string, Partial<Setup>]>([
		[
			'a base URL that is none',
			{ credentials: { smsBaseUrl: 'rest.esms.vn' } as Setup['credentials'] },
		],
		['a limit out of range', { parameters: parameters({ timeout: 100_000 }) }],
		['an operation that is not there', { parameters: parameters({}, { operation: 'fax' }) }],
		['a credential that is gone', { settings: { credentials: {} } }],
	])('%s: an error item for each, and none passes for done', async (_, change) => {
		const bodies = sendGateway();
		const setup = { ...one, items, ...change };
		for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
			const result = await execute({
				...setup,
				settings: { ...setup.settings, onError },
				behind: ['Mark as sent', 'Errors'],
			});
			const failed = onError === 'continueRegularOutput' ? result.items : result.errorItems;
			expect(failed).toHaveLength(2);
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
			for (const { json } of failed) expect(json.error).toBeDefined();
			if (onError === 'continueErrorOutput') expect(result.items).toEqual([]);
		}
		expect(bodies).toEqual([]);
	});
});

describe('what is known of a RequestId, over all tries', () => {
	test('refused, then accepted under a fresh id with a lost answer: the 124 is an acceptance', async () => {
		const cut = { broken: 'ECONNRESET' };
		const bodies = sendGateway({
			[PHONE]: [refused('103', 'Not enough balance'), cut, cut, cut, repeated],
		});
		const setup: Setup = { ...one, settings: { retryOnFail: true, maxTries: 3 } };
		const { items } = await execute(setup);
		expect(items[0]!.json).toMatchObject({ duplicate: true });
		expect(bodies).toHaveLength(5);
		expect(idsOf(bodies)).toBe(2);
	});

	test('an own key that was refused, then lost its answer, then is seen: unknown, and no advice to use another', async () => {
		const cut = { broken: 'ECONNRESET' };
		sendGateway({ [PHONE]: [refused('103', 'Not enough balance'), cut, repeated] });
		const setup: Setup = {
			...one,
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'order-7' }),
			settings: { retryOnFail: true, maxTries: 2 },
		};
		const { items } = await execute(errorOf(setup));
		expect(items[0]!.json.error).toMatchObject({ outcome: 'unknown', code: '124' });
	});

	test('a failed execution that is retried twice: what the first retry was refused is not told as sent', async () => {
		const staticData: IDataObject = {};
		const bodies = sendGateway({
			[PHONE]: [
				refused('103', 'Not enough balance'),
				refused('146', 'Sai template'),
				// eSMS holds ids that it refused.
				refused('201', 'Blocked word'),
			],
		});
		const setup: Setup = { ...one, staticData };
		const failed = await execute(setup);
		await retryByHand(failed, { ...setup, executionId: '43' });
		await retryByHand(failed, { ...setup, executionId: '44' });
		expect(bodies).toHaveLength(3);
		// Each under an id of its own, so that “seen before” would be a lie about none.
		expect(idsOf(bodies)).toBe(3);
	});

	test('unknown for longer than eSMS remembers the id: not asked again', async () => {
		const cut = { broken: 'ECONNRESET' };
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut] });
		const start = Date.now();
		const failed = await execute(one);
		jest.spyOn(Date, 'now').mockImplementation(() => start + 25 * HOUR);
		const retried = await retryByHand(failed, one);
		expect(bodies).toHaveLength(3);
		expect(retried.error?.message).toContain('too late to ask safely');
		expect(retried.error?.description).toContain('Look for the message at eSMS first');
		expect(retried.error?.context.unknown).toMatchObject([{ itemIndex: 0 }]);
	});

	test('two rows with one key are asked one after the other', async () => {
		const order: string[] = [];
		const scope = nock('https://rest.esms.vn').persist();
		let underWay = 0;
		scope
			.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/')
			.reply(200, async (_uri, body) => {
				underWay += 1;
				order.push(`${underWay} under way`);
				await sleep(30);
				underWay -= 1;
				const seen = order.length > 1;
				return seen
					? { CodeResult: '124', ErrorMessage: 'Request exist 1' }
					: { CodeResult: '100', SMSID: `id-${(body as IDataObject).Phone as string}` };
			});
		const { items } = await execute({
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'order-7' }),
			items: [{ phone: PHONE }, { phone: PHONE }],
		});
		expect(order).toEqual(['1 under way', '1 under way']);
		expect(items.map(({ json }) => json.duplicate)).toEqual([false, true]);
	});
});

describe('tool runs of one execution', () => {
	test('another text to the same number is another message', async () => {
		const bodies = sendGateway();
		const execution = createRunExecutionData({});
		const run = async (message: string) => {
			const [[item]] = (await runAsTool(
				{ ...one, parameters: parameters({}, { message }) },
				execution,
			)) as [[{ json: IDataObject }]];
			return item.json;
		};
		expect(await run('DEMOSHOP: one')).toMatchObject({ duplicate: false });
		expect(await run('DEMOSHOP: two')).toMatchObject({ duplicate: false });
		// A model that repeats itself pays once, also after another message.
		expect(await run('DEMOSHOP: one')).toMatchObject({ duplicate: true });
		expect(bodies.map(({ Content }) => Content)).toEqual(['DEMOSHOP: one', 'DEMOSHOP: two']);
		expect(idsOf(bodies)).toBe(2);
	});
});

test('a model that tries again in other words after no answer came sends once', async () => {
	const cut = { broken: 'ECONNRESET' };
	const bodies = sendGateway({ [PHONE]: [cut, cut, cut, repeated] });
	const execution = createRunExecutionData({});
	const run = async (message: string) =>
		await runAsTool({ ...one, parameters: parameters({}, { message }) }, execution);
	await expect(run('DEMOSHOP: one')).rejects.toThrow('cut before the answer came');
	const [[item]] = (await run('DEMOSHOP: two')) as [[{ json: IDataObject }]];
	expect(item.json).toMatchObject({ duplicate: true });
	expect(idsOf(bodies)).toBe(1);
});

test('a tool run whose time has passed since is not told as never sent when the agent is retried', async () => {
	const bodies = sendGateway();
	const now = Date.parse('2026-12-01T09:00:00+07:00');
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
	const saying = (message: string): Setup => ({
		...one,
		parameters: parameters({ sendAt: '2026-12-01T10:00:00' }, { message }),
	});
	const execution = createRunExecutionData({});
	await runAsTool(saying('DEMOSHOP: one'), execution);
	clock.mockImplementation(() => now + 2 * HOUR);
	const saved = JSON.parse(JSON.stringify(execution)) as typeof execution;
	const retry = async (message: string) =>
		(await runAsTool({ ...saying(message), executionId: '43' }, saved))[0]![0]!.json;
	expect(await retry('DEMOSHOP: one')).toMatchObject({ duplicate: true });
	expect(bodies).toHaveLength(1);
	await expect(retry('DEMOSHOP: two')).rejects.toThrow('in the past');
});

test('with Duplicate Protection off, the error promises nothing of a retry', async () => {
	sendGateway({ '0912345679': [refused('103', 'Not enough balance')] });
	const items = [{ phone: PHONE }, { phone: '0912345679' }];
	const off = await execute({
		parameters: parameters({ duplicateProtection: 'off', maxParallelRequests: 1 }),
		items,
	});
	expect(off.error?.description).toContain(
		'a retry of this execution sends the accepted ones again',
	);
	expect(off.error?.description).not.toContain('does not send');
});

test('keys in other letter case are blanked in what a proxy repeats', async () => {
	const [api, secret] = ['0a1b2c3d4e5f60718293a4b5c6d7e8', 'f0e1d2c3b4a5968778695a4b3c2d1e'];
	sendGateway({
		[PHONE]: Array.from({ length: 3 }, () => ({
			http: 404,
			text: `<html>/mainservice.svc/json/getbalance/${api}/${secret} not found</html>`,
		})),
	});
	const { data } = await execute(one);
	expect(JSON.stringify(data).toLowerCase()).not.toContain(api);
	expect(JSON.stringify(data).toLowerCase()).not.toContain(secret);
});

describe('in a workflow that another one calls', () => {
	const CALLED = expect.stringMatching(/called by another.*'By Own Key'/) as string;
	const messagesOf = (outcome: Outcome) => hintsOf(outcome).map(({ message }) => message);

	test('it is told that tries of the calling node send again', async () => {
		sendGateway();
		expect(messagesOf(await execute({ ...one, mode: 'integrated' }))).toContainEqual(CALLED);
	});

	test('there is nothing to tell with an own key, or in a workflow of its own', async () => {
		sendGateway();
		const own = parameters({ duplicateProtection: 'ownKey', duplicateKey: 'order-7' });
		const called: Setup = { ...one, mode: 'integrated', parameters: own };
		expect(messagesOf(await execute(called))).not.toContainEqual(CALLED);
		expect(messagesOf(await execute({ ...one, mode: 'trigger' }))).not.toContainEqual(CALLED);
	});
});

test('a failed execution of many rows stays small', async () => {
	const rows = 2_000;
	const last = `09${String(10_000_000 + rows - 1)}`;
	sendGateway({ [last]: [refused('103', 'Not enough balance')] });
	const items = Array.from({ length: rows }, (_, index) => ({
		phone: `09${String(10_000_000 + index)}`,
	}));
	const { data, error } = await execute({
		parameters: parameters({ maxParallelRequests: 100 }),
		items,
	});
	expect(error?.context.accepted).toHaveLength(1_000);
	const context = JSON.stringify(data.executionData?.contextData ?? {}).length;
	// 60 MB for 100,000 rows were seen once: 600 a row.
	expect(context / rows).toBeLessThan(350);
	expect(JSON.stringify(error).length).toBeLessThan(300_000);
});
