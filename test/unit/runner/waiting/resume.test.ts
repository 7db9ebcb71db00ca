import fc from 'fast-check';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Esms } from '../../../../nodes/Esms/Esms.node';
import { resources } from '../../../../nodes/Esms/resources';
import { resume } from '../../../../nodes/Esms/runner/waiting/resume';
import { strangeQueries } from '../../domain/strangeQueries';
import { actionNode, oneNodeWorkflow } from '../../../engine/oneNodeWorkflow';

let counter = 0;
/** Ids that no other test has, because a claim outlives a test. */
const freshId = () => `5B1D6C0E-${++counter}`;

const ADDRESS = 'signature=R3SUM3&esms_request=n8n-1&esms=';

/** The item that waits, as the node makes it of an accepted message. */
const waitingItem = (messageId: string, more: IDataObject = {}): IDataObject => ({
	messageId,
	requestId: 'n8n-1',
	phone: '0912345678',
	code: '100',
	duplicate: false,
	outcome: 'timeout',
	...more,
});

interface Call {
	item: IDataObject;
	parameters?: IDataObject;
	/** Puts n8n's own proof and the request in front of the report; `false` for the query as it is. */
	address?: string | false;
	/** What n8n answers with. */
	response?: Answer;
	execution?: string;
}

/** An HTTP answer that is closed by hand. */
class Answer {
	statusCode = 200;

	writableEnded = true;

	close = () => {};

	once(_event: 'close', listener: () => void) {
		this.close = listener;
	}
}

const SMS = { resource: 'sms', operation: 'sendAndWaitForDelivery' };
const OTP = { resource: 'voiceCall', operation: 'callWithOtpAndWait', outputs: 'one' };
const CALL = {
	resource: 'voiceCall',
	operation: 'callFromTemplateAndWait',
	outputs: 'perOutcome',
	keys: ['1', '2'],
};

/** Calls the address of a waiting execution. */
async function call(
	report: string,
	{ item, parameters = SMS, address = ADDRESS, response = new Answer(), execution = '42' }: Call,
): Promise<IWebhookResponseData> {
	const workflow = oneNodeWorkflow(new Esms(), actionNode(parameters));
	const query = address === false ? report : `${address}&${report}`;
	return await resume(
		{
			getRequestObject: () => ({ originalUrl: `/webhook-waiting/${execution}/dlr?${query}` }),
			getResponseObject: () => response,
			evaluateExpression: () => item,
			getNodeParameter: (name: string) => parameters[name as 'resource'],
			getWorkflow: () => ({ id: 'w', name: 'w', active: true }),
			getNode: () => workflow.getNode('eSMS')!,
		} as unknown as IWebhookFunctions,
		resources,
	);
}

const RECEIVED = { webhookResponse: { message: 'Received' } };

const told = ({ workflowData }: IWebhookResponseData): IDataObject[][] =>
	(workflowData ?? []).map((items) => items.map(({ json }) => json));

const smsReport = (id: string, changes: Record<string, string> = {}) =>
	new URLSearchParams({
		SMSID: id,
		SendFailed: '0',
		SendStatus: '5',
		SendSuccess: '1',
		TotalPrice: '850.0000',
		RequestId: 'n8n-1',
		TypeId: '2',
		telcoid: '1',
		phonenumber: '0912345678',
		...changes,
	}).toString();

const callReport = (id: string, changes: Record<string, string> = {}) =>
	new URLSearchParams({
		ReferenceId: id,
		CallDuration: '21',
		CallStatus: 'ANSWERED',
		Ivr: '1',
		Price: '345.5000',
		SentResult: '1',
		CID: '02471000000',
		SendStatus: '5',
		...changes,
	}).toString();

