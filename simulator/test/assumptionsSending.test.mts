/** The other case of what docs/assumptions.md assumes about sending once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoKeys } from '../server.mts';
import { pause, receiver, simulator, until } from './harness.mts';

const sim = await simulator();
const HOUR = 3_600_000;

const codeOf = async (members = {}) => (await sim.send(members)).CodeResult as string;
const call = (query = {}) =>
	sim.get('MakeCallTemplate_V2', { TemplateId: '732', Phone: '0912345678', ...query });
const advertising = (more = {}) =>
	sim.post('SendMultipleSMSBrandname_json/', {
		Brandname: 'DEMO_QC',
		SmsType: '1',
		Content: 'DEMO_QC giam 20%',
		Phones: Array.from({ length: 30 }, (_, at) => `09120000${at + 10}`),
		...more,
	});
const balance = async () => (await sim.post('GetBalance_json', {})).Balance as number;

test('A1: a refusal leaves the RequestId free, or uses it up, as told', async () => {
	const refusedThenRight = async (RequestId: string, wrong: object) => [
		await codeOf({ RequestId, ...wrong }),
		await codeOf({ RequestId }),
	];
	assert.deepEqual(await refusedThenRight('a', { Content: 'x' }), ['146', '124']);
	assert.deepEqual(await refusedThenRight('b', { Phone: 'x' }), ['108', '100']);
	await sim.set({ requestIdUsedOnRefusal: false });
	assert.deepEqual(await refusedThenRight('c', { Content: 'x' }), ['146', '100']);
	await sim.set({ requestIdUsedBy: ['108'] });
	assert.deepEqual(await refusedThenRight('d', { Phone: 'x' }), ['108', '124']);
	assert.deepEqual(await refusedThenRight('e', { Content: 'x' }), ['146', '100']);
});

test('A2: a RequestId that counts late is accepted again meanwhile', async () => {
	await sim.set({ requestIdLagMs: 1000 });
	const RequestId = 'r';
	assert.deepEqual([await codeOf({ RequestId }), await codeOf({ RequestId })], ['100', '100']);
	await sim.set({ clockOffsetMs: 1000 });
	assert.equal(await codeOf({ RequestId }), '124');
});

test('A3: a RequestId with another content or number is another one', async () => {
	await sim.set({ requestIdCompares: 'content' });
	const first = { RequestId: 'r' };
	const text = { ...first, Content: 'DEMOSHOP: ma cua ban la 4822' };
	const phone = { ...first, Phone: '0987654321' };
	for (const expected of ['100', '124']) {
		for (const members of [first, text, phone]) assert.equal(await codeOf(members), expected);
	}
});

test('A4: whom a RequestId is unique among', async () => {
	const other = { apiKey: 'OTHER', secretKey: 'SECRET' };
	const codes = async (requestIdScope: string) => {
		await sim.control('POST', '/reset');
		await sim.set({ requestIdScope });
		await sim.control('POST', '/accounts', other);
		await sim.send({ RequestId: 'r' });
		return [
			(await advertising({ RequestId: 'r' })).CodeResult,
			(await call({ RequestId: 'r' })).CodeResult,
			await codeOf({ RequestId: 'r', ApiKey: other.apiKey, SecretKey: other.secretKey }),
		];
	};
	assert.deepEqual(await codes('account'), ['124', '124', '100']);
	assert.deepEqual(await codes('host'), ['124', '100', '100']);
	assert.deepEqual(await codes('operation'), ['100', '100', '100']);
	assert.deepEqual(await codes('everyone'), ['124', '124', '124']);
});

describe('A5: the time of a RequestId', () => {
	const now = Date.now();
	const midnight = Math.ceil((now + 7 * HOUR) / (24 * HOUR)) * 24 * HOUR - 7 * HOUR;

	test('ends at midnight in Vietnam', async () => {
		await sim.set({ requestIdWindow: 'midnight', clockOffsetMs: midnight - 60_000 - now });
		assert.equal(await codeOf({ RequestId: 'r' }), '100');
		assert.equal(await codeOf({ RequestId: 'r' }), '124');
		await sim.set({ clockOffsetMs: midnight + 60_000 - now });
		assert.equal(await codeOf({ RequestId: 'r' }), '100');
		assert.equal(await codeOf({ RequestId: 'r' }), '124');
	});

	test('begins anew with each repetition', async () => {
		await sim.set({ requestIdWindow: 'renewed' });
		for (const [hours, expected] of [
			[0, '100'],
			[23, '124'],
			[46, '124'],
			[71, '100'],
		] as const) {
			await sim.set({ clockOffsetMs: hours * HOUR });
			assert.equal(await codeOf({ RequestId: 'r' }), expected, `after ${hours} hours`);
		}
	});
});

test('A6: letter case of a RequestId', async () => {
	assert.equal(await codeOf({ RequestId: 'Order-1' }), '100');
	assert.equal(await codeOf({ RequestId: 'order-1' }), '100');
	await sim.set({ requestIdAnyCase: true });
	assert.equal(await codeOf({ RequestId: 'Order-2' }), '100');
	assert.equal(await codeOf({ RequestId: 'order-2' }), '124');
});

test('A7: a rehearsal leaves its RequestId free', async () => {
	await sim.set({ sandboxUsesRequestId: false });
	assert.equal(await codeOf({ RequestId: 'r', Sandbox: '1' }), '100');
	assert.equal(await codeOf({ RequestId: 'r' }), '100');
});

test('A8: what 124 tells', async () => {
	await sim.set({ autoDeliver: false });
	const { SMSID } = await sim.send({ RequestId: 'r' });
	const placed = await call({ RequestId: 'c' });
	const told = async (repeatedAnswer: string) => {
		await sim.set({ repeatedAnswer });
		const { SendStatus, SMSID: id } = await sim.send({ RequestId: 'r' });
		return [SendStatus, id];
	};
	assert.deepEqual(await told('documented'), ['5', undefined]);
	assert.deepEqual(await told('bare'), [undefined, undefined]);
	assert.deepEqual(await told('status'), ['2', undefined]);
	assert.deepEqual(await told('id'), ['5', SMSID]);
	assert.equal((await call({ RequestId: 'c' })).SMSID, placed.SMSID.trim());
});

test('A9: a repetition takes the report to its own address', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	await sim.set({ repeatMovesReport: true, deliverAfterMs: 100 });
	await sim.send({ RequestId: 'r', CallbackUrl: `${hook.url}/first` });
	assert.equal(await codeOf({ RequestId: 'r', CallbackUrl: `${hook.url}/second` }), '124');
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]!.url, /^\/second\?/);
});

test('A10, A11: a known code after acceptance', async () => {
	for (const code of ['146', '99']) {
		await sim.fault({ kind: 'code', code, afterAcceptance: true });
		assert.equal(await codeOf(), code);
	}
	assert.equal((await sim.messages()).length, 2);
});

test('A12: {"error":"Invalid request"} after acceptance, and with another status', async () => {
	await sim.fault({ kind: 'invalidRequest', afterAcceptance: true });
	assert.deepEqual(await sim.send(), { error: 'Invalid request' });
	await sim.fault({ kind: 'invalidRequest', status: 500 });
	assert.deepEqual(await sim.send(), { error: 'Invalid request' });
	const [first, second] = await sim.requests();
	assert.deepEqual([first?.accepted, second?.accepted], [true, false]);
	assert.deepEqual([first?.httpStatus, second?.httpStatus], [200, 500]);
});

test('A13: 160 uses up the RequestId when told to', async () => {
	const tooFast = async (requestIdUsedBy: string[]) => {
		await sim.control('POST', '/reset');
		await sim.set({ maxRequestsPerSecond: 1, requestIdUsedBy });
		const codes = await Promise.all(['a', 'b', 'c', 'd'].map((RequestId) => codeOf({ RequestId })));
		assert.ok(codes.includes('160'));
		await sim.set({ maxRequestsPerSecond: 0 });
		return await codeOf({ RequestId: 'abcd'[codes.indexOf('160')] });
	};
	assert.equal(await tooFast([]), '100');
	assert.equal(await tooFast(['160']), '124');
});

test('A14: the same text within five minutes, refused or dropped', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	await sim.set({ sameTextCode: '99' });
	assert.deepEqual([await codeOf(), await codeOf()], ['100', '99']);
	assert.equal(await codeOf({ Phone: '0987654321' }), '100');
	await sim.set({ clockOffsetMs: 301_000 });
	assert.equal(await codeOf(), '100');
	await sim.set({ sameTextCode: '100' });
	const { SMSID } = await sim.send({ CallbackUrl: hook.url });
	await pause(60);
	assert.equal((await sim.message(SMSID)).state, 'held');
	assert.equal(hook.calls.length, 0);
});

test('A15: refused texts are charged', async () => {
	assert.equal(await codeOf({ Content: 'x' }), '146');
	assert.equal(await balance(), 1_000_000);
	await sim.set({ chargeRefused: true });
	assert.equal(await codeOf({ Content: 'x' }), '146');
	assert.equal(await balance(), 999_150);
});

test('A16: advertising leaves out numbers whose network is not registered', async () => {
	const viettel = Array.from({ length: 30 }, (_, at) => `09620000${at + 10}`);
	await sim.control('PATCH', `/accounts/${demoKeys.apiKey}`, {
		brandnames: [{ name: 'DEMO_QC', type: 1, networks: [1], templateCheck: false }],
	});
	const Phones = [...viettel, '0912345678'];
	assert.equal((await advertising({ Phones })).CodeResult, '177');
	await sim.set({ unregisteredNetwork: 'skip' });
	const { SMSID } = await advertising({ Phones });
	assert.deepEqual((await sim.message(SMSID)).phones, viettel);
	assert.equal((await advertising()).CodeResult, '177', 'nobody is left');
});

test('A17: an id that another message has', async () => {
	const first = await sim.send();
	await sim.fault({ kind: 'otherAnswer', afterAcceptance: true });
	const second = await sim.send();
	assert.equal(second.SMSID, first.SMSID);
	assert.equal((await sim.messages()).length, 2);
});
