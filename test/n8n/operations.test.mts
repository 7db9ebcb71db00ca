import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { itemsOf, jsonOf, type Execution } from './harness/execution.mts';
import type { BookedMessage } from './harness/gateway.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { brandname, esms, esmsTrigger, listenerUrl } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const HOUR_MS = 3_600_000;

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Operations', demoKeys);
});
beforeEach(async () => {
	await gateway.reset();
	await gateway.set({ answerAfterMs: 100 });
});

type Row = Record<string, unknown>;

/** Runs one operation over the items, in a workflow of its own. */
async function execute(
	[resource, operation]: readonly [string, string],
	parameters: Row = {},
	items: readonly Row[] = [{}],
): Promise<Execution> {
	const node = esms(credential, resource, operation, parameters);
	const workflow = chain(`${resource} ${operation}`, manualTrigger, node);
	return await api.run(await api.createWorkflow(withItems(workflow, items)));
}

async function outputOf(...run: Parameters<typeof execute>): Promise<Row[]> {
	const execution = await execute(...run);
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	return jsonOf(execution, 'eSMS');
}

/** What came in at the gateway for one operation of eSMS. */
const asked = async (name: string) =>
	(await gateway.requests()).filter(({ operation }) => operation === name);

const only = <T,>(list: readonly T[]): T => {
	assert.equal(list.length, 1);
	return list[0]!;
};

/** The messages of the simulator, once all of them have a result. */
const settledMessages = () =>
	until('the results of all messages', async () => {
		const messages = await gateway.messages();
		return messages.every(({ status }) => status === 4 || status === 5) ? messages : undefined;
	});

const endedCalls = () =>
	until('the end of all calls', async () => {
		const calls = await gateway.calls();
		return calls.every(({ state }) => state === 'ended') ? calls : undefined;
	});

/** Different mobile numbers. */
const phones = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `0912${String(index).padStart(6, '0')}`);

const ADVERTISING = 'Khuyen mai 20% den het thang';

const advertise = (numbers: readonly string[]) =>
	execute(
		['sms', 'sendAdvertising'],
		{
			phone: '={{ $json.phone }}',
			message: ADVERTISING,
			brandname: brandname('DEMO_QC'),
		},
		numbers.map((phone) => ({ phone })),
	);

const sendSms = (numbers: readonly string[], options: Row = {}, message = 'Xin chao') =>
	outputOf(
		['sms', 'send'],
		{
			phone: '={{ $json.phone }}',
			message,
			smsType: '2',
			brandname: brandname('FREETEXT'),
			options,
		},
		numbers.map((phone) => ({ phone })),
	);

describe('SMS → Send by GET', () => {
	test('carries the text over whole', async () => {
		const text = 'Đơn hàng 7781: giảm 100% & "miễn phí" + quà?';
		const output = await sendSms(['0912345678'], { requestMethod: 'GET' }, text);
		const booked = only(await gateway.messages());
		assert.equal(booked.content, text);
		assert.deepEqual(output, [
			{
				phone: '0912345678',
				brandname: 'FREETEXT',
				accepted: true,
				code: '100',
				duplicate: false,
				sandbox: false,
				parts: 1,
				encoding: 'unicode',
				text,
				messageId: booked.id,
				requestId: booked.requestId,
			},
		]);
		const { operation, method } = only(await gateway.requests());
		assert.deepEqual([operation, method], ['SendMultipleMessage_V4_get', 'GET']);
	});
});

