/** The other case of what docs/assumptions.md assumes about numbers, texts and times. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoKeys } from '../server.mts';
import { receiver, simulator, until } from './harness.mts';

const sim = await simulator();
const HOUR = 3_600_000;

const codeOf = async (members = {}) => (await sim.send(members)).CodeResult as string;
const free = { Brandname: 'FREETEXT' };
const code = { SmsType: '8', Content: '482913', Brandname: undefined };
const call = (query = {}) =>
	sim.get('MakeCallTemplate_V2', { TemplateId: '732', Phone: '0912345678', ...query });
const recording = (query = {}) =>
	sim.get('MakeCallRecord_V2', { TemplateId: '123456', Phone: '0912345678', ...query });
/** A time as requests have it, some milliseconds from now. */
const at = (offset: number) =>
	new Date(Date.now() + 7 * HOUR + offset).toISOString().slice(0, 19).replace('T', ' ');

test('A31: landlines', async () => {
	const Phone = '02871012345';
	const codes = async (landlines: string) => {
		await sim.set({ landlines });
		return [await codeOf({ ...code, Phone }), (await call({ Phone })).CodeResult];
	};
	assert.deepEqual(await codes('all'), ['100', '100']);
	assert.deepEqual(await codes('calls'), ['108', '100']);
	assert.deepEqual(await codes('none'), ['108', '108']);
	assert.equal(await codeOf({ Phone }), '108', 'a text never goes to one');
});

test('A32: SmsType 8 is a text', async () => {
	const isSpoken = async () => (await sim.message((await sim.send(code)).SMSID)).spoken as boolean;
	assert.equal(await isSpoken(), true);
	await sim.set({ typeEight: 'text' });
	assert.equal(await isSpoken(), false);
	assert.equal(await codeOf({ ...code, Phone: '02871012345' }), '108');
});

test('A33: accents are taken out whatever the flag says', async () => {
	const accented = 'DEMOSHOP: Đơn hàng 1 của An đã giao thành công.';
	const ask = { Content: accented, IsUnicode: '1' };
	assert.equal(await codeOf(ask), '100');
	await sim.set({ unicodeFlag: 'ignored' });
	assert.equal(await codeOf(ask), '146', 'it is no longer the registered text');
	const { SMSID } = await sim.send({ ...ask, ...free });
	const { content, encoding } = await sim.message(SMSID);
	assert.equal(content, 'DEMOSHOP: Don hang 1 cua An da giao thanh cong.');
	assert.equal(encoding, 'GSM-7');
	const long = 'ạ'.repeat(160);
	const estimate = await sim.get('SummaryMultipleMessage_V4_get', {
		Phone: '0912345678',
		Content: long,
		IsUnicode: '1',
		SmsType: '2',
		...free,
	});
	assert.equal(estimate.TotalPrice, 850);
});

test('A34: accented letters of the GSM alphabet count as plain', async () => {
	const parts = async (Content: string) =>
		(await sim.message((await sim.send({ ...free, Content, IsUnicode: '1' })).SMSID)).parts;
	assert.equal(await parts('à'.repeat(160)), 3);
	await sim.set({ gsmAccents: true });
	assert.equal(await parts('à'.repeat(160)), 1);
	assert.equal(await parts(`${'à'.repeat(159)}ạ`), 3);
});

test('A35: another limit of advertising', async () => {
	await sim.set({ advertisingLength: 160, advertisingMinimum: 1 });
	const send = (length: number) =>
		sim.post('SendMultipleSMSBrandname_json/', {
			Brandname: 'DEMO_QC',
			SmsType: '1',
			Content: 'x'.repeat(length),
			Phones: ['0912345678'],
		});
	assert.equal((await send(160)).CodeResult, '100');
	assert.equal((await send(161)).CodeResult, '131');
});

test('A36: how a text is compared with its template', async () => {
	const codes = async (templateMatching: string) => {
		await sim.set({ templateMatching });
		return Promise.all(
			[
				'DEMOSHOP: ma cua ban la 4821',
				'Demoshop:mã của bạn là 4821',
				'DEMOSHOP: ma cua ban la 48 21',
				'DEMOSHOP: ma cua ban la',
			].map((Content) => codeOf({ Content })),
		);
	};
	assert.deepEqual(await codes('exact'), ['100', '146', '100', '146']);
	assert.deepEqual(await codes('loose'), ['100', '100', '100', '146']);
	assert.deepEqual(await codes('oneWord'), ['100', '146', '146', '146']);
});

