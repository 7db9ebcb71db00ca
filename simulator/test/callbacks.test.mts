import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pause, receiver, simulator, until } from './harness.mts';

const sim = await simulator();

test('a report has the vendor’s parameters in their order', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	const { SMSID } = await sim.send({
		RequestId: 'n8n 187/3',
		CallbackUrl: `${hook.url}/esms/9f3c1d`,
	});
	await until(() => hook.calls.length === 1);
	assert.equal(hook.calls[0]?.method, 'GET');
	assert.equal(
		hook.calls[0]?.url,
		`/esms/9f3c1d?SMSID=${SMSID}&SendFailed=0&SendStatus=5&SendSuccess=1&TotalPrice=850.0000&TotalReceiver=1&TotalSent=1&RequestId=n8n%20187%2F3&TypeId=2&telcoid=3&phonenumber=0912345678&switchsmsid=`,
	);
	await until(async () => (await sim.message(SMSID)).callbacks.length === 1);
	const [attempt] = (await sim.message(SMSID)).callbacks;
	assert.equal(attempt.httpStatus, 200);
	assert.equal(attempt.attempt, 1);
	assert.equal(attempt.error, null);
});

test('an advertising report names no receiver', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	await sim.post('SendMultipleSMSBrandname_json', {
		Brandname: 'DEMO_QC',
		SmsType: '1',
		Content: 'x',
		Phones: Array.from({ length: 30 }, (_, at) => `09120000${at + 10}`),
		CallbackUrl: hook.url,
	});
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]?.url ?? '', /TotalReceiver=30&TotalSent=30&RequestId=&TypeId=1$/);
});

test('the join is a setting', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	const CallbackUrl = `${hook.url}/a?token=1&end=`;
	await sim.send({ CallbackUrl });
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]?.url ?? '', /^\/a\?token=1&end=&SMSID=/);
	await sim.set({ callbackJoin: '?' });
	await sim.send({ CallbackUrl });
	await until(() => hook.calls.length === 2);
	assert.match(hook.calls[1]?.url ?? '', /^\/a\?token=1&end=\?SMSID=/);
});

test('one report for each number, when asked for', async (context) => {
	const hook = await receiver();
	context.after(hook.close);
	await sim.set({ callbackPerNumber: true, advertisingMinimum: 1 });
	await sim.post('SendMultipleSMSBrandname_json', {
		Brandname: 'DEMO_QC',
		SmsType: '1',
		Content: 'x',
		Phones: ['0912345678', '0987654321'],
		CallbackUrl: hook.url,
	});
	await until(() => hook.calls.length === 2);
});

describe('repetitions', () => {
	test('a receiver that times out is called again until it answers', async (context) => {
		const hook = await receiver((response, count) => {
			if (count > 2) response.end();
		});
		context.after(hook.close);
		await sim.set({ callbackTimeoutMs: 150 });
		const { SMSID } = await sim.send({ CallbackUrl: hook.url });
		await until(async () => (await sim.message(SMSID)).callbacks.length === 3);
		const { callbacks } = await sim.message(SMSID);
		assert.deepEqual(
			callbacks.map(({ attempt, httpStatus }: any) => [attempt, httpStatus]),
			[
				[1, null],
				[2, null],
				[3, 200],
			],
		);
		assert.match(callbacks[0].error, /No answer within 150 ms/);
	});

	test('there are 5 at most', async () => {
		const hook = await receiver();
		hook.close();
		const { SMSID } = await sim.send({ CallbackUrl: hook.url });
		const stats = () => sim.control('GET', '/stats');
		await until(async () => (await stats()).callbacks.givenUp === 1);
		assert.equal((await sim.message(SMSID)).callbacks.length, 6);
		assert.deepEqual((await stats()).callbacks, { sent: 6, acked: 0, givenUp: 1 });
	});

	test('an SMS report is not repeated after an error status, a voice report is', async (context) => {
		const hook = await receiver((response, count) => {
			response.statusCode = count < 3 ? 500 : 200;
			response.end();
		});
		context.after(hook.close);
		await sim.send({ CallbackUrl: hook.url });
		await until(() => hook.calls.length === 1);
		await pause(50);
		assert.equal(hook.calls.length, 1);
		await sim.get('MakeCallTemplate_V2', {
			TemplateId: '732',
			Phone: '0912345678',
			CallbackUrl: `${hook.url}/?ReferenceId=`,
		});
		await until(() => hook.calls.length === 3);
	});

	test('a reset ends them', async () => {
		const hook = await receiver();
		hook.close();
		await sim.set({ callbackRetryDelayMs: 20 });
		await sim.send({ CallbackUrl: hook.url });
		await until(async () => (await sim.control('GET', '/stats')).callbacks.sent > 0);
		await sim.control('POST', '/reset');
		await pause(60);
		assert.equal((await sim.control('GET', '/stats')).callbacks.sent, 0);
	});
});

test('only loopback is called, unless a host is named', async () => {
	for (const [url, error] of [
		['https://hooks.example.net/x', /hooks\.example\.net is not in the setting callbackHosts/],
		['ftp://127.0.0.1/', /not http/],
		['not a url', /not a URL/],
	] as const) {
		const { SMSID } = await sim.send({ CallbackUrl: url });
		await until(async () => (await sim.message(SMSID)).callbacks.length === 1);
		assert.match((await sim.message(SMSID)).callbacks[0].error, error);
	}
	assert.equal((await sim.control('GET', '/stats')).callbacks.sent, 0);
});

test('a redirect is not followed', async (context) => {
	const hook = await receiver((response) => {
		response.writeHead(302, { Location: '/elsewhere' }).end();
	});
	context.after(hook.close);
	const { SMSID } = await sim.send({ CallbackUrl: hook.url });
	await until(async () => (await sim.message(SMSID)).callbacks.length === 1);
	await pause(30);
	assert.equal(hook.calls.length, 1);
	assert.equal((await sim.message(SMSID)).callbacks[0].httpStatus, 302);
});
