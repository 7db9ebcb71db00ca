import nock from 'nock';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import {
	callBack,
	execute,
	passTimeLimit,
	PROOF,
	RESUME_URL,
	retryByHand,
	runAsTool,
	type Outcome,
	type Setup,
} from './engine';
import { idFor, refused, sendGateway } from './gateway';

closeNetwork();

const PHONE = '0912345678';

const sms = (changes: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'sendAndWaitForDelivery',
	phone: '={{ $json.phone }}',
	message: 'DEMOSHOP: don 7781 da giao',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	waitLimit: 10,
	waitLimitUnit: 'minutes',
	options: {},
	...changes,
});

/** By the host of the messages, so that one gateway serves all tests. */
const otpCall = (changes: IDataObject = {}): IDataObject => ({
	resource: 'voiceCall',
	operation: 'callWithOtpAndWait',
	phone: '={{ $json.phone }}',
	code: '048210',
	otpVersion: 'current',
	waitLimit: 10,
	waitLimitUnit: 'minutes',
	outputs: 'perOutcome',
	options: {},
	...changes,
});

const templateCall = (changes: IDataObject = {}): IDataObject => ({
	...otpCall(),
	operation: 'callFromTemplateAndWait',
	templateId: '731',
	variables: {},
	keys: ['1', '2'],
	...changes,
});

const items = [{ order: 'DH-7781', phone: PHONE }];

let counter = 0;
/** Ids that no other test has, because the memory of woken messages outlives a test. */
const freshId = () => `wait-${++counter}`;

/** Accepts every message under this id. */
const accepts = (id: string) =>
	sendGateway({ [PHONE]: [{ body: { CodeResult: '100', SMSID: id } }] });

/** Accepts every call from a template under this id. Returns the queries, a list that grows. */
function acceptsCall(id: string): URLSearchParams[] {
	const queries: URLSearchParams[] = [];
	nock('https://voiceapi.esms.vn')
		.persist()
		.get('/MainService.svc/json/MakeCallTemplate_V2')
		.query(true)
		.reply((uri) => {
			queries.push(new URL(uri, 'https://voiceapi.esms.vn').searchParams);
			return [200, `{"CodeResult":"100","SMSID":"${id} "}`];
		});
	return queries;
}

const smsReport = (id: string, changes: Record<string, string> = {}) =>
	`signature=${PROOF}&esms_request=x&esms=?${new URLSearchParams({
		SMSID: id,
		SendFailed: '0',
		SendStatus: '5',
		SendSuccess: '1',
		phonenumber: PHONE,
		...changes,
	}).toString()}`;

const callReport = (id: string, changes: Record<string, string> = {}) =>
	`signature=${PROOF}&esms_request=x&${new URLSearchParams({
		ReferenceId: id,
		CallDuration: '21',
		CallStatus: 'ANSWERED',
		Ivr: '1',
		SentResult: '1',
		SendStatus: '5',
		...changes,
	}).toString()}`;

const runsOf = ({ data }: Outcome, node: string) => data.resultData.runData[node] ?? [];
const outputOf = (outcome: Outcome, node: string): INodeExecutionData[] =>
	runsOf(outcome, node).at(-1)?.data?.main?.[0] ?? [];

/** Names of the nodes behind the node under test that ran. */
const branches = (outcome: Outcome, names: string[]) =>
	names.filter((name) => runsOf(outcome, name).length > 0);

const DEFAULT_OUTPUTS = ['Timeout', 'Key 1', 'Key 2', 'Answered', 'No Answer', 'Failed'];

