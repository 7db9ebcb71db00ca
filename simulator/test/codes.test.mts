import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyKeys, foreignIpKeys, lockedKeys } from '../server.mts';
import { keys, registered, simulator } from './harness.mts';

const sim = await simulator({ autoDeliver: false });
const asOther = ({ apiKey, secretKey }: { apiKey: string; secretKey: string }) => ({
	ApiKey: apiKey,
	SecretKey: secretKey,
});

describe('codes of a single send', () => {
	const cases: Array<[string, string, Record<string, unknown>]> = [
		['101', 'wrong secret', { SecretKey: 'x' }],
		['101', 'unknown key', { ApiKey: undefined }],
		['103', 'empty balance', asOther(emptyKeys)],
		['104', 'unknown brandname', { Brandname: 'demoshop' }],
		['104', 'advertising name for customer care', { Brandname: 'DEMO_QC' }],
		['108', 'no phone', { Phone: '' }],
		['108', 'a landline', { Phone: '02871012345' }],
		['108', 'a plus', { Phone: '+84912345678' }],
		['108', 'two numbers', { Phone: '0912345678,0987654321' }],
		['118', 'unknown type', { SmsType: '7' }],
		['118', 'advertising here', { SmsType: '1' }],
		['140', 'foreign address', asOther(foreignIpKeys)],
		['143', 'locked account', asOther(lockedKeys)],
		['146', 'unregistered text', { Content: 'hello' }],
		['159', 'long RequestId', { RequestId: 'r'.repeat(51) }],
		['163', 'two numbers for type 8', { SmsType: '8', Phone: '0912345678,0987654321' }],
		['177', 'network without the name', { Brandname: 'VIETTELONLY', Content: 'hello' }],
		['201', 'blocked word', { Content: 'CASINO', Brandname: 'FREETEXT' }],
		['300', 'no type', { SmsType: undefined }],
		['99', 'bad date', { SendDate: '2026/10/05 09:30:00' }],
	];
	for (const [code, why, members] of cases) {
		test(`${code}: ${why}`, async () => {
			const answer = await sim.send(members);
			assert.equal(answer.CodeResult, code);
			assert.equal(answer.CountRegenerate, 0);
			assert.equal('SMSID' in answer, code === '146');
			assert.deepEqual(await sim.messages(), []);
		});
	}

	test('102: no price', async () => {
		await sim.control('PATCH', `/accounts/${keys.ApiKey}`, { prices: {} });
		assert.equal((await sim.send()).CodeResult, '102');
	});

	test('131: advertising over 422 characters', async () => {
		const send = (length: number) =>
			sim.post('SendMultipleSMSBrandname_json', {
				Brandname: 'DEMO_QC',
				SmsType: '1',
				Sandbox: '1',
				Phones: ['0912345678'],
				Content: 'x'.repeat(length),
			});
		assert.equal((await send(422)).CodeResult, '100');
		assert.equal((await send(423)).CodeResult, '131');
	});

	test('160: more requests than the setting allows in a second', async () => {
		await sim.set({ maxRequestsPerSecond: 3 });
		const answers = await Promise.all(Array.from({ length: 8 }, () => sim.send()));
		assert.ok(answers.filter(({ CodeResult }) => CodeResult === '160').length >= 2);
	});
});

test('the literal texts of the vendor', async () => {
	assert.deepEqual(await sim.send({ SecretKey: 'x' }), {
		CodeResult: '101',
		CountRegenerate: 0,
		ErrorMessage: 'Authorize Failed',
	});
	assert.equal((await sim.send({ Brandname: 'X' })).ErrorMessage, 'Brand name code is not exist');
	assert.equal((await sim.send({ Content: 'x' })).ErrorMessage, 'Sai template Brandname CSKH');
	await sim.send({ RequestId: 'twice' });
	const { text } = await sim.raw(
		'SendMultipleMessage_V4_post_json/',
		JSON.stringify({
			...keys,
			Phone: '0912345678',
			Content: registered,
			Brandname: 'DEMOSHOP',
			SmsType: '2',
			RequestId: 'twice',
		}),
		'application/json',
	);
	assert.equal(
		text,
		'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
	);
	const foreign = await sim.send({ Brandname: 'VIETTELONLY', Content: 'x' });
	assert.equal(foreign.ErrorMessage, 'The Network Vinaphone have not registry.');
});

test('a magic number refuses with its code, any of them', async () => {
	for (const code of [
		'99',
		'101',
		'102',
		'103',
		'104',
		'108',
		'124',
		'131',
		'143',
		'146',
		'160',
		'201',
		'777',
	]) {
		const answer = await sim.send({ Phone: `0900000${code.padStart(3, '0')}` });
		assert.equal(answer.CodeResult, code);
	}
	assert.equal((await sim.send({ Phone: '0900000100' })).CodeResult, '100');
	assert.equal((await sim.send({ Phone: '0900000146', Sandbox: '1' })).CodeResult, '100');
	await sim.set({ refuseCode: '103' });
	assert.equal((await sim.send()).CodeResult, '103');
});