describe('the final report of the message', () => {
	it('wakes the execution with what was sent and what became of it, linked to the item', async () => {
		const id = freshId();
		const result = await call(smsReport(id), { item: waitingItem(id) });
		expect(result).toEqual({
			...RECEIVED,
			workflowData: [
				[
					{
						json: {
							messageId: id,
							requestId: 'n8n-1',
							phone: '0912345678',
							code: '100',
							duplicate: false,
							event: 'smsDelivered',
							eventId: expect.any(String) as string,
							telco: 'Viettel',
							smsType: '2',
							status: 'finished',
							outcome: 'delivered',
							successCount: 1,
							failedCount: 0,
							price: 850,
							callbackData: {},
							raw: `esms=&${smsReport(id)}`,
						},
						pairedItem: { item: 0 },
					},
				],
			],
		});
	});

	it.each<[string, Record<string, string>, string]>([
		['delivered', {}, 'delivered'],
		['partly delivered', { SendFailed: '1' }, 'partly'],
		['failed', { SendFailed: '1', SendSuccess: '0' }, 'failed'],
		['rejected', { SendStatus: '4', SendSuccess: '0' }, 'rejected'],
		['deleted', { SendStatus: '6', SendSuccess: '0' }, 'rejected'],
	])('says of a message that was %s', async (_, changes, outcome) => {
		const id = freshId();
		const result = await call(smsReport(id, changes), { item: waitingItem(id) });
		expect(told(result)).toEqual([[expect.objectContaining({ outcome })]]);
	});

	// The way back is the proof: n8n's own token stands in it, and the request.
	it.each<[string, string, string]>([
		[
			'the phone behind it',
			'5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
			'5b1d6c0e9f7a4d3f8a2240b6d1c7e93f0912345678',
		],
		['no dashes', '5B1D6C0E-9F7A-4D3F-8A22-40B6D1C7E93F12', '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f12'],
		['an id of its own for the report', '24342680', '5b1d6c0e9f7a4d3f8a2240b6d1c7e94f'],
		['letters cut off', '5b1d6c0e9f7a4d3f8a2240b6d1c7e95f118', '5b1d6c0e'],
	])('is known by its address when the id is written with %s', async (_, sent, reported) => {
		const item = waitingItem(sent, { requestId: `n8n-${sent}` });
		const address = `signature=R3SUM3&esms_request=n8n-${sent}&esms=`;
		const result = await call(smsReport(reported), { item, address });
		expect(told(result)).toEqual([
			[expect.objectContaining({ messageId: sent, outcome: 'delivered' })],
		]);
	});

	it('is known by its id without a RequestId, also with the phone behind it', async () => {
		const parameters = { ...OTP, outputs: 'one' };
		const item = waitingItem('5b1d6c0e-9f7a-4d3f-8a22-40b6d1c7e96f', { requestId: '' });
		const report = callReport('5B1D6C0E9F7A4D3F8A2240B6D1C7E96F0912345678');
		const address = 'signature=R3SUM3&esms_request=&esms=';
		expect((await call(report, { item, parameters, address })).workflowData).toBeDefined();
	});

	it('is known by its id in other letter case', async () => {
		const id = freshId();
		const item = waitingItem(id.toLowerCase());
		expect(told(await call(smsReport(id), { item }))).toEqual([
			[expect.objectContaining({ outcome: 'delivered' })],
		]);
	});

	it('does not blot out what is known with what it leaves empty', async () => {
		const id = freshId();
		const report = smsReport(id, { phonenumber: '', RequestId: '', telcoid: '' });
		expect(told(await call(report, { item: waitingItem(id) }))).toEqual([
			[expect.objectContaining({ phone: '0912345678', requestId: 'n8n-1', telco: '' })],
		]);
	});

	it.each(['?', '&'])('comes without the proof of the address, joined with %s', async (join) => {
		const id = freshId();
		const result = await call(`${ADDRESS}${join}${smsReport(id)}`, {
			item: waitingItem(id),
			address: false,
		});
		expect(told(result)).toEqual([[expect.objectContaining({ outcome: 'delivered' })]]);
		const printed = JSON.stringify(result);
		expect(printed).not.toMatch(/signature|R3SUM3|esms_request/i);
	});
});