describe('an accepted message', () => {
	test('puts the execution to sleep until its report or the limit', async () => {
		const bodies = sendGateway();
		const before = Date.now();

		const { status, data, items: output } = await execute({ parameters: sms(), items });

		expect(status).toBe('waiting');
		const waits = new Date(data.waitTill!).getTime() - before;
		expect(waits).toBeGreaterThanOrEqual(600_000);
		expect(waits).toBeLessThan(660_000);
		expect(bodies).toHaveLength(1);
		const { RequestId, CallbackUrl } = bodies[0]!;
		expect(RequestId).toMatch(/^n8n-[0-9a-f]{40}$/);
		expect(CallbackUrl).toBe(`${RESUME_URL}&esms_request=${RequestId as string}&esms=`);
		expect(output).toEqual([
			{
				json: expect.objectContaining({
					phone: PHONE,
					brandname: 'DEMOSHOP',
					outcome: 'timeout',
					code: '100',
					duplicate: false,
					parts: 1,
					text: 'DEMOSHOP: don 7781 da giao',
					messageId: idFor(PHONE),
					requestId: RequestId,
				}) as unknown,
				pairedItem: { item: 0, input: undefined },
			},
		]);
	});

	test('is waited for from the time at which eSMS sends it', async () => {
		sendGateway();
		const sendAt = new Date(Date.now() + 7_200_000).toISOString();

		const { data } = await execute({ parameters: sms({ options: { sendAt } }), items });

		const waits = new Date(data.waitTill!).getTime() - Date.parse(sendAt);
		expect(waits).toBe(600_000);
	});

	test('leaves the data of the node before and of other branches as they were', async () => {
		sendGateway();
		const own = { order: 'DH-7781', phone: PHONE, nested: { a: 1 } };
		const copy = structuredClone(own);
		const setup: Setup = { parameters: sms(), items: [own], beside: 'Beside' };

		const waiting = await execute(setup);
		const ended = await passTimeLimit(waiting, setup);

		expect(own).toEqual(copy);
		expect(outputOf(waiting, 'Manual').map(({ json }) => json)).toEqual([copy]);
		expect(outputOf(ended, 'Manual').map(({ json }) => json)).toEqual([copy]);
		expect(outputOf(ended, 'Beside').map(({ json }) => json)).toEqual([copy]);
	});

	test('leaves nothing to try again in what n8n saves', async () => {
		sendGateway();

		const { data } = await execute({ parameters: sms(), items });

		const [context] = Object.values(data.executionData!.contextData);
		expect(context!.esmsLedger).toHaveProperty('entries', {});
	});
});

describe('when the limit passes', () => {
	test('the item goes on with the message and outcome timeout, linked to its input', async () => {
		const bodies = sendGateway();
		const setup: Setup = { parameters: sms(), items, behind: ['After'] };

		const { status, items: output, data } = await passTimeLimit(await execute(setup), setup);

		expect(status).toBe('success');
		expect(data.waitTill).toBeUndefined();
		expect(bodies).toHaveLength(1);
		expect(output).toEqual([
			{
				json: expect.objectContaining({
					messageId: idFor(PHONE),
					requestId: bodies[0]!.RequestId,
					outcome: 'timeout',
				}) as unknown,
				pairedItem: { item: 0, input: undefined },
			},
		]);
		expect(data.resultData.runData.After).toHaveLength(1);
	});

	test('it does so at the output Timeout with One per Outcome', async () => {
		acceptsCall(freshId());
		const setup: Setup = { parameters: templateCall(), items, behind: DEFAULT_OUTPUTS };

		const ended = await passTimeLimit(await execute(setup), setup);

		expect(branches(ended, DEFAULT_OUTPUTS)).toEqual(['Timeout']);
		expect(outputOf(ended, 'Timeout')[0]!.json).toMatchObject({ outcome: 'timeout' });
	});
});