describe('RequestId', () => {
	test('is used up by a later refusal, unless set otherwise', async () => {
		const twice = async () => {
			const RequestId = `r-${Math.random()}`;
			const first = await sim.send({ RequestId, Content: 'unregistered' });
			const second = await sim.send({ RequestId });
			return [first.CodeResult, second.CodeResult];
		};
		assert.deepEqual(await twice(), ['146', '124']);
		await sim.set({ requestIdUsedOnRefusal: false });
		assert.deepEqual(await twice(), ['146', '100']);
	});

	test('is not used up by an earlier refusal', async () => {
		assert.equal((await sim.send({ RequestId: 'r', Phone: 'x' })).CodeResult, '108');
		assert.equal((await sim.send({ RequestId: 'r' })).CodeResult, '100');
	});

	test('is free again after 24 hours', async () => {
		await sim.send({ RequestId: 'r' });
		await sim.set({ clockOffsetMs: 24 * 3_600_000 - 5000 });
		assert.equal((await sim.send({ RequestId: 'r' })).CodeResult, '124');
		await sim.set({ clockOffsetMs: 24 * 3_600_000 + 5000 });
		assert.equal((await sim.send({ RequestId: 'r' })).CodeResult, '100');
	});

	test('is shared by all operations of an account, and not between accounts', async () => {
		await sim.send({ RequestId: 'r' });
		const call = await sim.get('MakeCallTemplate_V2', {
			TemplateId: '732',
			Phone: '0912345678',
			RequestId: 'r',
		});
		assert.equal(call.CodeResult, '124');
		const other = { apiKey: 'OTHER', secretKey: 'SECRET' };
		await sim.control('POST', '/accounts', other);
		assert.equal((await sim.send({ ...asOther(other), RequestId: 'r' })).CodeResult, '100');
	});
});

test('the order of the checks can be changed', async () => {
	const bad = { Brandname: 'X', Phone: 'x' };
	assert.equal((await sim.send(bad)).CodeResult, '108');
	const { checkOrder } = await sim.control('GET', '/settings');
	const order = checkOrder.filter((stage: string) => stage !== 'brandname');
	await sim.set({ checkOrder: ['brandname', ...order] });
	assert.equal((await sim.send(bad)).CodeResult, '104');
});

test('outside the business logic: 404, 405, 400, 413 with HTML', async () => {
	const cases: Array<[number, string, RequestInit]> = [
		[404, '/MainService.svc/json/Nonsense', {}],
		[404, '/MainService.svc/json/GetBalance/only-one', {}],
		[404, '/elsewhere', { method: 'POST', body: 'x' }],
		[404, `/MainService.svc/json/GetSendStatus?RefId=${'x'.repeat(2050)}`, {}],
		[405, '/MainService.svc/json/GetBalance_json', {}],
		[405, '/MainService.svc/json/GetSendStatus', { method: 'POST' }],
	];
	for (const [status, path, init] of cases) {
		const { response, text } = await sim.ask(path, init);
		assert.equal(response.status, status, path);
		assert.match(text, /<html/);
	}
	const bodies: Array<[number, string, string, string]> = [
		[400, 'GetBalance_json', '{', 'application/json'],
		[400, 'GetBalance_json', '[]', 'application/json'],
		[400, 'GetBalance_json', '{"ApiKey":{}}', 'application/json'],
		[400, 'GetBalance_json', '{}', 'text/plain'],
		[400, 'SummaryMultipleSMSBrandname', '<RQST/>', 'application/xml'],
		[400, 'SummaryMultipleSMSBrandname', '<RQST>', 'text/plain'],
		[400, 'SummaryMultipleSMSBrandname', '<OTHER/>', 'text/plain'],
		[400, 'SummaryMultipleSMSBrandname', '<!DOCTYPE a><RQST/>', 'text/plain'],
		[413, 'GetBalance_json', 'x'.repeat(4 * 1024 * 1024 + 1), 'application/json'],
	];
	for (const [status, operation, body, type] of bodies) {
		const { response } = await sim.raw(operation, body, type);
		assert.equal(response.status, status, `${operation} ${body.slice(0, 20)}`);
	}
});

test('a missing final slash is redirected when asked for', async () => {
	await sim.set({ finalSlash: 'documented' });
	const { response } = await sim.ask('SendMultipleMessage_V4_post_json?x=1', {
		method: 'POST',
		redirect: 'manual',
	});
	assert.equal(response.status, 307);
	assert.equal(
		response.headers.get('location'),
		'/MainService.svc/json/SendMultipleMessage_V4_post_json/?x=1',
	);
	assert.equal((await sim.send()).CodeResult, '100');
});
