import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { DAY } from './dayAhead';
import { API_KEY, execute, retryByHand, SECRET_KEY, settle, start } from './engine';
import { idFor, refused, sendGateway, type Reply } from './gateway';

closeNetwork();

const parameters = (options: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	message: '={{ $json.text || "DEMOSHOP: don 7781 da giao" }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options,
});

const PHONES = Array.from({ length: 10 }, (_, index) => `091200000${index}`);
const items = PHONES.map((phone) => ({ phone }));
const phonesOf = (bodies: IDataObject[]) => bodies.map(({ Phone }) => Phone).sort();

describe('one message', () => {
	test('arrives at eSMS as documented and comes back with its facts, linked to its item', async () => {
		const bodies = sendGateway();

		const { items: output } = await execute({
			parameters: parameters({
				campaign: 'Orders',
				callbackUrl: 'https://n8n.shop-abc.vn/webhook/3f0c/esms',
				callbackData: { values: [{ name: 'orderId', value: 7781 }] },
				sendAt: `${DAY}T09:30:00`,
			}),
			items: [{ phone: '+84 912 345 678', text: 'Đơn hàng đã giao' }],
		});

		expect(bodies).toEqual([
			{
				ApiKey: API_KEY,
				SecretKey: SECRET_KEY,
				Phone: '0912345678',
				Content: 'Đơn hàng đã giao',
				SmsType: '2',
				IsUnicode: '1',
				campaignid: 'Orders',
				SendDate: `${DAY} 09:30:00`,
				CallbackUrl: expect.stringMatching(
					/^https:\/\/n8n\.shop-abc\.vn\/webhook\/3f0c\/esms\?esms_token=[\w-]{43}&data_orderId=7781&esms=$/,
				),
				Brandname: 'DEMOSHOP',
				RequestId: expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
			},
		]);
		expect(output).toEqual([
			{
				json: {
					messageId: 'id-0912345678',
					requestId: bodies[0]!.RequestId,
					phone: '0912345678',
					brandname: 'DEMOSHOP',
					accepted: true,
					parts: 1,
					encoding: 'unicode',
					text: 'Đơn hàng đã giao',
					code: '100',
					duplicate: false,
					sandbox: false,
					sendAt: `${DAY}T09:30:00+07:00`,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('without accents is flagged as such', async () => {
		const bodies = sendGateway();

		const { items: output } = await execute({
			parameters: parameters({ accents: 'remove' }),
			items: [{ phone: '0912345678', text: 'Đơn hàng đã giao' }],
		});

		expect(bodies[0]).toMatchObject({ Content: 'Don hang da giao', IsUnicode: '0' });
		expect(output[0]!.json).toMatchObject({
			text: 'Don hang da giao',
			encoding: 'gsm7',
			parts: 1,
		});
		expect(output[0]!.json).not.toHaveProperty('sendAt');
	});

	test('gives the raw answer when Simplify is off', async () => {
		sendGateway();

		const { items: output } = await execute({
			parameters: parameters({ simplify: false }),
			items: [{ phone: '0912345678' }],
		});

		expect(output[0]!.json).toEqual({
			CodeResult: '100',
			CountRegenerate: 0,
			SMSID: 'id-0912345678',
		});
	});

	test.each([
		['a phone with a digit missing', { phone: '091234567' }, "The 'Phone' has 9 digits"],
		['a landline', { phone: '02438123456' }, "The 'Phone' is a landline"],
		['an empty message', { phone: '0912345678', text: ' ' }, "The 'Message' is empty"],
	])('%s is refused before any request', async (_name, item, message) => {
		const bodies = sendGateway();

		const { error } = await execute({ parameters: parameters(), items: [item] });

		expect(error?.message).toContain(message);
		expect(error?.description).toContain('Nothing was sent for this item.');
		expect(bodies).toEqual([]);
	});

	test.each([
		[
			'a callback URL that is none',
			{ callbackUrl: 'n8n.example.com/x' },
			"The 'Callback URL' is not",
		],
		[
			'callback data without a URL',
			{ callbackData: { values: [{ name: 'a', value: 'b' }] } },
			"The 'Callback Data' has no",
		],
		['a time in the past', { sendAt: '2020-01-01T00:00:00' }, "The 'Send At' is in the past"],
		['an empty own key', { duplicateProtection: 'ownKey' }, "The 'Duplicate Key' is empty"],
		['a pool of no requests', { maxParallelRequests: 0 }, "The 'Max Parallel Requests' must be"],
	])('%s is refused before any request', async (_name, options, message) => {
		const bodies = sendGateway();

		const { error } = await execute({
			parameters: parameters(options),
			items: [{ phone: '0912345678' }],
		});

		expect(error?.message).toContain(message);
		expect(bodies).toEqual([]);
	});
});

describe('many messages', () => {
	test('come out in the order of their items, each linked', async () => {
		const bodies = sendGateway();

		const { items: output } = await execute({ parameters: parameters(), items });

		expect(output.map(({ json, pairedItem }) => [json.phone, json.messageId, pairedItem])).toEqual(
			PHONES.map((phone, item) => [phone, idFor(phone), { item }]),
		);
		expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(10);
	});

	test('one wrong number among them fails alone under continue on fail', async () => {
		const bodies = sendGateway();
		const withWrong = [...items.slice(0, 5), { phone: '12' }, ...items.slice(5)];

		const { items: output, status } = await execute({
			parameters: parameters(),
			items: withWrong,
			settings: { onError: 'continueRegularOutput' },
		});

		expect(status).toBe('success');
		expect(phonesOf(bodies)).toEqual(PHONES);
		expect(output).toHaveLength(11);
		expect(output[5]).toEqual({
			json: {
				phone: '12',
				accepted: false,
				outcome: 'notSent',
				duplicate: false,
				messageId: '',
				requestId: '',
				error: {
					phone: '12',
					row: 6,
					message:
						"The 'Phone' has 2 digits (a mobile number has 10, starting with 03, 05, 07, 08 or 09)",
					description: 'Nothing was sent for this item. Correct the value and run this item again.',
					code: 'INVALID_INPUT',
					outcome: 'notSent',
					retryable: false,
				},
			},
			pairedItem: { item: 5 },
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			withWrong.map((_, item) => ({ item })),
		);
	});

	test('a failed one leaves by the error branch with its input', async () => {
		sendGateway({ '0912000003': [refused('146', 'Sai template Brandname CSKH')] });

		const { items: output, errorItems } = await execute({
			parameters: parameters(),
			items,
			settings: { onError: 'continueErrorOutput' },
		});

		expect(output).toHaveLength(9);
		expect(errorItems).toEqual([
			{
				json: {
					phone: '0912000003',
					error: expect.objectContaining({
						phone: '0912000003',
						row: 4,
						code: '146',
						message:
							'The message does not match a registered template of this brandname (code 146): Sai template Brandname CSKH',
						outcome: 'refused',
						retryable: false,
						requestId: expect.stringMatching(/^n8n-/),
					}),
				},
				pairedItem: { item: 3 },
			},
		]);
	});

	test('a failed one stops the node, which tells what was accepted', async () => {
		const bodies = sendGateway({ '0912000003': [refused('103', 'Not enough balance')] });

		const { error, status } = await execute({
			parameters: parameters({ maxParallelRequests: 1 }),
			items,
		});

		expect(status).toBe('error');
		expect(phonesOf(bodies)).toEqual(PHONES.slice(0, 4));
		expect(error?.message).toBe(
			'The balance of the eSMS account is too low (code 103): Not enough balance',
		);
		expect(error?.description).toMatch(
			/^Nothing was sent or charged\. Top up.*accepted 3 of the 10 messages .*look in SMS → Get Many.*6 were not started/,
		);
		expect(error?.description).toMatch(
			/'Executions'.*'Retry execution'.*does not send the accepted ones again; 'Execute step'/,
		);
		expect(error?.context.itemIndex).toBe(3);
	});

	test('an expression that fails for one item fails that item alone', async () => {
		const bodies = sendGateway();

		const { items: output } = await execute({
			parameters: { ...parameters(), message: '={{ $json.order.id.toString() }}' },
			items: [{ phone: '0912000000', order: { id: 1 } }, { phone: '0912000001' }],
			settings: { onError: 'continueRegularOutput' },
		});

		expect(phonesOf(bodies)).toEqual(['0912000000']);
		expect(output[0]!.json.messageId).toBe(idFor('0912000000'));
		expect(output[1]!.json.error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'notSent' });
	});
});

describe('no message twice', () => {
	test('Retry on Fail sends what was accepted no second time and keeps its id', async () => {
		const bodies = sendGateway({ '0912000003': [refused('103', 'Not enough balance')] });

		const { items: output, status } = await execute({
			parameters: parameters(),
			items,
			settings: { retryOnFail: true, maxTries: 3 },
		});

		expect(status).toBe('success');
		expect(output.map(({ json }) => json.messageId)).toEqual(PHONES.map(idFor));
		expect(phonesOf(bodies)).toEqual([...PHONES, '0912000003'].sort());
		const ids = bodies.filter(({ Phone }) => Phone === '0912000003').map((body) => body.RequestId);
		expect(ids[0]).not.toBe(ids[1]);
	});

	test('a retry by hand, under another execution id, repeats the RequestIds of what is unknown', async () => {
		const cut = { broken: 'ECONNRESET' };
		const bodies = sendGateway({
			'0912000003': [
				cut,
				cut,
				cut,
				{ body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } },
			],
		});
		const setup = { parameters: parameters(), items };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect(failed.error?.message).toBe('The connection to eSMS was cut before the answer came');
		expect(failed.error?.description).toContain(
			'The message may have been accepted all the same. Retry this execution',
		);
		expect(retried.status).toBe('success');
		expect(retried.items).toHaveLength(10);
		expect(retried.items[3]!.json).toMatchObject({ code: '124', duplicate: true, messageId: '' });
		const unknown = bodies.filter(({ Phone }) => Phone === '0912000003');
		expect(new Set(unknown.map(({ RequestId }) => RequestId)).size).toBe(1);
		const others = PHONES.filter((phone) => phone !== '0912000003');
		expect(phonesOf(bodies.filter(({ Phone }) => Phone !== '0912000003'))).toEqual(others);
	});

	test('an answer lost after acceptance is asked for again under the same id and reported once', async () => {
		const bodies = sendGateway({
			'0912345678': [
				{ http: 502, text: '<html>Bad gateway</html>' },
				{ body: { CodeResult: '124', ErrorMessage: 'Request exist 1', SendStatus: '5' } },
			],
		});

		const { items: output } = await execute({
			parameters: parameters(),
			items: [{ phone: '0912345678' }],
		});

		expect(bodies[0]!.RequestId).toBe(bodies[1]!.RequestId);
		expect(output).toHaveLength(1);
		expect(output[0]!.json).toMatchObject({ code: '124', duplicate: true });
	});

	test('a refusal after a lost answer is reported as unknown, and never as sent afterwards', async () => {
		const repeated = { body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } };
		sendGateway({
			'0912345678': [{ broken: 'ECONNRESET' }, refused('103', 'Not enough balance'), repeated],
		});

		const { items: output } = await execute({
			parameters: parameters(),
			items: [{ phone: '0912345678' }],
			settings: { retryOnFail: true, maxTries: 2, onError: 'continueRegularOutput' },
		});

		expect(output[0]!.json.error).toMatchObject({ code: '124', outcome: 'unknown' });
	});

	test('what a proxy turned away keeps its RequestId, for it may have been accepted', async () => {
		const bodies = sendGateway({ '0912345678': [{ http: 403, text: '<h1>Forbidden</h1>' }] });
		const setup = { parameters: parameters(), items: [{ phone: '0912345678' }] };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect(retried.status).toBe('success');
		expect(failed.error?.description).toContain('may have been accepted all the same');
		expect(failed.error?.description).toContain('any proxy or firewall');
		expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(1);
		expect(bodies).toHaveLength(2);
	});

	test('what came too fast keeps its RequestId', async () => {
		const busy = refused('160', 'Too many requests per second');
		const bodies = sendGateway({ '0912345678': [busy, busy, busy] });
		const setup = { parameters: parameters(), items: [{ phone: '0912345678' }] };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect([failed.status, retried.status]).toEqual(['error', 'success']);
		expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(1);
	});

	test('what came too fast after a lost answer can still turn out to be accepted', async () => {
		const busy = refused('160', 'Too many requests per second');
		const known: Reply = { body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } };
		sendGateway({ '0912345678': [{ broken: 'ECONNRESET' }, busy, busy, known] });
		const setup = { parameters: parameters(), items: [{ phone: '0912345678' }] };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect(failed.error?.context.unknown).toHaveLength(1);
		expect(retried.status).toBe('success');
		expect(retried.items[0]!.json).toMatchObject({ code: '124', duplicate: true });
	});

	test('messages that got one id are unknown until the retry has asked for each', async () => {
		const mixedUp: Reply = { body: { CodeResult: '100', SMSID: idFor('0912000001') } };
		const known: Reply = { body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } };
		const own: Reply = { body: { CodeResult: '100', SMSID: idFor('0912000001') } };
		const bodies = sendGateway({ '0912000001': [own, known], '0912000003': [mixedUp] });
		const setup = { parameters: parameters(), items };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect(failed.error?.message).toBe(
			'The message ID id-091****001 came with the answers to several messages',
		);
		const [first, other] = ['0912000001', '0912000003'].map((phone) =>
			bodies.filter(({ Phone }) => Phone === phone).map(({ RequestId }) => RequestId),
		);
		expect(failed.error?.context.unknown).toEqual([
			{ itemIndex: 1, requestId: first![0] },
			{ itemIndex: 3, requestId: other![0] },
		]);
		expect(first).toEqual([first![0], first![0]]);
		expect(other).toEqual([other![0], other![0]]);
		expect(bodies).toHaveLength(12);
		expect(retried.status).toBe('success');
		expect(retried.items.map(({ json }) => json.messageId)).toEqual(
			PHONES.map((phone) => (phone === '0912000001' ? '' : idFor(phone))),
		);
	});

	test('in the sandbox, equal ids mean nothing', async () => {
		const same: Reply = { body: { CodeResult: '100', SMSID: 'rehearsal' } };
		sendGateway({ '0912000000': [same], '0912000001': [same] });

		const { status } = await execute({ parameters: parameters({ sandbox: true }), items });

		expect(status).toBe('success');
	});

	test('the error that stops the node names every message that is unknown', async () => {
		const cut: Reply = { broken: 'ECONNRESET' };
		const bodies = sendGateway({
			'0912000001': [cut, cut, cut],
			'0912000002': [cut, cut, cut],
		});

		const { error } = await execute({
			parameters: parameters({ maxParallelRequests: 3 }),
			items: items.slice(0, 3),
		});

		const idOf = (phone: string) => bodies.find(({ Phone }) => Phone === phone)!.RequestId;
		expect(error?.context.unknown).toEqual([
			{ itemIndex: 1, requestId: idOf('0912000001') },
			{ itemIndex: 2, requestId: idOf('0912000002') },
		]);
		expect(error?.description).toContain(
			`Of 1 more it is not known whether eSMS accepted them (RequestIds: ${idOf('0912000002')}).`,
		);
	});

	test('a number that stays refused is retried alone under continue on fail', async () => {
		const no = refused('177', 'The Network Viettel have not registry.');
		const bodies = sendGateway({ '0912000000': [no, no] });

		const { items: output } = await execute({
			parameters: parameters(),
			items,
			settings: { retryOnFail: true, maxTries: 2, onError: 'continueRegularOutput' },
		});

		expect(phonesOf(bodies)).toEqual(['0912000000', ...PHONES]);
		expect(output[0]!.json.error).toMatchObject({ code: '177' });
		expect(output.slice(1).map(({ json }) => json.messageId)).toEqual(PHONES.slice(1).map(idFor));
	});

	test.each([
		['refused by eSMS', '0912345678', [refused('103', 'Not enough balance')]],
		['refused by the node', '12345', []],
	])('an error of a message %s holds nothing that the person typed', async (_, phone, replies) => {
		sendGateway({ [phone]: replies });
		const { error } = await execute({ parameters: { ...parameters(), phone }, items: [{}] });
		expect(error).toMatchObject({ node: { name: 'Under Test', parameters: {} } });
	});

	test('an own key is the RequestId, and a key that eSMS has seen is an outcome', async () => {
		const bodies = sendGateway({
			'0912345678': [{ body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } }],
		});

		const { items: output } = await execute({
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'order-7781' }),
			items: [{ phone: '0912345678' }],
		});

		expect(bodies[0]!.RequestId).toBe('order-7781');
		expect(output[0]!.json).toMatchObject({ duplicate: true, requestId: 'order-7781' });
	});

	test('an own key that eSMS refused and then holds is not passed off as sent', async () => {
		const bodies = sendGateway({
			'0912345678': [
				refused('103', 'Not enough balance'),
				{ body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } },
			],
		});

		const { error } = await execute({
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'order-7781' }),
			items: [{ phone: '0912345678' }],
			settings: { retryOnFail: true, maxTries: 2 },
		});

		expect(bodies.map(({ RequestId }) => RequestId)).toEqual(['order-7781', 'order-7781']);
		expect(error?.message).toContain('it was refused once (code 103)');
		expect(error?.context.unknown).toHaveLength(1);
	});

	test.each(['ownKey', 'content'])(
		'by %s: what a later execution finds refused and seen before is not passed off as sent',
		async (duplicateProtection) => {
			sendGateway({
				'0912345678': [
					refused('103', 'Not enough balance'),
					{ body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } },
				],
			});
			const staticData = {};
			const setup = {
				parameters: parameters({ duplicateProtection, duplicateKey: 'order-7781' }),
				items: [{ phone: '0912345678' }],
				settings: { onError: 'continueRegularOutput' as const },
				staticData,
			};

			const first = await execute({ ...setup, executionId: '42' });
			const second = await execute({ ...setup, executionId: '77' });
			const third = await execute({ ...setup, executionId: '78' });

			expect(first.items[0]!.json.error).toMatchObject({ code: '103', outcome: 'refused' });
			expect(second.items[0]!.json.error).toMatchObject({ code: '124', outcome: 'unknown' });
			expect(third.items[0]!.json).toMatchObject({ messageId: idFor('0912345678') });
			expect(JSON.parse(JSON.stringify(staticData))).toEqual({
				'node:Under Test': { knownIds: {} },
			});
		},
	);

	test('equal content makes equal ids in any execution; per execution they differ', async () => {
		const bodies = sendGateway();
		const run = async (executionId: string, duplicateProtection: string) =>
			await execute({
				parameters: parameters({ duplicateProtection }),
				items: [{ phone: '0912345678' }],
				executionId,
			});

		await run('1', 'content');
		await run('2', 'content');
		await run('3', 'execution');
		await run('4', 'execution');
		await run('5', 'off');
		await run('5', 'off');

		const ids = bodies.map(({ RequestId }) => RequestId);
		expect(ids[0]).toBe(ids[1]);
		expect(new Set(ids).size).toBe(5);
	});

	test('a 401 is not repeated by n8n', async () => {
		const bodies = sendGateway({ '0912345678': [{ http: 401, text: 'Unauthorized' }] });

		const { error } = await execute({
			parameters: parameters(),
			items: [{ phone: '0912345678' }],
		});

		expect(bodies).toHaveLength(1);
		expect(error?.message).toContain('HTTP 401');
	});

	test('the ledger is empty once all is sent', async () => {
		sendGateway();

		const { data } = await execute({ parameters: parameters(), items });

		expect(data.executionData?.contextData['node:Under Test']!.esmsLedger).toEqual({
			firstExecutionId: '42',
			runIndex: 0,
			entries: {},
		});
	});
});