describe('when a report comes', () => {
	test('the execution goes on with it, linked to the item', async () => {
		const id = freshId();
		accepts(id);
		const setup: Setup = { parameters: sms(), items, behind: ['After'] };

		const { answer, outcome } = await callBack(await execute(setup), setup, smsReport(id));

		expect(answer.webhookResponse).toEqual({ message: 'Received' });
		expect(outcome?.status).toBe('success');
		expect(outcome?.outputs).toEqual([
			[
				{
					json: expect.objectContaining({
						messageId: id,
						phone: PHONE,
						brandname: 'DEMOSHOP',
						event: 'smsDelivered',
						outcome: 'delivered',
					}) as unknown,
					pairedItem: { item: 0, input: undefined },
				},
			],
		]);
		expect(outputOf(outcome!, 'After')[0]!.json).toMatchObject({ outcome: 'delivered' });
		expect(JSON.stringify(outcome!.items)).not.toContain(PROOF);
	});

	test.each([
		['an interim report', (id: string) => smsReport(id, { SendStatus: '7', SendSuccess: '0' })],
		['a report of another message', () => smsReport('other')],
		['no report', () => `signature=${PROOF}`],
	])('%s lets it sleep on', async (_, report) => {
		const id = freshId();
		accepts(id);
		const setup: Setup = { parameters: sms(), items };
		const waiting = await execute(setup);

		const { answer, outcome } = await callBack(waiting, setup, report(id));

		expect(answer).toEqual({ webhookResponse: { message: 'Received' } });
		expect(outcome).toBeUndefined();
		expect((await callBack(waiting, setup, smsReport(id))).outcome?.status).toBe('success');
	});

	test.each<[string, Record<string, string>, string, string]>([
		['answered with key 1', {}, 'Key 1', 'answered'],
		['answered with key 2', { Ivr: '2' }, 'Key 2', 'answered'],
		['answered with another key', { Ivr: '9' }, 'Answered', 'answered'],
		['answered without a key', { Ivr: '' }, 'Answered', 'answered'],
		['not answered', { CallStatus: 'NO ANSWER', Ivr: '' }, 'No Answer', 'notAnswered'],
		['failed', { CallStatus: '', Ivr: '', SentResult: '0', CallDuration: '0' }, 'Failed', 'failed'],
		['answered, by its key alone', { CallStatus: '' }, 'Key 1', 'answered'],
	])('a call that was %s goes on at its own output', async (_, changes, branch, told) => {
		const id = freshId();
		const queries = acceptsCall(id);
		const setup: Setup = { parameters: templateCall(), items, behind: DEFAULT_OUTPUTS };
		const waiting = await execute(setup);
		expect(queries.map((query) => query.get('CallbackUrl'))).toEqual([
			expect.stringMatching(
				/\/dlr\?signature=\w+&esms_request=n8n-\w+&ReferenceId=&.*SendStatus=$/,
			),
		]);

		const { outcome } = await callBack(waiting, setup, callReport(id, changes));

		expect(branches(outcome!, DEFAULT_OUTPUTS)).toEqual([branch]);
		const place = DEFAULT_OUTPUTS.indexOf(branch);
		expect(outcome!.outputs.map(({ length }) => length)).toEqual(
			DEFAULT_OUTPUTS.map((_name, index) => Number(index === place)),
		);
		const [item] = outcome!.outputs[place]!;
		expect(item).toMatchObject({ json: { messageId: id, outcome: told }, pairedItem: { item: 0 } });
		// n8n follows the link of an item by the source of the input that it names.
		const { source } = runsOf(outcome!, 'Under Test').at(-1)!;
		const fromManual = { previousNode: 'Manual', previousNodeOutput: 0, previousNodeRun: 0 };
		expect(source).toEqual(DEFAULT_OUTPUTS.map(() => fromManual));
		const { input = 0 } = item!.pairedItem as { input?: number };
		expect(source[input]).toEqual(fromManual);
	});

	test('a one-time code that eSMS reports as a message goes on at Answered', async () => {
		const id = freshId();
		accepts(id);
		const names = ['Timeout', 'Answered', 'No Answer', 'Failed'];
		const setup: Setup = { parameters: otpCall(), items, behind: names };

		const { outcome } = await callBack(await execute(setup), setup, smsReport(id, { TypeId: '8' }));

		expect(branches(outcome!, names)).toEqual(['Answered']);
	});
});

test('time-out, report and duplicate give items with the same fields in the same order', async () => {
	const id = freshId();
	accepts(id);
	const setup: Setup = { parameters: sms(), items };
	const waiting = await execute(setup);
	const [timeout] = (await passTimeLimit(waiting, setup)).items;
	const [delivered] = (await callBack(waiting, setup, smsReport(id))).outcome!.items;
	nock.cleanAll();
	sendGateway({ [PHONE]: [refused('124', 'Request exist 1')] });
	const [duplicate] = (await execute(setup)).items;

	const all = [timeout!, delivered!, duplicate!].map(({ json }) => json);
	expect(all.map(({ outcome }) => outcome)).toEqual(['timeout', 'delivered', 'duplicate']);
	for (const json of all) {
		expect(Object.keys(json)).toEqual(Object.keys(all[0]!));
		expect(json).toMatchObject({ phone: PHONE, text: 'DEMOSHOP: don 7781 da giao' });
	}
	expect(all.map(({ messageId }) => messageId)).toEqual([id, id, '']);
});

