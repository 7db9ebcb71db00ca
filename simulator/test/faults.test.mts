import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keys, registered, simulator } from './harness.mts';

const sim = await simulator({ autoDeliver: false });

const body = JSON.stringify({
	...keys,
	Phone: '0912345678',
	Content: registered,
	Brandname: 'DEMOSHOP',
	SmsType: '2',
});
const send = (init: RequestInit = {}) =>
	sim.ask('SendMultipleMessage_V4_post_json', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body,
		...init,
	});
const booked = async () => (await sim.messages()).length;
const balance = async () =>
	(await sim.control('GET', `/accounts/${keys.ApiKey}`)).balance as number;

describe('the connection', () => {
	for (const kind of ['reset', 'close']) {
		test(`${kind}, before and after acceptance`, async () => {
			await sim.fault({ kind });
			await assert.rejects(send());
			assert.equal(await booked(), 0);
			await sim.fault({ kind, afterAcceptance: true });
			await assert.rejects(send());
			assert.equal(await booked(), 1);
			assert.equal(await balance(), 999_150);
			assert.match((await send()).text, /"100"/);
		});
	}

	test('timeout: no answer, until the caller gives up', async () => {
		await sim.fault({ kind: 'timeout', afterAcceptance: true });
		await assert.rejects(send({ signal: AbortSignal.timeout(80) }), { name: 'TimeoutError' });
		assert.equal(await booked(), 1);
		const [request] = await sim.requests();
		assert.equal(request?.fault, 'timeout');
		assert.equal(request?.accepted, true);
		assert.equal(request?.code, null);
	});

	test('timeout with an end closes the connection then', async () => {
		await sim.fault({ kind: 'timeout', ms: 20 });
		await assert.rejects(send());
	});

	test('slow: the true answer, piece by piece', async () => {
		await sim.fault({ kind: 'slow', ms: 5 });
		const begin = Date.now();
		assert.match((await send()).text, /^\{"CodeResult":"100".*\}$/);
		assert.ok(Date.now() - begin >= 50);
		assert.equal(await booked(), 1);
	});
});

describe('the answer', () => {
	for (const status of [400, 401, 403, 404, 405, 429, 500, 502, 503]) {
		test(`status ${status} with HTML`, async () => {
			await sim.fault({ kind: 'status', status, headers: { 'Retry-After': '7' } });
			const { response, text } = await send();
			assert.equal(response.status, status);
			assert.equal(response.headers.get('retry-after'), '7');
			assert.match(text, /<html/);
			assert.equal(await booked(), 0);
		});
	}

	test('redirect to the slash form, or to a given place', async () => {
		await sim.fault({ kind: 'redirect' });
		const { response } = await send({ redirect: 'manual' });
		assert.equal(response.status, 307);
		assert.match(response.headers.get('location') ?? '', /_post_json\/$/);
		await sim.fault({ kind: 'redirect' });
		assert.match((await send()).text, /"100"/);
		await sim.fault({ kind: 'redirect', location: 'http://127.0.0.1:1/x', status: 302 });
		const other = await send({ redirect: 'manual' });
		assert.equal(other.response.status, 302);
		assert.equal(other.response.headers.get('location'), 'http://127.0.0.1:1/x');
	});

	test('empty and broken bodies, before and after acceptance', async () => {
		for (const kind of ['empty', 'brokenJson']) {
			for (const afterAcceptance of [false, true]) {
				await sim.control('POST', '/reset');
				await sim.fault({ kind, afterAcceptance });
				const { text } = await send();
				assert.throws(() => JSON.parse(text));
				assert.equal(await booked(), afterAcceptance ? 1 : 0);
			}
		}
	});

	test('byte order mark, XML and numeric code are the true answer in other clothes', async () => {
		await sim.fault({ kind: 'bom' });
		const bytes = await fetch(`${sim.url}/MainService.svc/json/GetBalance_json`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(keys),
		}).then((response) => response.arrayBuffer());
		assert.deepEqual([...new Uint8Array(bytes).slice(0, 4)], [0xef, 0xbb, 0xbf, 0x7b]);
		await sim.fault({ kind: 'xml' });
		assert.match((await send()).text, /^<SmsResultModel .*<CodeResult>100</);
		await sim.fault({ kind: 'numericCode' });
		assert.match((await send()).text, /^\{"CodeResult":100,/);
		assert.equal(await booked(), 2);
	});

	test('{"error":"Invalid request"} with 200 and 400', async () => {
		for (const status of [200, 400]) {
			await sim.fault({ kind: 'invalidRequest', status });
			const { response, text } = await send();
			assert.equal(response.status, status);
			assert.equal(text, '{"error":"Invalid request"}');
		}
	});

	test('any code, 160 by default, in the operation’s own form', async () => {
		await sim.fault({ kind: 'code' });
		assert.match((await send()).text, /"CodeResult":"160","CountRegenerate":0/);
		await sim.fault({ kind: 'code', code: '99', message: 'Later', afterAcceptance: true });
		assert.match((await send()).text, /"99".*"Later"/);
		assert.equal(await booked(), 1);
		await sim.fault({ kind: 'code', code: '101', operation: 'getbalance_json' });
		assert.equal((await sim.post('GetBalance_json', {})).CodeResponse, '101');
		await sim.fault({ kind: 'code', code: '101', status: 502 });
		const { response, text } = await send();
		assert.equal(response.status, 502);
		assert.match(text, /"CodeResult":"101"/);
	});

	test('a gateway’s own code, before and after acceptance', async () => {
		await sim.fault({ kind: 'gatewayCode' });
		const { response, text } = await send();
		assert.equal(response.status, 504);
		assert.deepEqual(JSON.parse(text), { Code: 504, Message: 'Gateway Timeout' });
		assert.equal(await booked(), 0);
		await sim.fault({ kind: 'gatewayCode', status: 503, afterAcceptance: true });
		assert.equal((await send()).response.status, 503);
		assert.equal(await booked(), 1);
		const [, request] = await sim.requests();
		assert.equal(request?.code, null);
	});

	test('the answer to another request', async () => {
		await sim.fault({ kind: 'otherAnswer', afterAcceptance: true });
		const { SMSID } = JSON.parse((await send()).text);
		const [message] = await sim.messages();
		assert.notEqual(message?.id, SMSID);
		await sim.fault({ kind: 'otherAnswer' });
		assert.match((await send()).text, /"100"/);
		assert.equal(await booked(), 1);
	});

	test('the answer to another message carries its id', async () => {
		const withId = (RequestId: string) => ({
			body: JSON.stringify({ ...JSON.parse(body), RequestId }),
		});
		const first = JSON.parse((await send(withId('a'))).text);
		await sim.fault({ kind: 'otherAnswer', afterAcceptance: true });
		assert.equal(JSON.parse((await send(withId('b'))).text).SMSID, first.SMSID);
		assert.equal(await booked(), 2);
	});

	test('the answer to another operation, a balance', async () => {
		await sim.fault({ kind: 'otherOperation' });
		const answer = JSON.parse((await send()).text);
		assert.deepEqual(answer, { Balance: 1_000_000, CodeResponse: '100', UserID: 4242 });
		assert.equal(await booked(), 0);
		await sim.fault({ kind: 'otherOperation', code: '101', afterAcceptance: true });
		assert.equal(JSON.parse((await send()).text).CodeResponse, '101');
		assert.equal(await booked(), 1);
	});
});

