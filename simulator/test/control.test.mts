import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startSimulator } from '../server.mts';
import { keys, pause, registered, simulator, until } from './harness.mts';

const sim = await simulator({ requestLogLimit: 50 });

test('a reset forgets everything and restores the settings of the start', async () => {
	await sim.send({ RequestId: 'r' });
	await sim.fault({ kind: 'reset', operation: 'Nothing' });
	await sim.set({ autoDeliver: false, deliverAfterMs: 9 });
	await sim.control('POST', '/reset', { keepSettings: true });
	assert.equal((await sim.control('GET', '/settings')).autoDeliver, false);
	await sim.control('POST', '/reset');
	const settings = await sim.control('GET', '/settings');
	assert.equal(settings.autoDeliver, true);
	assert.equal(settings.deliverAfterMs, 20);
	assert.equal(settings.requestLogLimit, 50);
	assert.deepEqual(await sim.messages(), []);
	assert.deepEqual(await sim.requests(), []);
	assert.deepEqual((await sim.control('GET', '/faults')).faults, []);
	assert.equal((await sim.post('GetBalance_json', {})).Balance, 1_000_000);
	assert.equal((await sim.send({ RequestId: 'r' })).CodeResult, '100');
});

test('a reset during an answer that takes its time leaves nobody hanging', async () => {
	await sim.set({ latencyMs: 60 });
	const answer = sim.send();
	await pause(20);
	await sim.control('POST', '/reset');
	assert.equal((await answer).CodeResult, '100');
	assert.deepEqual(await sim.messages(), []);
});

describe('settings', () => {
	test('wrong ones are refused by name and change nothing', async () => {
		for (const patch of [
			{ nonsense: 1 },
			{ autoDeliver: 'yes' },
			{ callbackJoin: ';' },
			{ checkOrder: ['keys'] },
			{ latencyMs: { min: 2, max: 1 } },
			{ smsOutcome: 'lost' },
			{ deliverAfterMs: -1 },
			[],
		]) {
			const { response, text } = await sim.ask('/_sim/settings', {
				method: 'PATCH',
				body: JSON.stringify({ deliverAfterMs: 7, ...patch }),
			});
			const name = Object.keys(patch)[0];
			if (!name) continue;
			assert.equal(response.status, 400, text);
			assert.match(text, new RegExp(name));
		}
		assert.notEqual((await sim.control('GET', '/settings')).callbackJoin, ';');
	});

	test('a body that is not JSON', async () => {
		const { response } = await sim.ask('/_sim/settings', { method: 'PATCH', body: '{' });
		assert.equal(response.status, 400);
	});
});

describe('messages', () => {
	test('are found by phone, RequestId, id, state and text', async () => {
		const first = await sim.send({ RequestId: 'one' });
		await sim.send({ Phone: '0987654321', RequestId: 'two' });
		await until(async () => (await sim.messages('?state=delivered')).length === 2);
		for (const query of [
			'?phone=0912345678',
			'?requestId=one',
			`?id=${first.SMSID}`,
			'?text=09123',
			'?phone=0912345678&brandname=demoshop',
		]) {
			const found = await sim.messages(query);
			assert.deepEqual(
				found.map(({ requestId }) => requestId),
				['one'],
				query,
			);
		}
		const { total, messages } = await sim.control('GET', '/messages?limit=1');
		assert.equal(total, 2);
		assert.equal(messages[0].requestId, 'two');
	});

	test('unknown ids and actions are 404', async () => {
		const { SMSID } = await sim.send();
		for (const path of [
			`/messages/x/deliver`,
			`/messages/${SMSID}/explode`,
			'/calls/x/answer',
			'/x',
		]) {
			const { response } = await sim.ask(`/_sim${path}`, { method: 'POST' });
			assert.equal(response.status, 404, path);
		}
	});
});