// Once a defect: n8n took the waiting item out of the list that the node had returned.
describe('an output for errors beside those of the outcomes', () => {
	const settings: Setup['settings'] = { onError: 'continueErrorOutput' };

	test('changes nothing for the item that waits', async () => {
		sendGateway();
		const setup: Setup = { parameters: sms(), items, settings, behind: ['After', 'Error'] };

		const waiting = await execute(setup);
		const ended = await passTimeLimit(waiting, setup);

		expect(waiting.status).toBe('waiting');
		expect(outputOf(ended, 'After')[0]!.json).toMatchObject({ phone: PHONE, outcome: 'timeout' });
		expect(branches(ended, ['After', 'Error'])).toEqual(['After']);
	});

	test.each<[string, Record<string, string>]>([
		['Key 1', {}],
		['Failed', { CallStatus: '', Ivr: '', SentResult: '0', CallDuration: '0' }],
	])('changes nothing for a report that goes on at %s', async (branch, changes) => {
		const id = freshId();
		acceptsCall(id);
		const behind = [...DEFAULT_OUTPUTS, 'Error'];
		const setup: Setup = { parameters: templateCall(), items, settings, behind };

		const { outcome } = await callBack(await execute(setup), setup, callReport(id, changes));

		expect(branches(outcome!, behind)).toEqual([branch]);
	});
});