describe('SMS → Send Advertising', () => {
	/** What each item is to say, by what the simulator has booked. */
	function expected(numbers: readonly string[], booked: readonly BookedMessage[]): Row[] {
		const messageOf = new Map(booked.flatMap((message) => message.phones.map((p) => [p, message])));
		return numbers.map((phone) => {
			const message = messageOf.get(phone)!;
			return {
				phone,
				brandname: 'DEMO_QC',
				accepted: true,
				recipientCount: message.phones.length,
				code: '100',
				duplicate: false,
				sandbox: false,
				parts: 1,
				encoding: 'gsm7',
				text: ADVERTISING,
				messageId: message.id,
				requestId: message.requestId,
			};
		});
	}

	for (const [count, sizes] of [
		[5_000, [5_000]],
		[5_010, [2_505, 2_505]],
		[12_000, [4_000, 4_000, 4_000]],
	] as const) {
		const requests = sizes.length === 1 ? 'one request' : `${sizes.length} requests`;
		test(`sends ${count.toLocaleString('en')} rows in ${requests}`, async () => {
			await gateway.setBalance(demoKeys.apiKey, 100_000_000);
			const numbers = phones(count);
			const execution = await advertise(numbers);
			assert.equal(execution.status, 'success', execution.data.resultData.error?.message);

			const sent = await gateway.requests();
			assert.deepEqual(
				sent.map(({ operation, code, accepted }) => [operation, code, accepted]),
				sizes.map(() => ['SendMultipleSMSBrandname_json', '100', true]),
			);
			const booked = await gateway.messages();
			assert.deepEqual(
				booked.map((message) => message.phones.length),
				sizes,
			);
			const items = itemsOf(execution, 'eSMS');
			assert.deepEqual(
				items.map(({ json }) => json),
				expected(numbers, booked),
			);
			assert.deepEqual(
				items.map(({ pairedItem }) => pairedItem),
				numbers.map((_, item) => ({ item })),
			);
		});
	}

	test('asks for more rows when there are 29, and sends nothing', async () => {
		const { status, data } = await advertise(phones(29));
		assert.equal(status, 'error');
		const { message, description } = data.resultData.error!;
		assert.match(message, /at least 30 different phone numbers .* here are 29/);
		assert.match(String(description), /Nothing was sent or charged/);
		assert.deepEqual(await gateway.requests(), []);
	});

	test('sets wrong and repeated numbers aside and sends to the others', async () => {
		const numbers = [...phones(30), '12345', phones(1)[0]!];
		const execution = await advertise(numbers);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const output = jsonOf(execution, 'eSMS');
		const booked = await gateway.messages();
		assert.deepEqual(output.slice(0, 30), expected(phones(30), booked));
		assert.deepEqual(
			output.slice(30).map(({ accepted, phone }) => [accepted, phone]),
			[
				[false, '12345'],
				[false, phones(1)[0]],
			],
		);
		assert.match(String(output[31]?.reason), /same as that of row 1/);
	});
});

describe('SMS → Estimate Price', () => {
	test('tells the price of a customer care message and what it leaves', async () => {
		const output = await outputOf(['sms', 'estimatePrice'], {
			smsType: '2',
			phone: '0912345678',
			message: 'Xin chào',
			brandname: brandname('FREETEXT'),
			options: { includeBalance: true },
		});
		assert.deepEqual(output, [
			{
				phone: '0912345678',
				recipientCount: 1,
				price: 850,
				currency: 'VND',
				parts: 1,
				encoding: 'unicode',
				text: 'Xin chào',
				balance: 1_000_000,
				balanceAfter: 999_150,
				covered: true,
			},
		]);
		assert.deepEqual(await gateway.messages(), []);
	});

	test('tells the price of advertising to all numbers together', async () => {
		await gateway.setBalance(demoKeys.apiKey, 900);
		const output = await outputOf(['sms', 'estimatePrice'], {
			smsType: '1',
			phones: '0912345678, 0987654321\n+84 912 345 678',
			message: 'Giam gia <20%> & qua tang',
			brandname: brandname('DEMOSHOP'),
			options: { includeBalance: true },
		});
		assert.deepEqual(output, [
			{
				price: 1_000,
				currency: 'VND',
				recipientCount: 2,
				parts: 1,
				encoding: 'gsm7',
				text: 'Giam gia <20%> & qua tang',
				balance: 900,
				balanceAfter: -100,
				covered: false,
			},
		]);
	});
});

describe('SMS → Get Status', () => {
	test('tells what became of each message', async () => {
		const sent = await sendSms(['0912345678', '0900001001', '0900001002']);
		await settledMessages();
		const output = await outputOf(
			['sms', 'getStatus'],
			{ messageId: '={{ $json.messageId }}' },
			sent,
		);
		const counts = { recipientCount: 1, price: 850 };
		assert.deepEqual(output, [
			{
				messageId: sent[0]?.messageId,
				status: 'finished',
				statusCode: 5,
				outcome: 'delivered',
				successCount: 1,
				failedCount: 0,
				sentCount: 1,
				...counts,
			},
			{
				messageId: sent[1]?.messageId,
				status: 'finished',
				statusCode: 5,
				outcome: 'failed',
				successCount: 0,
				failedCount: 1,
				sentCount: 1,
				...counts,
			},
			{
				messageId: sent[2]?.messageId,
				status: 'rejected',
				statusCode: 4,
				outcome: 'rejected',
				successCount: 0,
				failedCount: 0,
				sentCount: 1,
				...counts,
			},
		]);
	});
});