test('cancelling starts nothing more', async () => {
	let requests = 0;
	let seeFourth: () => void;
	const fourth = new Promise<void>((resolve) => (seeFourth = resolve));
	nock('https://rest.esms.vn')
		.persist()
		.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/')
		.delay(20)
		.reply(200, () => {
			requests += 1;
			if (requests === 4) seeFourth();
			return { CodeResult: '100', SMSID: `x${requests}` };
		});
	const run = start({
		parameters: parameters({ maxParallelRequests: 2 }),
		items: Array.from({ length: 50 }, () => ({ phone: '0912345678' })),
	});

	await fourth;
	run.cancel();
	const { status } = await settle(run);

	expect(status).toBe('canceled');
	expect(requests).toBeLessThanOrEqual(6);
});

test('no key, secret or error of the HTTP library stands in a failed execution', async () => {
	const cut = { broken: 'ECONNRESET' };
	sendGateway({ '0912345678': [cut, cut, cut] });

	const { data, error } = await execute({
		parameters: parameters(),
		items: [{ phone: '0912345678' }],
	});

	const saved = JSON.stringify(data) + JSON.stringify(error);
	expect(saved).not.toContain(API_KEY);
	expect(saved).not.toContain(SECRET_KEY);
	expect(saved).not.toContain('ECONNRESET');
});