test('A37: a template counts for its networks only', async () => {
	const content = 'DEMOSHOP: ma cua ban la {P1,8}';
	await sim.control('PATCH', `/accounts/${demoKeys.apiKey}`, {
		templates: [{ id: 1, brandname: 'DEMOSHOP', networks: [1], content }],
	});
	assert.equal(await codeOf(), '100');
	await sim.set({ templatePerNetwork: true });
	assert.equal(await codeOf(), '146');
	assert.equal(await codeOf({ Phone: '0962345678' }), '100');
});

describe('times', () => {
	test('A38: another zone', async () => {
		const due = async () => {
			const { SMSID } = await sim.send({ SendDate: at(HOUR) });
			return Math.round(((await sim.message(SMSID)).dueAt - Date.now()) / HOUR);
		};
		assert.equal(await due(), 1);
		await sim.set({ zoneHours: 0 });
		assert.equal(await due(), 8);
		const placed = await call({ SendDate: at(HOUR).replaceAll('-', '/') });
		assert.ok((await sim.call(placed.SMSID)).dueAt > Date.now() + 7 * HOUR);
		const rows = await sim.post('GetSmsSentData_V2', {
			From: at(-2 * HOUR),
			To: at(2 * HOUR),
			Page: 1,
			PageSize: 10,
			SmsType: '2',
		});
		assert.equal(rows.SentData.length, 0, 'this period is in the future');
	});

	test('A39: times in the past, and far ahead', async () => {
		const codes = async () =>
			Promise.all(
				[at(-30_000), at(31 * 24 * HOUR)].map(async (SendDate) => [
					await codeOf({ SendDate }),
					(await call({ SendDate: SendDate.replaceAll('-', '/') })).CodeResult,
				]),
			);
		assert.deepEqual(await codes(), [
			['100', '100'],
			['100', '100'],
		]);
		await sim.set({ pastSendDate: 'refused' });
		assert.deepEqual(await codes(), [
			['99', '99'],
			['100', '100'],
		]);
		await sim.set({ pastSendDate: 'now', maxScheduleDays: 30 });
		assert.deepEqual(await codes(), [
			['100', '100'],
			['99', '99'],
		]);
	});
});

test('A41: spoken codes have a greatest length', async () => {
	const otp = async (Code: string) =>
		(await sim.get('VoiceOTP', { Phone: '0912345678', Code })).CodeResult as string;
	assert.deepEqual(
		[await codeOf({ ...code, Content: '1234567' }), await otp('1234567')],
		['100', '100'],
	);
	await sim.set({ maxOtpDigits: 6 });
	assert.deepEqual(
		[await codeOf({ ...code, Content: '1234567' }), await otp('1234567')],
		['99', '105'],
	);
	assert.deepEqual([await codeOf(code), await otp('482913')], ['100', '100']);
});

test('A42: another unit of WaitRetry, and fewer redials', async () => {
	await sim.set({ callOutcome: 'noAnswer', voiceUnitMs: 1 });
	const begin = Date.now();
	const { SMSID } = await recording({ MaxRetry: '3', WaitRetry: '10' });
	await until(async () => (await sim.call(SMSID)).state === 'ended');
	assert.equal((await sim.call(SMSID)).rings, 4);
	assert.ok(Date.now() - begin < 5000, 'ten milliseconds, not ten seconds');
	await sim.set({ redialLimit: 1 });
	const limited = (await recording({ MaxRetry: '3', WaitRetry: '10' })).SMSID;
	await until(async () => (await sim.call(limited)).state === 'ended');
	assert.equal((await sim.call(limited)).rings, 2);
});

test('A43: one bar parts the values, too', async () => {
	const spoken = async () => {
		const { SMSID, CodeResult } = await call({ TemplateId: '731', VariableListStr: 'A|B||250' });
		return SMSID ? (await sim.call(SMSID)).spokenText : CodeResult;
	};
	assert.match(await spoken(), /A\|B/);
	await sim.set({ variableSeparator: '|' });
	assert.equal(await spoken(), '105');
});

test('A44: a rehearsal is reported, stored and checked', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	await sim.set({ sandboxReports: true, sandboxStored: true });
	const { SMSID } = await sim.send({ Sandbox: '1', CallbackUrl: hook.url });
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]!.url, /SendStatus=5&SendSuccess=1/);
	assert.equal((await sim.get('GetSendStatus', { RefId: SMSID })).SendSuccess, 1);
	assert.equal((await sim.post('GetBalance_json', {})).Balance, 1_000_000);
	await sim.set({ sandboxChecksTemplate: true });
	assert.equal(await codeOf({ Sandbox: '1', Content: 'x' }), '146');
});