describe('what cannot wait is refused before any request', () => {
	test('more items than one, with the advice to loop', async () => {
		const bodies = sendGateway();

		const { status, error } = await execute({ parameters: sms(), items: [...items, ...items] });

		expect(status).toBe('error');
		expect(error?.message).toBe(
			"'Send and Wait for Delivery' waits for one message, but got 2 items",
		);
		expect(error?.description).toMatch(
			/^Nothing was sent\. An execution can wait for one report only\. Put the node into a Loop Over Items with Batch Size 1/,
		);
		expect(bodies).toEqual([]);
	});

	// Once a defect: n8n let the input items through, as if the limit had passed.
	test.each<[string, Partial<Setup>, string]>([
		['more items than one', { items: [...items, ...items] }, 'waits for one message'],
		['a private address', { waitingBaseUrl: 'http://10.0.0.7/w' }, "can't report to this n8n"],
	])('%s, as error items at the output Failed under continue on fail', async (_, more, message) => {
		const bodies = sendGateway();
		const setup: Setup = {
			parameters: otpCall(),
			items,
			settings: { onError: 'continueRegularOutput' },
			...more,
		};

		const { status, outputs } = await execute(setup);

		expect(status).toBe('success');
		expect(outputs).toEqual([
			[],
			[],
			[],
			setup.items!.map((_item, index) => ({
				json: {
					...items[0],
					accepted: false,
					outcome: 'notSent',
					duplicate: false,
					messageId: '',
					requestId: '',
					error: {
						phone: PHONE,
						row: index + 1,
						message: expect.stringContaining(message) as string,
						description: expect.stringMatching(/^Nothing was sent\. /) as string,
						code: 'INVALID_INPUT',
						outcome: 'notSent',
						retryable: false,
					},
				},
				pairedItem: { item: index },
			})),
		]);
		expect(bodies).toEqual([]);
	});

	describe('use as a tool of an AI agent', () => {
		const refusal = "'Send and Wait for Delivery' can't be used as a tool of an AI agent";

		test('by the agent itself', async () => {
			const bodies = sendGateway();

			await expect(runAsTool({ parameters: sms(), items })).rejects.toThrow(refusal);

			expect(bodies).toEqual([]);
		});

		test('by n8n for the agent', async () => {
			const bodies = sendGateway();

			const outcome = await execute({
				parameters: sms(),
				items,
				settings: { rewireOutputLogTo: 'ai_tool' },
			});

			expect(outcome.status).not.toBe('waiting');
			expect(runsOf(outcome, 'Under Test').at(-1)!.error?.message).toContain(refusal);
			expect(bodies).toEqual([]);
		});

		test('but the operation without waiting is such a tool', async () => {
			const bodies = sendGateway();

			const output = await runAsTool({ parameters: sms({ operation: 'send' }), items });

			expect(output[0]![0]!.json).toMatchObject({ messageId: idFor(PHONE) });
			expect(bodies).toHaveLength(1);
		});
	});

	// Engine 2.0, whose executions have no numbers, takes a node that waits for one that is done.
	test.each(['0199b6f2-6c1e-7c3a-9d55-3b7a9f11c0d1', 'a1b2'])(
		'an execution of an engine that can not wait yet: %s',
		async (executionId) => {
			const bodies = sendGateway();
			for (const parameters of [sms(), otpCall({ outputs: 'one' })]) {
				const { status, error } = await execute({ parameters, items, executionId });

				expect(status).toBe('error');
				expect(error?.message).toMatch(/ can't wait in an execution of n8n's engine 2\.0$/);
				expect(error?.description).toMatch(/^Nothing was sent\. .*eSMS Trigger/);
			}
			expect(bodies).toEqual([]);

			const sent = await execute({ parameters: sms({ operation: 'send' }), items, executionId });
			expect(sent.status).toBe('success');
			expect(bodies).toHaveLength(1);
		},
	);

	test('an n8n at a private address, with the advice to set WEBHOOK_URL', async () => {
		const bodies = sendGateway();
		const waitingBaseUrl = 'http://localhost:5678/webhook-waiting';

		const { error } = await execute({ parameters: sms(), items, waitingBaseUrl });

		expect(error?.message).toBe(
			"eSMS can't report to this n8n, because its address is http://localhost:5678",
		);
		expect(error?.description).toMatch(/^Nothing was sent\. .*WEBHOOK_URL/);
		expect(JSON.stringify(error)).not.toContain(PROOF);
		expect(bodies).toEqual([]);
	});

	test('but a gateway at a private address too, such as the simulator, gets its request', async () => {
		nock('http://127.0.0.1:4600')
			.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/')
			.reply(200, { CodeResult: '100', SMSID: freshId() });

		const { status } = await execute({
			parameters: sms(),
			items,
			waitingBaseUrl: 'http://localhost:5678/webhook-waiting',
			credentials: { smsBaseUrl: 'http://127.0.0.1:4600' },
		});

		expect(status).toBe('waiting');
		expect(nock.isDone()).toBe(true);
	});

	test.each([
		['a limit of nothing', { waitLimit: 0 }, "The 'Wait Limit' must be more than 0"],
		['a limit of 31 days', { waitLimit: 31, waitLimitUnit: 'days' }, "The 'Wait Limit' must be"],
		['a phone with a digit missing', { phone: '091234567' }, "The 'Phone' has 9 digits"],
	])('%s', async (_, changes, message) => {
		const bodies = sendGateway();

		const { status, error } = await execute({ parameters: sms(changes), items });

		expect(status).toBe('error');
		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/^Nothing was sent for this item\./);
		expect(bodies).toEqual([]);
	});
});