describe('the result of a call', () => {
	it.each<[Record<string, string>, number, string, string]>([
		[{}, 1, 'answered', '1'],
		[{ Ivr: '2' }, 2, 'answered', '2'],
		[{ Ivr: '5' }, 3, 'answered', '5'],
		[{ Ivr: '' }, 3, 'answered', ''],
		[{ CallStatus: 'NO ANSWER', Ivr: '' }, 4, 'notAnswered', ''],
		[{ CallStatus: '', Ivr: '', SentResult: '0', CallDuration: '0' }, 5, 'failed', ''],
		[{ CallStatus: '' }, 1, 'answered', '1'],
	])('%j leaves by output %i as %s', async (changes, place, outcome, keyPressed) => {
		const id = freshId();
		const outputs = told(
			await call(callReport(id, changes), { item: waitingItem(id), parameters: CALL }),
		);
		expect(outputs.map((items) => items.length)).toEqual(
			Array.from({ length: 6 }, (_, index) => Number(index === place)),
		);
		expect(outputs[place]).toEqual([
			expect.objectContaining({ outcome, keyPressed, messageId: id, phone: '0912345678' }),
		]);
	});

	it.each<[string, Record<string, string>, string]>([
		['delivered', {}, 'answered'],
		['delivered at the second try', { SendFailed: '1' }, 'answered'],
		['failed', { SendFailed: '1', SendSuccess: '0' }, 'notAnswered'],
		['rejected', { SendStatus: '4', SendSuccess: '0' }, 'failed'],
	])('of a one-time code, reported as a message that was %s', async (_, changes, outcome) => {
		const id = freshId();
		const report = smsReport(id, { TypeId: '8', ...changes });
		const one = await call(report, { item: waitingItem(id), parameters: OTP });
		expect(told(one)).toEqual([[expect.objectContaining({ outcome })]]);
	});

	it('of a one-time code, reported as a call', async () => {
		const id = freshId();
		const parameters = { ...OTP, outputs: 'perOutcome', keys: ['1'] };
		const outputs = told(await call(callReport(id), { item: waitingItem(id), parameters }));
		expect(outputs).toEqual([[], [expect.objectContaining({ outcome: 'answered' })], [], []]);
	});
});

