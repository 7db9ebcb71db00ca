import nock from 'nock';
import fc from 'fast-check';
import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';
import { buildCallbackUrl } from '../../../nodes/Esms/domain/callbackUrl';
import { callbackToken } from '../../../nodes/Esms/domain/callbackToken';
import { strangeQueries } from '../domain/strangeQueries';
import { broken } from '../transport/scriptedConnection';
import { API, callWebhook, OTHER, WEBHOOK_ID, type WebhookCall } from './webhookCall';

const sleeps = jest.fn<Promise<void>, [number]>(async () => {});
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleeps(ms),
}));
afterEach(() => void sleeps.mockReset());

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => {
	nock.enableNetConnect();
	nock.restore();
});

const PROOF = callbackToken(OTHER, `/webhook/${WEBHOOK_ID}/esms`);
const WITH_PROOF = `esms_token=${PROOF}`;

let counter = 0;
/** Ids that no other test has, because the memory of duplicates outlives a test. */
const freshId = () => `message-${++counter}`;

const SMS_DELIVERED = (id = freshId()) =>
	`SMSID=${id}&SendFailed=0&SendStatus=5&SendSuccess=1&RequestId=n8n-1&TypeId=2&telcoid=1&phonenumber=0912345678`;
const SMS_FAILED = (id = freshId()) =>
	`SMSID=${id}&SendFailed=1&SendStatus=5&SendSuccess=0&phonenumber=0912345678`;
const SMS_PARTLY = (id = freshId()) =>
	`SMSID=${id}&SendFailed=9&SendStatus=5&SendSuccess=160&TotalReceiver=169`;
const SMS_WAITING = (id = freshId()) => `SMSID=${id}&SendFailed=0&SendStatus=2&SendSuccess=0`;
const CALL_ANSWERED = (id = freshId()) =>
	`ReferenceId=${id}&CallDuration=21&CallStatus=ANSWERED&Ivr=1&SentResult=1&SendStatus=5`;
const CALL_MISSED = (id = freshId()) =>
	`ReferenceId=${id}&CallDuration=0&CallStatus=NO%20ANSWER&Ivr=&SentResult=0&SendStatus=5`;

const REPORTS = {
	callAnswered: CALL_ANSWERED,
	callNotAnswered: CALL_MISSED,
	smsDelivered: SMS_DELIVERED,
	smsFailed: SMS_FAILED,
	smsPartlyDelivered: SMS_PARTLY,
	smsStatusChanged: SMS_WAITING,
};
const EVENTS = Object.keys(REPORTS) as Array<keyof typeof REPORTS>;

const STARTED_NOTHING: IWebhookResponseData = { webhookResponse: { message: 'Received' } };

const startedWith = ({ workflowData }: IWebhookResponseData): IDataObject[][] =>
	(workflowData ?? []).map((items) => items.map(({ json }) => json));

const genuine = async (report: string, more: Partial<WebhookCall> = {}) =>
	await callWebhook({ query: `${WITH_PROOF}&${report}`, ...more });

