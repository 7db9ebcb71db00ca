/** What is known before the execution sleeps: that it needn't, or that the report can't come here. */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import {
	callBack,
	execute,
	passTimeLimit,
	PROOF,
	retryByHand,
	type Outcome,
	type Setup,
} from './engine';
import { refused, sendGateway, type Reply } from './gateway';

closeNetwork();

const PHONE = '0912345678';
const items = [{ order: 'DH-7781', phone: PHONE }];

const sms = (options: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'sendAndWaitForDelivery',
	phone: '={{ $json.phone }}',
	message: 'DEMOSHOP: don 7781 da giao',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	waitLimit: 24,
	waitLimitUnit: 'hours',
	options,
});
const ownKey = { duplicateProtection: 'ownKey', duplicateKey: 'order-7781' };

/** By the host of the messages. */
const otpCall: IDataObject = {
	resource: 'voiceCall',
	operation: 'callWithOtpAndWait',
	phone: PHONE,
	code: '048210',
	otpVersion: 'current',
	waitLimit: 10,
	waitLimitUnit: 'minutes',
	outputs: 'perOutcome',
	options: {},
};
const OTP_OUTPUTS = ['Timeout', 'Answered', 'No Answer', 'Failed'];

const templateCall: IDataObject = {
	...otpCall,
	operation: 'callFromTemplateAndWait',
	templateId: '731',
	variables: {},
	keys: ['1', '2'],
};
const CALL_OUTPUTS = ['Timeout', 'Key 1', 'Key 2', 'Answered', 'No Answer', 'Failed'];

const cut: Reply = { http: 502, text: '<html>Bad gateway</html>' };
const unreached: Reply = { broken: 'ECONNREFUSED' };
const seen = (SendStatus?: string): Reply =>
	SendStatus === undefined
		? refused('124', 'Request exist 1')
		: { body: { CodeResult: '124', ErrorMessage: 'Request exist 1', SendStatus } };

let counter = 0;
const freshId = () => `known-${++counter}`;
const accepted = (SMSID: string, delayMs = 0): Reply => ({
	body: { CodeResult: '100', SMSID },
	delayMs,
});
const slowly = (SMSID: string) => accepted(SMSID, 1_100);

/** Answers questions about the status, one after the other. Returns the ids that were asked for. */
function statusGateway(...answers: Array<IDataObject | string>): string[] {
	const asked: string[] = [];
	for (const [host, name] of [
		['https://rest.esms.vn', 'RefId'],
		['https://voiceapi.esms.vn', 'ReferenceId'],
	] as const) {
		nock(host)
			.persist()
			.get('/MainService.svc/json/GetSendStatus')
			.query(true)
			.reply((uri) => {
				asked.push(new URL(uri, host).searchParams.get(name)!);
				const body = answers.shift() ?? { CodeResponse: '105' };
				return typeof body === 'string' ? [502, body] : [200, body];
			});
	}
	return asked;
}

const status = (SendStatus: number, SendSuccess = 0, SendFailed = 0) => ({
	CodeResponse: '100',
	SendStatus,
	SendSuccess,
	SendFailed,
	TotalPrice: 850,
});

/** How long the execution sleeps, in milliseconds. */
const sleepOf = ({ data }: Outcome): number => new Date(data.waitTill!).getTime() - Date.now();
const branches = ({ data }: Outcome, names: string[]) =>
	names.filter((name) => data.resultData.runData[name] !== undefined);

const report = (id: string, requestId: unknown) =>
	`signature=${PROOF}&esms_request=${String(requestId)}&esms=&SMSID=${id}&SendStatus=5&SendSuccess=1`;