describe('an execution sleeps on', () => {
	const sleepsOn = async (report: string, more: Call) => {
		expect(await call(report, more)).toEqual(RECEIVED);
	};

	it.each<[string, Record<string, string>]>([
		['waits for approval', { SendStatus: '1', SendSuccess: '0' }],
		['is being sent', { SendStatus: '3', SendSuccess: '0' }],
		['was handed to the carrier', { SendStatus: '7', SendSuccess: '0' }],
		['is finished without a result', { SendSuccess: '0' }],
	])('while its message %s, and wakes for the final report', async (_, changes) => {
		const id = freshId();
		const item = waitingItem(id);
		await sleepsOn(smsReport(id, changes), { item });
		await sleepsOn(smsReport(id, { TypeId: '8', ...changes }), { item, parameters: OTP });
		expect((await call(smsReport(id), { item })).workflowData).toBeDefined();
	});

	it('while its call has no result, and wakes for the final report', async () => {
		const id = freshId();
		const more = { item: waitingItem(id), parameters: CALL };
		await sleepsOn(callReport(id, { CallStatus: '', SendStatus: '7' }), more);
		expect((await call(callReport(id), more)).workflowData).toBeDefined();
	});

	it.each([SMS, CALL])('for the report of another message: %j', async (parameters) => {
		const address = ADDRESS.replace('n8n-1', 'n8n-0');
		const more = { item: waitingItem(freshId()), parameters, address };
		await sleepsOn(smsReport(freshId()), more);
		await sleepsOn(callReport(freshId()), more);
	});

	it.each([
		['nothing', ''],
		['no report', 'a=1'],
		['an id without a status', 'SMSID=1'],
		['a status in words', 'SMSID=1&SendStatus=done'],
		['a prototype', '__proto__[SMSID]=1&SendStatus=5'],
	])('for %s', async (_, query) => {
		await sleepsOn(query, { item: waitingItem(freshId()) });
		await sleepsOn(query, { item: waitingItem(''), address: false });
	});

	it('for whatever strangers send, and never breaks', async () => {
		const items = fc.constantFrom(waitingItem('5B1D6C0E-0'), waitingItem(''), {});
		const parameters = fc.constantFrom<IDataObject>(SMS, CALL, OTP);
		await fc.assert(
			fc.asyncProperty(strangeQueries, items, parameters, async (query, item, chosen) => {
				await sleepsOn(query, { item, parameters: chosen, address: false });
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a message that eSMS confirmed without telling its id', () => {
	const item = () => waitingItem('', { code: '124', duplicate: true });

	it('is known by the request that its address names', async () => {
		const id = freshId();
		expect(told(await call(smsReport(id), { item: item() }))).toEqual([
			[expect.objectContaining({ messageId: id, outcome: 'delivered', code: '124' })],
		]);
	});

	it('is known by an own key that had to be encoded', async () => {
		const requestId = 'đơn 7&8+9';
		const address = `signature=R3SUM3&esms_request=${encodeURIComponent(requestId)}&esms=`;
		const result = await call(smsReport(freshId()), { item: { ...item(), requestId }, address });
		expect(result.workflowData).toBeDefined();
	});

	it.each([
		['another request', 'signature=R3SUM3&esms_request=n8n-2&esms='],
		['an empty request', 'signature=R3SUM3&esms_request=&esms='],
		['no request', 'signature=R3SUM3&esms='],
	])('is not taken for one whose address names %s', async (_, address) => {
		expect(await call(smsReport(freshId()), { item: item(), address })).toEqual(RECEIVED);
	});

	it('and without a RequestId is never guessed', async () => {
		const address = 'signature=R3SUM3&esms_request=&esms=';
		const nameless = { ...item(), requestId: '' };
		expect(await call(smsReport(freshId()), { item: nameless, address })).toEqual(RECEIVED);
	});
});

describe('reports that come at the same time', () => {
	it('wake the execution once, and are all answered', async () => {
		const id = freshId();
		const item = waitingItem(id);
		const response = new Answer();
		const calls = [1, 2, 3].map(async () => await call(smsReport(id), { item, response }));
		await calls[0];
		response.close();
		const results = await Promise.all(calls);
		expect(results.filter(({ workflowData }) => workflowData)).toHaveLength(1);
		for (const { webhookResponse } of results)
			expect(webhookResponse).toEqual({ message: 'Received' });
	});

	it('leave the way free again when n8n failed to wake it', async () => {
		const id = freshId();
		const item = waitingItem(id);
		const response = new Answer();
		await call(smsReport(id), { item, response });
		response.statusCode = 500;
		response.close();
		expect((await call(smsReport(id), { item })).workflowData).toBeDefined();
	});

	it('wait for what n8n makes of the first, whose gateway may have hung up before', async () => {
		const id = freshId();
		const item = waitingItem(id);
		const response = new Answer();
		response.writableEnded = false;
		await call(smsReport(id), { item, response });
		response.close();
		const again = call(smsReport(id), { item });
		response.statusCode = 500;
		response.writableEnded = true;
		expect((await again).workflowData).toBeDefined();
	});

	it('stay taken when n8n has answered', async () => {
		const id = freshId();
		const item = waitingItem(id);
		const response = new Answer();
		await call(smsReport(id), { item, response });
		response.close();
		expect((await call(smsReport(id), { item })).workflowData).toBeUndefined();
	});

	it('stay taken for this execution only, also when no id was told and the key is the same', async () => {
		const item = waitingItem('', { requestId: 'daily-key' });
		const address = ADDRESS.replace('n8n-1', 'daily-key');
		for (const execution of ['51', '52']) {
			const response = new Answer();
			const first = await call(smsReport('daily'), { item, address, response, execution });
			response.close();
			expect(first.workflowData).toBeDefined();
		}
	});

	it('about different messages do not hinder each other', async () => {
		const ids = [freshId(), freshId()];
		const results = await Promise.all(
			ids.map(async (id) => await call(smsReport(id), { item: waitingItem(id) })),
		);
		expect(results.every(({ workflowData }) => workflowData)).toBe(true);
	});

	it('leave the way free when the first is about another message', async () => {
		const id = freshId();
		const address = ADDRESS.replace('n8n-1', 'n8n-0');
		await call(smsReport(id), { item: waitingItem(freshId()), address });
		expect((await call(smsReport(id), { item: waitingItem(id) })).workflowData).toBeDefined();
	});
});
