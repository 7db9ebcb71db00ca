/** The other case of what docs/assumptions.md assumes about requests, answers, status and lists. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoKeys } from '../server.mts';
import { keys, simulator, until } from './harness.mts';

const sim = await simulator();
const HOUR = 3_600_000;

const json = (operation: string, members: object, type = 'application/json') =>
	sim.raw(operation, JSON.stringify({ ...keys, ...members }), type);
const statusOf = async (path: string, init: RequestInit = {}) =>
	(await sim.ask(path, { redirect: 'manual', ...init })).response.status;
const call = (query = {}) =>
	sim.get('MakeCallTemplate_V2', { TemplateId: '732', Phone: '0912345678', ...query });
/** A time as requests have it, some milliseconds from now. */
const at = (offset: number, separator = '-') =>
	new Date(Date.now() + 7 * HOUR + offset)
		.toISOString()
		.slice(0, 19)
		.replace('T', ' ')
		.replaceAll('-', separator);

describe('requests and answers', () => {
	test('A18: errors with a code have another status', async () => {
		await sim.set({ codedErrorStatus: 400 });
		const { response, text } = await json('GetBalance_json', { SecretKey: 'x' });
		assert.equal(response.status, 400);
		assert.match(text, /"CodeResponse":"101"/);
		assert.equal((await json('GetBalance_json', {})).response.status, 200);
	});

	test('A19: answers in UTF-16', async () => {
		await sim.set({ answerCharset: 'utf-16le' });
		const ask = () =>
			fetch(`${sim.url}/MainService.svc/json/GetBalance_json`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(keys),
			});
		for (const kind of [undefined, 'numericCode']) {
			if (kind) await sim.fault({ kind });
			const response = await ask();
			assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-16');
			const text = Buffer.from(await response.arrayBuffer()).toString('utf16le');
			assert.equal(JSON.parse(text).Balance, 1_000_000);
		}
	});

	test('A20: codes of the older document', async () => {
		await sim.set({ olderCodes: true });
		assert.equal((await call({ TemplateId: '731' })).CodeResult, '104');
		const few = { Brandname: 'DEMO_QC', SmsType: '1', Content: 'x', Phones: ['0912345678'] };
		assert.equal((await sim.post('SendMultipleSMSBrandname_json/', few)).CodeResult, '119');
		await sim.control('PATCH', `/accounts/${demoKeys.apiKey}`, { locked: true });
		assert.equal((await sim.post('GetBalance_json', {})).CodeResponse, '102');
	});

	test('A21: a rate for all operations', async () => {
		await sim.set({ maxRequestsPerSecond: 2 });
		const answers = await Promise.all(
			Array.from({ length: 8 }, () => sim.post('GetBalance_json', {})),
		);
		assert.ok(answers.filter(({ CodeResponse }) => CodeResponse === '160').length >= 4);
	});

	test('A22: which paths are redirected', async () => {
		const byPath = `GetListBrandname/${keys.ApiKey}/${keys.SecretKey}`;
		const redirects = async (finalSlash: string) => {
			await sim.set({ finalSlash });
			return Promise.all(
				[byPath, `${byPath}/`, 'GetSendStatus?RefId=1', 'GetSendStatus/?RefId=1'].map(
					async (path) => {
						const { response } = await sim.ask(path, { redirect: 'manual' });
						return response.headers.get('location')?.replace(/^.*\/json\//, '') ?? response.status;
					},
				),
			);
		};
		assert.deepEqual(await redirects('any'), [200, 200, 200, 200]);
		assert.deepEqual(await redirects('documented'), [200, 200, 200, 200]);
		assert.deepEqual(await redirects('always'), [`${byPath}/`, 200, 'GetSendStatus/?RefId=1', 200]);
		assert.deepEqual(await redirects('never'), [200, byPath, 200, 'GetSendStatus?RefId=1']);
	});

	test('A23: members that the page does not list are refused', async () => {
		await sim.set({ strictMembers: true });
		const refused = { error: 'Invalid request' };
		const advertising = {
			Brandname: 'DEMO_QC',
			SmsType: '1',
			Content: 'x',
			Sandbox: '1',
			Phones: ['0912345678'],
		};
		const send = (more = {}) =>
			sim.post('SendMultipleSMSBrandname_json/', { ...advertising, ...more });
		assert.equal((await send()).CodeResult, '100');
		assert.deepEqual(await send({ IsUnicode: '0' }), refused);
		assert.deepEqual(await send({ CallbackUrl: 'http://127.0.0.1/' }), refused);
		assert.equal((await sim.send({ IsUnicode: '0' })).CodeResult, '100');
		assert.deepEqual(await sim.post('GetBalance_json', { Extra: '1' }), refused);
	});

	test('A24: names in queries are those of the page', async () => {
		const order = {
			Phone: '0912345678',
			Content: 'anything',
			Brandname: 'DEMOSHOP',
			SmsType: '2',
			Sandbox: '1',
		};
		const send = (query: Record<string, string>) => sim.get('SendMultipleMessage_V4_get', query);
		assert.equal((await send(order)).CodeResult, '100');
		await sim.set({ exactQueryNames: true });
		assert.equal((await send(order)).CodeResult, '146', 'sent for real');
		assert.equal((await send({ ...order, SandBox: '1' })).CodeResult, '100');
		const estimate = (query: Record<string, string>) =>
			sim.get('SummaryMultipleMessage_V4_get', query);
		assert.equal((await estimate(order)).CodeResult, '104');
		assert.equal((await estimate({ ...order, BrandName: 'DEMOSHOP' })).CodeResult, '100');
	});

	test('A25: a shorter limit of queries', async () => {
		const path = `GetSendStatus?RefId=${'x'.repeat(700)}`;
		assert.equal(await statusOf(path), 200);
		await sim.set({ maxQueryLength: 600 });
		assert.equal(await statusOf(path), 404);
	});

	test('A26: a successful answer without its list', async () => {
		await sim.fault({ kind: 'missingList' });
		const { text } = await sim.ask(`GetListBrandname/${keys.ApiKey}/${keys.SecretKey}`);
		assert.equal(text, '{"CodeResponse":"100"}');
	});

	test('A27: operations of the older document are gone', async () => {
		const paths: Array<[string, RequestInit?]> = [
			[`GetBalance/${keys.ApiKey}/${keys.SecretKey}`],
			[`VoiceOTP?${new URLSearchParams({ ...keys, Phone: '0912345678', Code: '4821' })}`],
			['GetSmsSentData', { method: 'POST' }],
		];
		for (const [path, init] of paths) assert.equal(await statusOf(path, init), 200, path);
		await sim.set({ olderOperations: false });
		for (const [path, init] of paths) assert.equal(await statusOf(path, init), 404, path);
		assert.equal((await sim.post('GetBalance_json', {})).CodeResponse, '100');
	});

	test('A28: what the first list of sent messages reads', async () => {
		const period = { From: '10/05/2026', To: '10/06/2026' };
		const older = { Apikey: keys.ApiKey, Secretkey: keys.SecretKey, ...period };
		const codes = async (olderListBody: string) => {
			await sim.set({ olderListBody });
			const form = 'application/x-www-form-urlencoded';
			const answers = [
				await json('GetSmsSentData', period),
				await json('GetSmsSentData', { ...older, ApiKey: undefined, SecretKey: undefined }),
				await sim.raw('GetSmsSentData', String(new URLSearchParams(older)), form),
			];
			return answers.map(({ text }) => /"CodeResult":"(\d+)"/.exec(text)?.[1] ?? 'HTML');
		};
		assert.deepEqual(await codes('any'), ['100', '100', '100']);
		assert.deepEqual(await codes('form'), ['HTML', 'HTML', '100']);
		assert.deepEqual(await codes('olderNames'), ['101', '100', '100']);
	});

	test('A29: the end of a period does not belong to it', async () => {
		await sim.send();
		const [message] = await sim.messages();
		const second = new Date(Number(message?.acceptedAt) + 7 * HOUR).toISOString().slice(0, 19);
		const [date, time] = second.split('T') as [string, string];
		const [year, month, day] = date.split('-');
		const rows = async () => [
			(
				await sim.post('GetSmsSentData_V2', {
					From: `${date} 00:00:00`,
					To: `${date} ${time}`,
					Page: 1,
					PageSize: 10,
					SmsType: '2',
				})
			).SentData.length,
			(
				await sim.post('GetSmsSentData', {
					From: `${month}/${day}/${year}`,
					To: `${month}/${day}/${year}`,
				})
			).SentData.length,
		];
		assert.deepEqual(await rows(), [1, 1]);
		await sim.set({ periodEndIncluded: false });
		assert.deepEqual(await rows(), [0, 0]);
	});
});