describe('a message that another execution had sent', () => {
	test.each<[string, IDataObject]>([
		['by its own key', ownKey],
		['by its content', { duplicateProtection: 'content' }],
	])('is not waited for: %s', async (_, options) => {
		const bodies = sendGateway({ [PHONE]: [seen()] });
		const asked = statusGateway();

		const outcome = await execute({ parameters: sms(options), items, behind: ['After'] });

		expect(outcome.status).toBe('success');
		expect(outcome.data.waitTill).toBeUndefined();
		expect(outcome.items).toEqual([
			{
				json: expect.objectContaining({
					phone: PHONE,
					outcome: 'duplicate',
					duplicate: true,
					code: '124',
					messageId: '',
					requestId: bodies[0]!.RequestId,
				}) as unknown,
				pairedItem: { item: 0 },
			},
		]);
		expect(branches(outcome, ['After'])).toEqual(['After']);
		expect(asked).toEqual([]);
		const [context] = Object.values(outcome.data.executionData!.contextData);
		expect(context!.esmsAsked).toBeUndefined();
		expect(context!.esmsLedger).toHaveProperty('entries', {});
	});

	test.each([
		['1', 'duplicate'],
		['5', 'duplicate'],
		['7', 'duplicate'],
		['4', 'rejected'],
		['6', 'rejected'],
	])('ends with what eSMS tells of it: status %s as %s', async (SendStatus, outcome) => {
		sendGateway({ [PHONE]: [seen(SendStatus)] });

		const { status: ended, items: output } = await execute({ parameters: sms(ownKey), items });

		expect(ended).toBe('success');
		expect(output[0]!.json).toMatchObject({ outcome, duplicate: true, code: '124' });
	});

	test.each<[string, Reply, string, string]>([
		['of which nothing is known', seen(), 'Timeout', 'duplicate'],
		['that was rejected', seen('4'), 'Failed', 'failed'],
	])('leaves a call %s at an output of its own', async (_, reply, branch, told) => {
		sendGateway({ [PHONE]: [reply] });
		const setup: Setup = {
			parameters: { ...otpCall, options: ownKey },
			items,
			behind: OTP_OUTPUTS,
		};

		const outcome = await execute(setup);

		expect(outcome.status).toBe('success');
		expect(branches(outcome, OTP_OUTPUTS)).toEqual([branch]);
		expect(outcome.outputs[OTP_OUTPUTS.indexOf(branch)]![0]!.json).toMatchObject({ outcome: told });
	});

	test('is not waited for by a retry that meets what the failed execution had sent', async () => {
		sendGateway({ [PHONE]: [cut, cut, cut, seen()] });
		const setup: Setup = { parameters: sms(), items };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect([failed.status, retried.status]).toEqual(['error', 'success']);
		expect(retried.items[0]!.json).toMatchObject({ outcome: 'duplicate', duplicate: true });
	});

	test('is not waited for either when the retry needs several tries', async () => {
		sendGateway({ [PHONE]: [cut, cut, cut, cut, cut, seen()] });
		const setup: Setup = { parameters: sms(), items };

		const retried = await retryByHand(await execute(setup), setup);

		expect(retried.items[0]!.json).toMatchObject({ outcome: 'duplicate' });
	});

	test('is not waited for either when the retry itself was unsure once', async () => {
		const lost = Array.from({ length: 9 }, () => cut);
		sendGateway({ [PHONE]: [...lost, seen()] });
		const settings = { retryOnFail: true, maxTries: 2 };
		const setup: Setup = { parameters: sms(), items, settings };

		const retried = await retryByHand(await execute(setup), setup);

		expect(retried.items[0]!.json).toMatchObject({ outcome: 'duplicate' });
	});
});

// Once a defect: "Nothing was sent." was said of what the try before had sent.
describe('a retry that can not wait any more, of a message that may have been accepted', () => {
	test.each<[string, Partial<Setup>, string]>([
		['another engine', { executionId: '0199b6f2-6c1e-7c3a-9d55-3b7a9f11c0d1' }, "can't wait in"],
		['a private address', { waitingBaseUrl: 'http://10.0.0.7/w' }, "can't report to this n8n"],
	])('says so: %s', async (_, changes, message) => {
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut] });
		const setup: Setup = { parameters: sms(), items };

		const { error } = await retryByHand(await execute(setup), { ...setup, ...changes });

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/may have been accepted by eSMS/);
		expect(error?.description).toContain(bodies[0]!.RequestId);
		expect(error?.description).not.toContain('Nothing was sent.');
		expect(bodies).toHaveLength(3);
	});
});

describe('a message that this execution had sent', () => {
	test('in an earlier try of the node is waited for', async () => {
		const bodies = sendGateway({ [PHONE]: [cut, cut, cut, seen()] });
		const settings = { retryOnFail: true, maxTries: 2 };
		const setup: Setup = { parameters: sms(), items, settings };

		const waiting = await execute(setup);

		expect(waiting.status).toBe('waiting');
		expect(sleepOf(waiting)).toBeGreaterThan(23 * 3_600_000);
		const woken = await callBack(waiting, setup, report(freshId(), bodies[0]!.RequestId));
		expect(woken.outcome?.items[0]!.json).toMatchObject({ outcome: 'delivered', duplicate: true });
	});

	test('is waited for by a retry, when the failed execution had reached nobody', async () => {
		sendGateway({ [PHONE]: [unreached, unreached, unreached, cut, seen()] });
		const setup: Setup = { parameters: sms(), items };

		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);

		expect([failed.status, retried.status]).toEqual(['error', 'waiting']);
	});

	test('is waited for under an own key, too', async () => {
		sendGateway({ [PHONE]: [cut, seen()] });
		expect((await execute({ parameters: sms(ownKey), items })).status).toBe('waiting');
	});

	test('and that is on its way is waited for', async () => {
		sendGateway({ [PHONE]: [cut, seen('7')] });
		const waiting = await execute({ parameters: sms(), items });
		expect(waiting.status).toBe('waiting');
		expect(sleepOf(waiting)).toBeGreaterThan(23 * 3_600_000);
	});

	test('and that was rejected is not waited for', async () => {
		sendGateway({ [PHONE]: [cut, seen('4')] });
		const { status: ended, items: output } = await execute({ parameters: sms(), items });
		expect(ended).toBe('success');
		expect(output[0]!.json).toMatchObject({ outcome: 'rejected', event: 'smsFailed' });
	});

	// 124 tells no id by which eSMS could be asked, and its report may have come too early.
	test('and that is finished is waited for a minute, in case its report is on its way', async () => {
		const bodies = sendGateway({ [PHONE]: [cut, seen('5')] });
		const setup: Setup = { parameters: sms(), items, behind: ['After'] };

		const waiting = await execute(setup);

		expect(waiting.status).toBe('waiting');
		expect(sleepOf(waiting)).toBeGreaterThan(50_000);
		expect(sleepOf(waiting)).toBeLessThan(65_000);
		const ended = await passTimeLimit(waiting, setup);
		expect(ended.items[0]!.json).toMatchObject({ phone: PHONE, outcome: 'duplicate' });
		const { outcome } = await callBack(waiting, setup, report(freshId(), bodies[0]!.RequestId));
		expect(outcome?.items[0]!.json).toMatchObject({ outcome: 'delivered' });
	});
});