describe('a message that eSMS refuses', () => {
	const no = refused('103', 'Balance not enough');

	test('stops the node, and nothing waits', async () => {
		sendGateway({ [PHONE]: [no] });

		const { status, error, data } = await execute({ parameters: sms(), items });

		expect(status).toBe('error');
		expect(error?.message).toContain('(code 103): Balance not enough');
		expect(data.waitTill).toBeUndefined();
	});

	test('becomes an error item under continue on fail, linked to its item', async () => {
		sendGateway({ [PHONE]: [no] });

		const { status, outputs, data } = await execute({
			parameters: sms(),
			items,
			settings: { onError: 'continueRegularOutput' },
		});

		expect(status).toBe('success');
		expect(data.waitTill).toBeUndefined();
		expect(outputs).toEqual([
			[
				{
					json: {
						...items[0],
						accepted: false,
						outcome: 'refused',
						duplicate: false,
						messageId: '',
						requestId: expect.stringMatching(/^n8n-/) as unknown,
						error: expect.objectContaining({
							phone: PHONE,
							row: 1,
							code: '103',
							outcome: 'refused',
						}) as unknown,
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	test('becomes an error item at the output Failed with One per Outcome', async () => {
		sendGateway({ [PHONE]: [no] });

		const { outputs } = await execute({
			parameters: otpCall(),
			items,
			settings: { onError: 'continueRegularOutput' },
		});

		expect(outputs.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
		expect(outputs[3]![0]).toMatchObject({
			json: { error: { code: '103' } },
			pairedItem: { item: 0 },
		});
	});

	test('goes to the error output when the node has one', async () => {
		sendGateway({ [PHONE]: [no] });

		const { outputs, errorItems } = await execute({
			parameters: sms(),
			items,
			settings: { onError: 'continueErrorOutput' },
		});

		expect(outputs[0]).toEqual([]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]!.json.error).toMatchObject({ code: '103' });
	});

	test('goes to the error output behind those of the outcomes when the node has both', async () => {
		sendGateway({ [PHONE]: [no] });

		const { outputs } = await execute({
			parameters: otpCall(),
			items,
			settings: { onError: 'continueErrorOutput' },
		});

		expect(outputs.map(({ length }) => length)).toEqual([0, 0, 0, 0, 1]);
		expect(outputs[4]![0]!.json.error).toMatchObject({ code: '103' });
	});
});

describe('an answer that was lost', () => {
	const cut = { http: 502, text: '<html>Bad gateway</html>' };

	test('is asked for again by Retry on Fail under the same RequestId, and then waited for', async () => {
		const id = freshId();
		// The node's own three tries first.
		const bodies = sendGateway({
			[PHONE]: [cut, cut, cut, { body: { CodeResult: '100', SMSID: id } }],
		});
		const setup: Setup = {
			parameters: sms(),
			items,
			settings: { retryOnFail: true, maxTries: 2 },
		};

		const waiting = await execute(setup);

		expect(waiting.status).toBe('waiting');
		expect(bodies).toHaveLength(4);
		expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(1);
		expect(new Set(bodies.map(({ CallbackUrl }) => CallbackUrl)).size).toBe(1);
		const { outcome } = await callBack(waiting, setup, smsReport(id));
		expect(outcome?.items[0]?.json).toMatchObject({ messageId: id, outcome: 'delivered' });
	});

	test('and confirmed as already accepted is waited for by the request in its address', async () => {
		const bodies = sendGateway({ [PHONE]: [cut, refused('124', 'Request exist 1')] });
		const setup: Setup = { parameters: sms(), items };

		const waiting = await execute(setup);

		expect(waiting.status).toBe('waiting');
		expect(waiting.items[0]!.json).toMatchObject({ messageId: '', duplicate: true });
		const [address, report] = smsReport(freshId()).split('?');
		const named = `${address!.replace('=x', `=${bodies[0]!.RequestId as string}`)}?${report}`;
		expect((await callBack(waiting, setup, smsReport(freshId()))).outcome).toBeUndefined();
		expect((await callBack(waiting, setup, named)).outcome?.items[0]?.json).toMatchObject({
			duplicate: true,
			outcome: 'delivered',
		});
	});

	test('is asked for again by a retry by hand, which reports to the new execution', async () => {
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut] });
		const setup: Setup = { parameters: sms(), items };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect(failed.status).toBe('error');
		expect(retried.status).toBe('waiting');
		expect(bodies[3]!.RequestId).toBe(bodies[0]!.RequestId);
		expect(bodies[3]!.CallbackUrl).toContain('/webhook-waiting/43/dlr?');
	});
});

// Once a defect: n8n sends on what it had given to the node, not what the node took.
test('Execute Once waits for the first item alone, and lets no other one through', async () => {
	const bodies = sendGateway();
	const setup: Setup = {
		parameters: sms(),
		items: [...items, { order: 'DH-2', phone: '0912345679' }],
		settings: { executeOnce: true },
	};

	const waiting = await execute(setup);
	const ended = await passTimeLimit(waiting, setup);

	expect(bodies).toHaveLength(1);
	expect(ended.items.map(({ json }) => json.phone)).toEqual([PHONE]);
});