describe('SMS → Get Recipient Results', () => {
	test('gives one item for each number', async () => {
		const numbers = [...phones(30), '0900001001'];
		await advertise(numbers);
		const { id: messageId } = only(await settledMessages());
		const execution = await execute(['sms', 'getRecipientResults'], { messageId });
		assert.deepEqual(
			jsonOf(execution, 'eSMS'),
			numbers.map((phone) => ({
				messageId,
				phone,
				telco: phone.startsWith('090') ? 'MobiFone' : 'VinaPhone',
				handedOver: true,
				delivered: phone !== '0900001001',
				retries: 0,
			})),
		);
		for (const { pairedItem } of itemsOf(execution, 'eSMS')) {
			assert.deepEqual(pairedItem, { item: 0 });
		}
	});
});

describe('SMS → Get Many', () => {
	const period = () => ({
		from: new Date(Date.now() - HOUR_MS).toISOString(),
		to: new Date(Date.now() + HOUR_MS).toISOString(),
	});

	const vietnamTime = (at: number | null) =>
		`${new Date(at! + 7 * HOUR_MS).toISOString().slice(0, 19)}+07:00`;

	/** One row for each number of each message. */
	const rowsOf = (messages: readonly BookedMessage[]): Row[] =>
		messages.flatMap((message) =>
			message.phones.map((phone) => ({
				messageId: message.id,
				phone,
				text: message.content,
				smsType: message.smsType,
				campaign: '',
				status: 'finished',
				statusCode: 5,
				delivered: true,
				price: message.smsType === '1' ? 500 : 850,
				sentAt: vietnamTime(message.sentAt),
				portalId: String(message.rowId),
			})),
		);

	test('returns all rows of three pages', async () => {
		await advertise(phones(1_234));
		const messages = await settledMessages();
		const output = await outputOf(['sms', 'getMany'], {
			...period(),
			smsType: '1',
			returnAll: true,
		});
		assert.deepEqual(output, rowsOf(messages));
		assert.deepEqual(
			(await asked('GetSmsSentData_V2'))
				.map(({ body }) => [Number(body?.Page), body?.PageSize])
				.toSorted(([a], [b]) => Number(a) - Number(b)),
			[
				[1, 500],
				[2, 500],
				[3, 500],
			],
		);
	});

	test('returns as many rows as the limit says', async () => {
		await sendSms(phones(5));
		const messages = await settledMessages();
		const output = await outputOf(['sms', 'getMany'], { ...period(), smsType: '2', limit: 3 });
		assert.deepEqual(output, rowsOf(messages).slice(0, 3));
		assert.equal((await asked('GetSmsSentData_V2')).length, 1);
	});

	test('asks by the older operation, which knows less', async () => {
		await sendSms(['0912345678']);
		const booked = only(await settledMessages());
		const output = await outputOf(['sms', 'getMany'], {
			...period(),
			returnAll: true,
			options: { older: true },
		});
		assert.deepEqual(output, [
			{
				...rowsOf([booked])[0],
				messageId: '',
				status: 'unknown',
				statusCode: null,
				price: null,
			},
		]);
		assert.equal((await asked('GetSmsSentData')).length, 1);
	});
});

describe('Template → Get Many', () => {
	const templates = (parameters: Row) =>
		outputOf(['template', 'getMany'], { brandname: brandname('DEMOSHOP'), ...parameters });

	test('gives the texts of one network with their variables', async () => {
		const row = (templateId: string, text: string, variables: Array<[string, number]>) => ({
			templateId,
			text,
			telco: 'MobiFone',
			telcoId: '2',
			variables: variables.map(([variable, maxLength]) => ({ variable, maxLength })),
		});
		assert.deepEqual(await templates({ network: '2', returnAll: true }), [
			row('5001', 'DEMOSHOP: don hang {P1,20} da giao cho van chuyen.', [['P1', 20]]),
			row('5011', 'Ma xac nhan DEMOSHOP cua ban la {P1,8}', [['P1', 8]]),
			row('5021', 'DEMOSHOP: ma cua ban la {P1,8}', [['P1', 8]]),
			row('5031', 'DEMOSHOP: Đơn hàng {P1,20} của {P2,50} đã giao thành công.', [
				['P1', 20],
				['P2', 50],
			]),
		]);
	});

	test('gives one item for each text and network, up to the limit', async () => {
		assert.equal((await templates({ returnAll: true })).length, 28);
		assert.equal((await templates({ limit: 9 })).length, 9);
	});
});