describe('requests', () => {
	test('show what came, without keys, and where the keys stood', async () => {
		await sim.send({ RequestId: 'r-1' });
		await sim.get('GetSendStatus', { RefId: 'x' });
		await sim.json(`GetBalance/${keys.ApiKey}/${keys.SecretKey}`);
		await sim.raw(
			'SummaryMultipleSMSBrandname',
			`<RQST><APIKEY>${keys.ApiKey}</APIKEY><SECRETKEY>${keys.SecretKey}</SECRETKEY></RQST>`,
			'text/plain',
		);
		await sim.ask(`/MainService.svc/json/Unknown/${keys.ApiKey}/${keys.SecretKey}`);
		const requests = await sim.requests();
		assert.deepEqual(
			requests.map(({ operation, keysIn }) => [operation, ...keysIn]),
			[
				['SendMultipleMessage_V4_post_json', 'body'],
				['GetSendStatus', 'query'],
				['GetBalance', 'path'],
				['SummaryMultipleSMSBrandname', 'body'],
				[null],
			],
		);
		const text = JSON.stringify(requests);
		assert.ok(!text.includes(keys.ApiKey) && !text.includes(keys.SecretKey));
		assert.equal(requests[0]?.body.Content, registered);
		assert.equal(requests[0]?.requestId, 'r-1');
		assert.equal(requests[0]?.code, '100');
		assert.equal(requests[1]?.code, '105');
		assert.equal((await sim.requests('?operation=getbalance')).length, 1);
	});

	test('are kept up to the limit', async () => {
		for (let at = 0; at < 70; at++) await sim.send({ RequestId: `r${at}` });
		const requests = await sim.requests();
		assert.equal(requests.length, 50);
		assert.equal(requests.at(-1)?.requestId, 'r69');
		assert.equal(requests.at(-1)?.number, 70);
	});
});

describe('accounts', () => {
	test('can be changed', async () => {
		const patch = (members: object) => sim.control('PATCH', `/accounts/${keys.ApiKey}`, members);
		await patch({ balance: 849 });
		assert.equal((await sim.send()).CodeResult, '103');
		await patch({ balance: 850 });
		assert.equal((await sim.send()).CodeResult, '100');
		await patch({ prices: { '2': { default: 1, '3': 0 } } });
		assert.equal((await sim.send()).CodeResult, '100');
		await patch({ ipAllowed: false });
		assert.equal((await sim.send()).CodeResult, '140');
		await patch({ locked: true });
		assert.equal((await sim.send()).CodeResult, '143');
		await patch({ removed: true });
		assert.equal((await sim.send()).CodeResult, '101');
		await patch({ removed: false, locked: false, ipAllowed: true, secretKey: 'NEW' });
		assert.equal((await sim.send()).CodeResult, '101');
		assert.equal((await sim.send({ SecretKey: 'NEW' })).CodeResult, '100');
	});

	test('nonsense is refused', async () => {
		for (const [path, members, status] of [
			[keys.ApiKey, { apiKey: 'x' }, 400],
			[keys.ApiKey, { nonsense: 1 }, 400],
			[keys.ApiKey, { balance: 'much' }, 400],
			['unknown', { balance: 1 }, 404],
		] as const) {
			const { response } = await sim.ask(`/_sim/accounts/${path}`, {
				method: 'PATCH',
				body: JSON.stringify(members),
			});
			assert.equal(response.status, status);
		}
	});
});

test('stats count sends, duplicates and requests per second', async () => {
	await sim.send({ RequestId: 'r' });
	await sim.send({ RequestId: 'r' });
	await sim.send({ Content: 'x' });
	const stats = await sim.control('GET', '/stats');
	assert.deepEqual([stats.accepted, stats.refused, stats.duplicates], [1, 2, 1]);
	const started = stats.requestsPerSecond.reduce(
		(sum: number, entry: any) => sum + entry.started,
		0,
	);
	assert.equal(started, 3);
	assert.equal(stats.maxConcurrentRequests, 1);
});

test('other web sites get no answer', async () => {
	const { response } = await sim.ask('/_sim/settings', {
		headers: { 'Sec-Fetch-Site': 'cross-site' },
	});
	assert.equal(response.status, 403);
});

test('events tell what changed', async () => {
	const aborting = new AbortController();
	const response = await fetch(`${sim.url}/_sim/events`, { signal: aborting.signal });
	assert.equal(response.headers.get('content-type'), 'text/event-stream');
	const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
	await sim.send({ RequestId: 'seen' });
	let text = '';
	while (!text.includes('"seen"')) text += (await reader.read()).value ?? '';
	assert.match(text, /data: \{"messages":\[/);
	aborting.abort();
});

test('close ends at once, also with callers that wait for ever', async () => {
	const other = await startSimulator();
	const fault = { kind: 'timeout' };
	await fetch(`${other.url}/_sim/faults`, { method: 'POST', body: JSON.stringify(fault) });
	const hanging = fetch(`${other.url}/MainService.svc/json/GetBalance/a/b`);
	const events = await fetch(`${other.url}/_sim/events`);
	const failed = assert.rejects(hanging);
	await pause(50);
	const begin = Date.now();
	await other.close();
	assert.ok(Date.now() - begin < 500);
	await failed;
	await events.text().catch(() => undefined);
});