describe('a report that may have come before the execution sleeps', () => {
	test.each<[string, IDataObject, IDataObject]>([
		['delivered', status(5, 1), { event: 'smsDelivered', status: 'finished', successCount: 1 }],
		['failed', status(5, 0, 1), { event: 'smsFailed', failedCount: 1 }],
		['rejected', status(4), { event: 'smsFailed', status: 'rejected' }],
	])('is made up for by asking eSMS after a slow answer: %s', async (outcome, body, told) => {
		const id = freshId();
		sendGateway({ [PHONE]: [slowly(id)] });
		const asked = statusGateway(body);

		const ended = await execute({ parameters: sms(), items, behind: ['After'] });

		expect(asked).toEqual([id]);
		expect(ended.status).toBe('success');
		expect(ended.data.waitTill).toBeUndefined();
		expect(ended.items).toEqual([
			{
				json: expect.objectContaining({
					messageId: id,
					phone: PHONE,
					brandname: 'DEMOSHOP',
					outcome,
					price: 850,
					...told,
				}) as unknown,
				pairedItem: { item: 0 },
			},
		]);
		expect(branches(ended, ['After'])).toEqual(['After']);
	});

	test('is made up for by asking eSMS when an earlier answer was lost', async () => {
		const id = freshId();
		sendGateway({ [PHONE]: [cut, accepted(id)] });
		const asked = statusGateway(status(5, 1));

		const { items: output } = await execute({ parameters: sms(), items });

		expect(asked).toEqual([id]);
		expect(output[0]!.json).toMatchObject({ messageId: id, outcome: 'delivered' });
	});

	test.each<[string, IDataObject | string]>([
		['on its way', status(7)],
		['finished without a result', status(5)],
		['unknown yet', { CodeResponse: '105' }],
		['not to be told', { CodeResponse: '101' }],
		['out of reach', '<html>Bad gateway</html>'],
	])('is waited for when eSMS, asked once, calls the message %s', async (_, body) => {
		const id = freshId();
		sendGateway({ [PHONE]: [slowly(id)] });
		const asked = statusGateway(body);

		const waiting = await execute({ parameters: sms(), items });

		expect(waiting.status).toBe('waiting');
		expect(asked).toEqual([id]);
		expect(waiting.items[0]!.json).toMatchObject({ messageId: id, outcome: 'timeout' });
	});

	test('is not asked for after a quick answer', async () => {
		sendGateway({ [PHONE]: [accepted(freshId())] });
		const asked = statusGateway(status(5, 1));
		expect((await execute({ parameters: sms(), items })).status).toBe('waiting');
		expect(asked).toEqual([]);
	});

	test('is asked for where the message went: a code that is a message to eSMS', async () => {
		const id = freshId();
		sendGateway({ [PHONE]: [slowly(id)] });
		const asked = statusGateway(status(5, 1));
		const ended = await execute({ parameters: otpCall, items, behind: OTP_OUTPUTS });
		expect(asked).toEqual([id]);
		expect(branches(ended, OTP_OUTPUTS)).toEqual(['Answered']);
	});

	test.each<[IDataObject, string]>([
		[{ CallStatus: 'ANSWERED', Ivr: '2', CallDuration: 4, SendStatus: 5, SentResult: 1 }, 'Key 2'],
		[{ CallStatus: 'NO ANSWER', SendStatus: 5, SentResult: 0 }, 'No Answer'],
		[{ CallStatus: '', SendStatus: 5, SentResult: 0 }, 'Failed'],
	])('of a call tells at which output it goes on: %j', async (answer, branch) => {
		const id = freshId();
		nock('https://voiceapi.esms.vn')
			.get('/MainService.svc/json/MakeCallTemplate_V2')
			.query(true)
			.delay(1_100)
			.reply(200, `{"CodeResult":"100","SMSID":"${id} "}`);
		const asked = statusGateway({ CodeResponse: '100', ...answer });

		const ended = await execute({ parameters: templateCall, items, behind: CALL_OUTPUTS });

		expect(asked).toEqual([id]);
		expect(branches(ended, CALL_OUTPUTS)).toEqual([branch]);
	});
});