describe('Brandname → Get Many', () => {
	const advertising = (name: string) => ({ brandname: name, type: 'advertising', typeCode: '1' });
	const care = (name: string) => ({ brandname: name, type: 'customerCare', typeCode: '2' });

	test('gives all brandnames', async () => {
		assert.deepEqual(await outputOf(['brandname', 'getMany'], { type: 'all' }), [
			care('DEMOSHOP'),
			advertising('DEMOSHOP'),
			care('FREETEXT'),
			care('VIETTELONLY'),
			advertising('DEMO_QC'),
			care('Baotrixemay'),
		]);
	});

	test('gives those of one type', async () => {
		assert.deepEqual(await outputOf(['brandname', 'getMany'], { type: '1' }), [
			advertising('DEMOSHOP'),
			advertising('DEMO_QC'),
		]);
	});
});

describe('Account → Get Balance by GET', () => {
	test('gives the account’s money', async () => {
		const options = { requestMethod: 'GET' };
		assert.deepEqual(await outputOf(['account', 'getBalance'], { options }), [
			{ balance: 1_000_000, currency: 'VND', userId: '4242' },
		]);
		const { operation, method, keysIn } = only(await gateway.requests());
		assert.deepEqual([operation, method, keysIn], ['GetBalance', 'GET', ['path']]);
	});
});

describe('Voice Call', () => {
	const accepted = (booked: { id: string; requestId: string }, phone: string) => ({
		phone,
		accepted: true,
		code: '100',
		duplicate: false,
		sandbox: false,
		messageId: booked.id,
		requestId: booked.requestId,
	});

	test('speaks a code', async () => {
		const output = await outputOf(['voiceCall', 'callWithOtp'], {
			phone: '0912345678',
			code: '048210',
		});
		const booked = only(await gateway.messages());
		assert.deepEqual([booked.content, booked.smsType], ['048210', '8']);
		assert.deepEqual(output, [accepted(booked, '0912345678')]);
		assert.deepEqual(await gateway.calls(), []);
	});

	test('speaks a code in the older way, with voice and speed', async () => {
		const output = await outputOf(['voiceCall', 'callWithOtp'], {
			phone: '0912345678',
			code: '048210',
			otpVersion: 'older',
			options: { voice: 'hatieumai', speed: -2 },
		});
		const call = only(await gateway.calls());
		assert.deepEqual(
			[call.operation, call.spokenText, call.voice, call.speed],
			['VoiceOTP', 'Mã xác thực: 0 4 8 2 1 0', 'hatieumai', '-2'],
		);
		// This operation of eSMS knows no RequestId.
		assert.deepEqual(only(output), { ...accepted(call, '0912345678'), requestId: '' });
		assert.equal(only(await gateway.requests()).requestId, null);
	});

	test('reads a template with and without values', async () => {
		const [call, [with731, with732]] = [
			['voiceCall', 'callFromTemplate'] as const,
			[
				{
					templateId: '731',
					variables: { values: [{ value: 'chị Hà' }, { value: '250.000' }] },
				},
				{ templateId: '732' },
			],
		];
		const first = await outputOf(call, { phone: '0912345678', ...with731 });
		const second = await outputOf(call, { phone: '02838123456', ...with732 });
		const calls = await gateway.calls();
		assert.deepEqual(
			calls.map(({ spokenText }) => spokenText),
			[
				'Xin chào chị Hà. Đơn hàng trị giá 250.000 đồng sẽ được giao hôm nay.',
				'DEMOSHOP xin cảm ơn quý khách đã mua hàng.',
			],
		);
		assert.deepEqual(first, [accepted(calls[0]!, '0912345678')]);
		assert.deepEqual(second, [accepted(calls[1]!, '02838123456')]);
	});

	test('tells that a value is missing', async () => {
		const { status, data } = await execute(['voiceCall', 'callFromTemplate'], {
			phone: '0912345678',
			templateId: '731',
			variables: { values: [{ value: 'chị Hà' }] },
		});
		assert.equal(status, 'error');
		const { message, description } = data.resultData.error!;
		assert.match(`${message} ${description}`, /variable/i);
		assert.deepEqual(await gateway.calls(), []);
	});

	test('plays a recording and connects the listener', async () => {
		const output = await outputOf(['voiceCall', 'callFromRecording'], {
			phone: '0900001102',
			recordingId: '123456',
			options: { forwardKey: '2', forwardNumber: '02838123456', maxRetries: 1, retryWait: 5 },
		});
		const call = only(await endedCalls());
		assert.deepEqual(output, [accepted(call, '0900001102')]);
		assert.equal(call.forwarded, true);
	});

	test('tells the key that was pressed, and who did not answer', async () => {
		const called = await outputOf(
			['voiceCall', 'callFromRecording'],
			{ phone: '={{ $json.phone }}', recordingId: '123456' },
			['0900001103', '0900001111'].map((phone) => ({ phone })),
		);
		await endedCalls();
		const output = await outputOf(
			['voiceCall', 'getStatus'],
			{ messageId: '={{ $json.messageId }}' },
			called,
		);
		const ended = { status: 'finished', statusCode: 5, durationSeconds: 0, keyPressed: '' };
		// The simulator answers with the id in capitals, as the vendor's sample does.
		const idOf = (index: number) => called[index]?.messageId;
		assert.deepEqual(output, [
			{
				...ended,
				messageId: idOf(0),
				callStatus: 'ANSWERED',
				outcome: 'answered',
				durationSeconds: 21,
				keyPressed: '3',
				handedOver: true,
			},
			{
				...ended,
				messageId: idOf(1),
				callStatus: 'NOANSWERED',
				outcome: 'notAnswered',
				handedOver: false,
			},
		]);
	});

	test('tells that a call failed', async () => {
		const called = await outputOf(['voiceCall', 'callFromRecording'], {
			phone: '0900001112',
			recordingId: '123456',
		});
		const { id } = only(await endedCalls());
		assert.equal(called[0]?.messageId, id);
		const { status, outcome } = only(await outputOf(['voiceCall', 'getStatus'], { messageId: id }));
		assert.deepEqual({ status, outcome }, { status: 'finished', outcome: 'failed' });
	});
});