describe('a call with the right token', () => {
	it('starts the workflow with the report, and leaves the answer to n8n', async () => {
		const id = freshId();
		const { own, result } = await genuine(`data_row=7&esms=&${SMS_DELIVERED(id)}`);
		expect(own).toBeUndefined();
		expect(result.noWebhookResponse).toBeUndefined();
		expect(result.webhookResponse).toEqual({ message: 'Received' });
		expect(startedWith(result)).toEqual([
			[
				expect.objectContaining({
					event: 'smsDelivered',
					messageId: id,
					requestId: 'n8n-1',
					phone: '0912345678',
					telco: 'Viettel',
					callbackData: { row: '7' },
				}),
			],
		]);
	});

	it('never shows the token or a key in the item', async () => {
		for (const query of [
			`${WITH_PROOF}&${SMS_DELIVERED()}`,
			`${SMS_DELIVERED()}&${WITH_PROOF}`,
			`esms%5Ftoken=${PROOF}&${SMS_DELIVERED()}`,
			`ESMS_TOKEN=${PROOF}&${SMS_DELIVERED()}`,
			`${WITH_PROOF}&esms=?${SMS_DELIVERED()}&${WITH_PROOF}`,
		]) {
			const { result } = await callWebhook({ query });
			expect(startedWith(result)[0]).toHaveLength(1);
			const printed = JSON.stringify(result);
			expect(printed).not.toContain(PROOF);
			expect(printed).not.toContain(OTHER);
			expect(printed).not.toContain(API);
		}
	});

	it.each(['?', '&'])(
		'is known by the address the eSMS node builds, joined with %s',
		async (join) => {
			const built = buildCallbackUrl({
				url: `https://proxy.example.net/n8n/webhook/${WEBHOOK_ID}/esms`,
				token: (path) => callbackToken(OTHER, path),
				data: [{ name: 'row', value: '7' }],
				filledIn: '',
			});
			if (!built.ok) throw new Error(built.reason);
			const query = `${built.value}${join}${SMS_DELIVERED()}`.split('?').slice(1).join('?');
			const { result } = await callWebhook({ query });
			expect(startedWith(result)).toEqual([
				[expect.objectContaining({ event: 'smsDelivered', callbackData: { row: '7' } })],
			]);
		},
	);

	it.each<[string, Partial<WebhookCall>]>([
		['the test URL', { endpoint: 'webhook-test', mode: 'manual' }],
		['a renamed endpoint behind a proxy', { endpoint: 'tools/hooks' }],
	])('is known by %s', async (_, more) => {
		const { own, result } = await genuine(SMS_DELIVERED(), more);
		expect(own).toBeUndefined();
		expect(startedWith(result)[0]).toHaveLength(1);
	});

	it.each<[string, string]>([
		['no report', 'a=1'],
		['nothing else', ''],
		['an id without a status', 'SMSID=1'],
		['a status in words', 'SMSID=1&SendStatus=done'],
	])('is answered 400 when it is no report: %s', async (_, rest) => {
		const { own, result } = await genuine(rest);
		expect(own).toEqual({ status: 400, body: { message: 'This is not a report of eSMS.' } });
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('is answered and starts nothing when a call has no result yet', async () => {
		const { own, result } = await genuine('ReferenceId=1&CallStatus=&SentResult=&SendStatus=7');
		expect(own).toBeUndefined();
		expect(result).toEqual(STARTED_NOTHING);
	});
});

describe('a call without the right token', () => {
	it.each<[string, string]>([
		['no query', ''],
		['no token', SMS_DELIVERED('forged')],
		['an empty token', `esms_token=&${SMS_DELIVERED('forged')}`],
		['a shortened token', `esms_token=${PROOF.slice(0, -1)}&${SMS_DELIVERED('forged')}`],
		['a lengthened token', `${WITH_PROOF}x&${SMS_DELIVERED('forged')}`],
		['other letter case', `esms_token=${PROOF.toLowerCase()}&${SMS_DELIVERED('forged')}`],
		['the token under another name', `token=${PROOF}&${SMS_DELIVERED('forged')}`],
		['the token as Callback Data', `data_esms_token=${PROOF}&${SMS_DELIVERED('forged')}`],
		['the token in brackets', `esms_token[]=${PROOF}&${SMS_DELIVERED('forged')}`],
		[
			'the token of another webhook',
			`esms_token=${callbackToken(OTHER, '/webhook/other/esms')}&${SMS_DELIVERED('forged')}`,
		],
		[
			'the token of another account',
			`esms_token=${callbackToken(API, `/webhook/${WEBHOOK_ID}/esms`)}&${SMS_DELIVERED('forged')}`,
		],
		['a wrong token before the right one', `esms_token=x&${WITH_PROOF}&${SMS_DELIVERED('forged')}`],
		['no report either', 'a=1'],
	])('is turned away with %s', async (_, query) => {
		const { own, result } = await callWebhook({ query });
		expect(own).toEqual({ status: 403, body: { message: 'The token is missing or wrong.' } });
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('is turned away while the credential has no secret, whose token anyone can make', async () => {
		for (const secretKey of ['', '  ', undefined, null]) {
			for (const guess of ['', '  ', 'undefined', 'null']) {
				const token = callbackToken(guess, `/webhook/${WEBHOOK_ID}/esms`);
				const query = `esms_token=${token}&${SMS_DELIVERED('forged')}`;
				const { own } = await callWebhook({
					query,
					workflowId: `without a secret: ${String(secretKey)}`,
					credentials: { secretKey } as IDataObject,
				});
				expect(own?.status).toBe(403);
			}
		}
	});

	it('is turned away with a token from before the secret was changed', async () => {
		const start = Date.now();
		const now = jest.spyOn(Date, 'now').mockReturnValue(start);
		expect(startedWith((await genuine(SMS_DELIVERED())).result)[0]).toHaveLength(1);
		now.mockReturnValue(start + 5_000);
		const credentials = { secretKey: [...OTHER].reverse().join('') };
		const { own } = await genuine(SMS_DELIVERED('forged'), { credentials });
		expect(own?.status).toBe(403);
		const renewed = callbackToken(credentials.secretKey, `/webhook/${WEBHOOK_ID}/esms`);
		const query = `esms_token=${renewed}&${SMS_DELIVERED()}`;
		expect(startedWith((await callWebhook({ query, credentials })).result)[0]).toHaveLength(1);
		now.mockReturnValue(start + 10_000);
		expect((await callWebhook({ query })).own?.status).toBe(403);
		now.mockRestore();
	});

	it('leaves no trace in the memory of duplicates', async () => {
		const report = SMS_DELIVERED();
		await callWebhook({ query: report });
		expect(startedWith((await genuine(report)).result)[0]).toHaveLength(1);
	});

	it('is turned away whatever else it brings, and never breaks the node', async () => {
		await fc.assert(
			fc.asyncProperty(strangeQueries, async (query) => {
				const { own, result } = await callWebhook({ query });
				expect(own?.status).toBe(403);
				expect(result).toEqual({ noWebhookResponse: true });
			}),
			{ numRuns: 200 },
		);
	});

	it('is taken when the person switched the check off', async () => {
		const parameters = { options: { verifyToken: false } };
		const { own, result } = await callWebhook({ query: SMS_DELIVERED(), parameters });
		expect(own).toBeUndefined();
		expect(startedWith(result)[0]).toHaveLength(1);
		expect((await callWebhook({ query: 'a=1', parameters })).own?.status).toBe(400);
	});
});

describe('the choice of events', () => {
	it.each(EVENTS)('lets %s through and answers all others 200', async (chosen) => {
		for (const event of EVENTS) {
			const { own, result } = await genuine(REPORTS[event](), { parameters: { events: [chosen] } });
			expect(own).toBeUndefined();
			if (event !== chosen) expect(result).toEqual(STARTED_NOTHING);
			else expect(startedWith(result)).toEqual([[expect.objectContaining({ event })]]);
		}
	});

	it('is delivered, partly delivered and failed messages by default', async () => {
		const started: string[] = [];
		for (const event of EVENTS) {
			const { result } = await genuine(REPORTS[event]());
			if (result.workflowData) started.push(event);
		}
		expect(started).toEqual(['smsDelivered', 'smsFailed', 'smsPartlyDelivered']);
	});
});

describe('one output per event', () => {
	// The order of the outputs on the canvas: events.ts.
	const subsets = Array.from({ length: 2 ** EVENTS.length - 1 }, (_, mask) =>
		EVENTS.filter((_, index) => ((mask + 1) >> index) & 1),
	);

	it.each(subsets.map((events) => [events.join(', '), events] as const))(
		'puts each report at its own output when chosen are %s',
		async (_, events) => {
			// The order in which a person ticked them does not matter.
			const parameters = { events: [...events].reverse(), outputs: 'perEvent' };
			for (const [index, event] of events.entries()) {
				const { result } = await genuine(REPORTS[event](), { parameters });
				const outputs = startedWith(result);
				expect(outputs.map((items) => items.length)).toEqual(
					events.map((_, position) => Number(position === index)),
				);
				expect(outputs[index]![0]).toMatchObject({ event });
			}
		},
	);

	it('is one output for all when the person wants one', async () => {
		for (const event of EVENTS) {
			const parameters = { events: EVENTS, outputs: 'one' };
			const { result } = await genuine(REPORTS[event](), { parameters });
			expect(startedWith(result)).toEqual([[expect.objectContaining({ event })]]);
		}
	});
});

describe('a report that comes again', () => {
	const startsWith = async (report: string, more?: Partial<WebhookCall>) =>
		(await genuine(report, more)).result.workflowData !== undefined;

	it('is answered 200 and starts nothing', async () => {
		const report = SMS_DELIVERED();
		expect(await startsWith(report)).toBe(true);
		const { own, result } = await genuine(report);
		expect(own).toBeUndefined();
		expect(result).toEqual(STARTED_NOTHING);
	});

	it('starts the workflow when anything of weight changed', async () => {
		const id = freshId();
		const events = { parameters: { events: EVENTS } };
		expect(await startsWith(SMS_WAITING(id), events)).toBe(true);
		expect(await startsWith(SMS_DELIVERED(id), events)).toBe(true);
		expect(await startsWith(`${SMS_DELIVERED(id)}1`, events)).toBe(true);
		expect(await startsWith(SMS_WAITING(id), events)).toBe(false);
	});

	it.each<[string, (id: string) => string]>([
		['its number in international form', (id) => SMS_DELIVERED(id).replace('=0912', '=84912')],
		['its number behind a plus', (id) => SMS_DELIVERED(id).replace('=0912', '=%2B84912')],
		['its id in capitals', (id) => SMS_DELIVERED(id.toUpperCase())],
	])('is known with %s', async (_, again) => {
		const id = freshId();
		expect(await startsWith(SMS_DELIVERED(id))).toBe(true);
		expect(await startsWith(again(id))).toBe(false);
	});

	it('starts the workflow again when someone tests in the editor', async () => {
		const report = SMS_DELIVERED();
		for (let round = 0; round < 3; round++) {
			expect(await startsWith(report, { mode: 'manual', endpoint: 'webhook-test' })).toBe(true);
		}
		// And a test does not make the production run miss its report.
		expect(await startsWith(report)).toBe(true);
	});

	it('starts the workflow again when the person wants duplicates', async () => {
		const report = SMS_DELIVERED();
		const parameters = { options: { dropDuplicates: false } };
		expect(await startsWith(report, { parameters })).toBe(true);
		expect(await startsWith(report, { parameters })).toBe(true);
	});

	it('starts each workflow and each trigger of a workflow once', async () => {
		const report = SMS_DELIVERED();
		for (const place of [{}, { nodeId: 'trigger-2' }, { workflowId: 'workflow-2' }]) {
			expect(await startsWith(report, place)).toBe(true);
			expect(await startsWith(report, place)).toBe(false);
		}
	});

	it('is not remembered while its event is not wanted', async () => {
		const report = SMS_FAILED();
		expect(await startsWith(report, { parameters: { events: ['smsDelivered'] } })).toBe(false);
		expect(await startsWith(report, { parameters: { events: ['smsFailed'] } })).toBe(true);
	});
});

describe('a report whose workflow n8n could not start', () => {
	const startsWith = async (report: string, more?: Partial<WebhookCall>) =>
		(await genuine(report, more)).result.workflowData !== undefined;

	it.each([500, 503, 404])('starts it when it comes again after %d', async (n8nAnswers) => {
		const report = SMS_DELIVERED();
		expect(await startsWith(report, { n8nAnswers })).toBe(true);
		expect(await startsWith(report, { n8nAnswers })).toBe(true);
		expect(await startsWith(report)).toBe(true);
		expect(await startsWith(report)).toBe(false);
	});

	it('starts it when the gateway had hung up before n8n answered 500', async () => {
		const report = SMS_DELIVERED();
		const first = await genuine(report, { n8nAnswers: 'nothing' });
		first.close(200, false);
		const again = startsWith(report);
		first.close(500);
		expect(await again).toBe(true);
	});

	it('starts nothing more when n8n answered 200 after the gateway had hung up', async () => {
		const report = SMS_DELIVERED();
		const first = await genuine(report, { n8nAnswers: 'nothing' });
		first.close(200, false);
		const again = startsWith(report);
		first.close(200);
		expect(await again).toBe(false);
	});

	it('starts it when it comes again with confirmation by eSMS', async () => {
		const parameters = { options: { confirmWithEsms: true } };
		const confirmed = { CodeResponse: '100', SendStatus: 5, SendSuccess: 1 };
		nock('https://rest.esms.vn')
			.get('/MainService.svc/json/GetSendStatus')
			.query(true)
			.times(2)
			.reply(200, confirmed);
		const report = SMS_DELIVERED();
		sleeps.mockImplementation(async () => await new Promise(() => {}));
		const { own, result } = await genuine(report, { parameters, n8nAnswers: 500 });
		expect(own).toBeUndefined();
		expect(result.webhookResponse).toEqual({ message: 'Received' });
		expect(await startsWith(report, { parameters })).toBe(true);
		expect(await startsWith(report, { parameters })).toBe(false);
	});
});

describe('an interim report that comes after the final one', () => {
	const parameters = { events: EVENTS };
	const startsWith = async (report: string, more?: Partial<WebhookCall>) =>
		(await genuine(report, { parameters, ...more })).result.workflowData !== undefined;
	const interim = (id: string, more = '') => `SMSID=${id}&SendStatus=7${more}`;
	const final = (id: string, more = '') => `SMSID=${id}&SendStatus=5&SendSuccess=1${more}`;
	const of = (phone: string) => `&phonenumber=${phone}`;

	it('is answered 200 and starts nothing', async () => {
		const id = freshId();
		expect(await startsWith(final(id))).toBe(true);
		const { own, result } = await genuine(interim(id), { parameters });
		expect(own).toBeUndefined();
		expect(result).toEqual(STARTED_NOTHING);
		// One that contradicts the final one is no interim report.
		expect(await startsWith(`SMSID=${id}&SendStatus=5&SendFailed=1`)).toBe(true);
	});

	it.each<[string, string]>([
		['rejected', '&SendStatus=4'],
		['failed', '&SendStatus=5&SendFailed=1'],
		['partly delivered', '&SendStatus=5&SendFailed=1&SendSuccess=1'],
	])('starts nothing when the message was %s', async (_, end) => {
		const id = freshId();
		expect(await startsWith(`SMSID=${id}${end}`)).toBe(true);
		expect(await startsWith(interim(id))).toBe(false);
		expect(await startsWith(`SMSID=${id}&SendStatus=5`)).toBe(false);
	});

	it('starts nothing either when nobody wanted the final one', async () => {
		const id = freshId();
		const changes = { parameters: { events: ['smsStatusChanged'] } };
		expect(await startsWith(interim(id), changes)).toBe(true);
		expect(await startsWith(final(id), changes)).toBe(false);
		expect(await startsWith(`SMSID=${id}&SendStatus=2`, changes)).toBe(false);
	});

	it.each<[string, string, string]>([
		['an id in other letter case', '', ''],
		['the number in another form', of('0912345678'), of('84912345678')],
		['a number that only the interim one names', '', of('0912345678')],
		['a number that only the final one names', of('0912345678'), ''],
	])('is known with %s', async (_, inFinal, inInterim) => {
		const id = freshId();
		expect(await startsWith(final(id, inFinal))).toBe(true);
		expect(await startsWith(interim(id.toUpperCase(), inInterim))).toBe(false);
	});

	it('starts the workflow when it is about another message or another of its numbers', async () => {
		const id = freshId();
		expect(await startsWith(final(id, of('0912345678')))).toBe(true);
		expect(await startsWith(interim(freshId()))).toBe(true);
		expect(await startsWith(interim(id, of('0987654321')))).toBe(true);
		expect(await startsWith(final(id, of('0987654321')))).toBe(true);
	});

	it('is each trigger’s own affair', async () => {
		const id = freshId();
		expect(await startsWith(final(id))).toBe(true);
		expect(await startsWith(interim(id), { nodeId: 'trigger-2' })).toBe(true);
		expect(await startsWith(interim(id), { workflowId: 'workflow-2' })).toBe(true);
	});

	it('starts the workflow when the person wants everything, or tests in the editor', async () => {
		const id = freshId();
		const all = { parameters: { ...parameters, options: { dropDuplicates: false } } };
		expect(await startsWith(final(id), all)).toBe(true);
		expect(await startsWith(interim(id), all)).toBe(true);
		const test = { mode: 'manual', endpoint: 'webhook-test' } as const;
		expect(await startsWith(interim(id), test)).toBe(true);
	});
});

describe('with confirmation by eSMS', () => {
	const parameters = { events: EVENTS, options: { confirmWithEsms: true } };
	const rest = () => nock('https://rest.esms.vn').get('/MainService.svc/json/GetSendStatus');
	const delivered = {
		CodeResponse: '100',
		SendStatus: 5,
		SendSuccess: 1,
		SendFailed: 0,
	};

	it('answers by itself while eSMS is slow to tell, and starts the workflow after that', async () => {
		const id = freshId();
		const asked = rest()
			.query({ RefId: id, ApiKey: API, SecretKey: OTHER })
			.reply(200, { ...delivered, SMSID: id });
		const { own, result, order } = await genuine(SMS_DELIVERED(id), { parameters });
		expect(asked.isDone()).toBe(true);
		expect(order).toEqual(['answered', 'asked']);
		expect(own).toEqual({ status: 200, body: { message: 'Received' } });
		expect(result.noWebhookResponse).toBe(true);
		expect(startedWith(result)).toEqual([
			[expect.objectContaining({ event: 'smsDelivered', messageId: id, confirmed: true })],
		]);
	});

	it('asks the voice host about a call', async () => {
		const id = freshId();
		nock('https://voiceapi.esms.vn')
			.get('/MainService.svc/json/GetSendStatus')
			.query({ ReferenceId: id, ApiKey: API, SecretKey: OTHER })
			.reply(200, { CodeResponse: '100', CallStatus: 'ANSWERED', SendStatus: 5, SentResult: 1 });
		const { result } = await genuine(CALL_ANSWERED(id), { parameters });
		expect(startedWith(result)).toEqual([
			[expect.objectContaining({ event: 'callAnswered', confirmed: true })],
		]);
	});

	it('starts nothing when eSMS tells another outcome', async () => {
		rest()
			.query(true)
			.reply(200, { ...delivered, SendSuccess: 0, SendFailed: 1 });
		const { own, result } = await genuine(SMS_DELIVERED(), { parameters });
		expect(own?.status).toBe(200);
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('does not take a denied report for its own later repetition', async () => {
		const report = SMS_DELIVERED();
		rest()
			.query(true)
			.reply(200, { ...delivered, SendSuccess: 0, SendFailed: 1 });
		expect((await genuine(report, { parameters })).result.workflowData).toBeUndefined();
		rest().query(true).reply(200, delivered);
		expect(startedWith((await genuine(report, { parameters })).result)).toEqual([
			[expect.objectContaining({ confirmed: true })],
		]);
	});

	it('does not take a denied report for the end of the message', async () => {
		const id = freshId();
		rest()
			.query(true)
			.reply(200, { ...delivered, SendSuccess: 0, SendFailed: 1 });
		expect((await genuine(SMS_DELIVERED(id), { parameters })).result.workflowData).toBeUndefined();
		const interim = await genuine(`SMSID=${id}&SendStatus=7`, { parameters: { events: EVENTS } });
		expect(startedWith(interim.result)).toEqual([
			[expect.objectContaining({ event: 'smsStatusChanged' })],
		]);
	});

	it.each<[string, () => unknown]>([
		[
			'does not answer in time',
			() => rest().query(true).times(3).replyWithError(broken('ETIMEDOUT')),
		],
		['is down', () => rest().query(true).times(3).reply(503, 'down')],
		['does not know the keys', () => rest().query(true).reply(200, { CodeResponse: '101' })],
		[
			'does not know the message yet',
			() => rest().query(true).times(3).reply(200, { CodeResponse: '105' }),
		],
		[
			'has no result yet',
			() => rest().query(true).reply(200, { CodeResponse: '100', SendStatus: 5 }),
		],
	])('starts the workflow unconfirmed when eSMS %s', async (_, prepare) => {
		prepare();
		const { own, result } = await genuine(SMS_DELIVERED(), { parameters });
		expect(own?.status).toBe(200);
		expect(startedWith(result)).toEqual([[expect.objectContaining({ confirmed: false })]]);
	});

	it('starts the workflow unconfirmed when the base URL in the credential is no address', async () => {
		// It was answered already, so eSMS never repeats it.
		const { own, result } = await genuine(SMS_DELIVERED(), {
			parameters,
			credentials: { voiceBaseUrl: 'voiceapi.esms.vn' },
		});
		expect(own?.status).toBe(200);
		expect(startedWith(result)).toEqual([[expect.objectContaining({ confirmed: false })]]);
	});

	it('asks nothing about strangers, duplicates and events that nobody wants', async () => {
		const id = freshId();
		rest().query(true).reply(200, delivered);
		expect((await genuine(SMS_DELIVERED(id), { parameters })).order).toContain('asked');
		const quiet = [
			await genuine(SMS_DELIVERED(id), { parameters }),
			await callWebhook({ query: SMS_DELIVERED(), parameters }),
			await genuine(SMS_FAILED(), { parameters: { ...parameters, events: ['smsDelivered'] } }),
			await genuine('a=1', { parameters }),
		];
		for (const { order } of quiet) expect(order).not.toContain('asked');
	});

	it('does not say whether it was confirmed when nobody asked', async () => {
		const { result } = await genuine(SMS_DELIVERED());
		expect(startedWith(result)[0]![0]).not.toHaveProperty('confirmed');
	});
});