describe('status and lists', () => {
	const status = async (id: string) => sim.get('GetSendStatus', { RefId: id });
	const callStatus = async (id: string) => sim.get('GetSendStatus', { ReferenceId: id });
	const list = (query = {}) =>
		sim.post('GetSmsSentData_V2', {
			From: at(-HOUR),
			To: at(HOUR),
			Page: 1,
			PageSize: 10,
			SmsType: '2',
			...query,
		});

	test('A65: ids of 80 characters', async () => {
		await sim.set({ idShapes: ['long'] });
		const { SMSID } = await sim.send();
		assert.equal(SMSID.length, 80);
		assert.equal((await status(SMSID)).SMSID, SMSID);
	});

	test('A66: ids are found to the letter only', async () => {
		await sim.set({ idShapes: ['hex'] });
		const { SMSID } = await sim.send();
		const placed = (await call()).SMSID as string;
		const codes = async () => [
			(await status(SMSID)).CodeResponse,
			(await status(SMSID.toUpperCase())).CodeResponse,
			(await callStatus(placed)).CodeResponse,
			(await callStatus(placed.trim())).CodeResponse,
			(await callStatus(placed.trim().toUpperCase())).CodeResponse,
		];
		assert.deepEqual(await codes(), ['100', '100', '100', '100', '100']);
		await sim.set({ idLookup: 'exact' });
		assert.deepEqual(await codes(), ['100', '105', '100', '105', '105']);
	});

	test('A67: a status that comes later than the result', async () => {
		const { SMSID } = await sim.send();
		const placed = (await call()).SMSID as string;
		await until(async () => (await sim.message(SMSID)).state === 'delivered');
		await until(async () => (await sim.call(placed)).state === 'ended');
		await sim.set({ statusLagMs: 60_000 });
		const early = await status(SMSID);
		assert.deepEqual([early.SendStatus, early.SendSuccess], [7, 0]);
		const earlyCall = await callStatus(placed);
		assert.deepEqual(
			[earlyCall.SendStatus, earlyCall.CallStatus, earlyCall.SentResult],
			[7, '', 0],
		);
		await sim.set({ clockOffsetMs: 60_000 });
		assert.equal((await status(SMSID)).SendSuccess, 1);
		assert.equal((await callStatus(placed)).CallStatus, 'ANSWERED');
		await sim.set({ statusDelayMs: 120_000 });
		assert.equal((await status(SMSID)).CodeResponse, '105');
	});

	test('A68: a receiver without a result', async () => {
		await sim.set({ autoDeliver: false });
		const { SMSID } = await sim.send();
		const results = async () =>
			(await sim.get('GetSmsReceiverStatus_get', { RefId: SMSID })).ReceiverList[0].SentResult;
		assert.equal(await results(), false);
		await sim.set({ pendingResult: 'omitted' });
		assert.equal(await results(), undefined);
		await sim.control('POST', `/messages/${SMSID}/fail`);
		assert.equal(await results(), false);
	});

	test('A69: a longest period', async () => {
		const long = { From: at(-4 * 24 * HOUR) };
		assert.equal((await list(long)).CodeResult, '100');
		await sim.set({ sentDataMaxDays: 3 });
		assert.equal((await list(long)).CodeResult, '140');
		assert.equal((await list()).CodeResult, '100');
	});

	test('A70: the newest row first', async () => {
		const ids = [(await sim.send()).SMSID, (await sim.send()).SMSID];
		const listed = async () =>
			((await list()).SentData as Array<{ ReferenceId: string }>).map(
				({ ReferenceId }) => ReferenceId,
			);
		assert.deepEqual(await listed(), ids);
		await sim.set({ sentDataOrder: 'newest' });
		assert.deepEqual(await listed(), ids.reverse());
	});

	test('A40: milliseconds of the local time', async () => {
		const { SMSID } = await sim.send();
		await until(async () => (await sim.message(SMSID)).state === 'delivered');
		const { sentAt } = await sim.message(SMSID);
		const told = async () => (await list()).SentData[0].SentTime;
		assert.equal(await told(), `/Date(${sentAt}+0700)/`);
		await sim.set({ dateMilliseconds: 'local' });
		assert.equal(await told(), `/Date(${sentAt + 7 * HOUR}+0700)/`);
	});

	test('A30: numbers in lists', async () => {
		const { SMSID } = await sim.send();
		await sim.set({ phoneForm: '84' });
		const { ReceiverList } = await sim.get('GetSmsReceiverStatus_get', { RefId: SMSID });
		assert.equal(ReceiverList[0].Phone, '84912345678');
		assert.equal((await list()).SentData[0].Phone, '84912345678');
	});
});