describe('the result of a call', () => {
	const listen = async () => {
		const events = ['callAnswered', 'callNotAnswered'];
		const trigger = esmsTrigger(credential, { events });
		const listening = await api.createWorkflow(chain('Listen to calls', trigger));
		await api.activate(listening);
		return { listening, callbackUrl: listenerUrl(n8n.url, trigger) };
	};

	const started = (listening: SavedWorkflow): Promise<Row> =>
		until('the execution that the result starts', async () => {
			const [first] = await api.executionsOf(listening);
			return first && only(jsonOf(await api.execution(first.id), 'eSMS Trigger'));
		});

	for (const [phone, says] of [
		[
			'0900001107',
			{
				event: 'callAnswered',
				outcome: 'answered',
				callStatus: 'ANSWERED',
				durationSeconds: 21,
				keyPressed: '7',
			},
		],
		[
			'0900001111',
			{
				event: 'callNotAnswered',
				outcome: 'notAnswered',
				callStatus: 'NO ANSWER',
				durationSeconds: 0,
				keyPressed: '',
			},
		],
	] as const) {
		test(`starts the workflow of the trigger: ${says.event}`, async () => {
			const { listening, callbackUrl } = await listen();
			const [called] = await outputOf(['voiceCall', 'callFromTemplate'], {
				phone,
				templateId: '732',
				options: {
					callbackUrl,
					callbackData: { values: [{ name: 'orderId', value: 'DH 77&81=é' }] },
				},
			});
			const { eventId, raw, ...report } = await started(listening);
			assert.deepEqual(report, {
				...says,
				messageId: called?.messageId,
				status: 'finished',
				callerId: '02871012345',
				price: 600,
				callbackData: { orderId: 'DH 77&81=é' },
			});
			assert.match(String(eventId), new RegExp(`^${called?.messageId}:`));
			assert.doesNotMatch(String(raw), /esms_token/);
			await api.deactivate(listening);
			assert.deepEqual(
				only(await gateway.calls()).callbacks.map(({ httpStatus }) => httpStatus),
				[200],
			);
		});
	}
});