describe('which requests are hit', () => {
	test('one by default, then as many as asked for', async () => {
		await sim.fault({ kind: 'status', times: 2 });
		const statuses = [];
		for (let at = 0; at < 3; at++) statuses.push((await send()).response.status);
		assert.deepEqual(statuses, [500, 500, 200]);
		assert.deepEqual((await sim.control('GET', '/faults')).faults, []);
	});

	test('by operation and phone', async () => {
		await sim.fault({ kind: 'status', operation: 'GetBalance_json' });
		await sim.fault({ kind: 'status', phone: '0987654321', status: 503 });
		assert.equal((await send()).response.status, 200);
		const other = body.replace('0912345678', '84987654321');
		assert.equal((await send({ body: other })).response.status, 503);
		assert.equal((await sim.control('GET', '/faults')).faults.length, 1);
	});

	test('a fault after acceptance waits for a request that is accepted', async () => {
		await sim.fault({ kind: 'status', afterAcceptance: true });
		const refused = await send({ body: body.replace('"2"', '"7"') });
		assert.match(refused.text, /"118"/);
		assert.equal((await send()).response.status, 500);
		assert.equal(await booked(), 1);
	});

	test('by chance, the same with the same seed', async () => {
		const run = async () => {
			await sim.control('POST', '/reset');
			await sim.set({ seed: 42 });
			await sim.fault({ kind: 'status', probability: 0.5 });
			const statuses = [];
			for (let at = 0; at < 20; at++) statuses.push((await send()).response.status);
			return statuses;
		};
		const first = await run();
		assert.ok(first.includes(200) && first.includes(500));
		assert.deepEqual(await run(), first);
	});

	test('deleted ones no more', async () => {
		const { id } = await sim.fault({ kind: 'status', times: 9 });
		await sim.fault({ kind: 'empty', times: 9 });
		await sim.control('DELETE', `/faults/${id}`);
		assert.equal((await send()).text, '');
		await sim.control('DELETE', '/faults');
		assert.match((await send()).text, /"100"/);
	});
});

test('a fault that makes no sense is refused with advice', async () => {
	for (const fault of [
		{},
		{ kind: 'x' },
		{ kind: 'reset', times: 0 },
		{ kind: 'reset', oops: 1 },
	]) {
		const { response, text } = await sim.ask('/_sim/faults', {
			method: 'POST',
			body: JSON.stringify(fault),
		});
		assert.equal(response.status, 400);
		assert.match(text, /Kinds are reset/);
	}
});

test('latency is a setting', async () => {
	await sim.set({ latencyMs: 40 });
	const begin = Date.now();
	await send();
	assert.ok(Date.now() - begin >= 38);
	assert.deepEqual((await sim.control('GET', '/settings')).latencyMs, { min: 40, max: 40 });
});
