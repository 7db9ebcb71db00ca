import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pause, receiver, simulator, until } from './harness.mts';

const sim = await simulator();

describe('what becomes of a message', () => {
	const cases: Array<[string, string, number, number, number, number]> = [
		// phone, state, SendStatus, success, failed, reports
		['0912345678', 'delivered', 5, 1, 0, 1],
		['0900001000', 'delivered', 5, 1, 0, 1],
		['0900001001', 'failed', 5, 0, 1, 1],
		['0900001002', 'rejected', 4, 0, 0, 1],
		['0900001003', 'delivered', 5, 1, 0, 2],
		['0900001004', 'unknown', 5, 0, 0, 1],
		['0900001005', 'atCarrier', 7, 0, 0, 0],
		['0900001006', 'delivered', 5, 1, 0, 2],
		['0900001007', 'delivered', 5, 1, 0, 0],
	];
	for (const [phone, state, status, success, failed, reports] of cases) {
		test(`${phone}: ${state}, ${reports} report(s)`, async (context) => {
			const hook = await receiver();
			context.after(hook.close);
			const { SMSID } = await sim.send({ Phone: phone, CallbackUrl: `${hook.url}/dlr` });
			await until(async () => (await sim.message(SMSID)).state === state);
			await until(() => hook.calls.length >= reports);
			await pause(30);
			const message = await sim.message(SMSID);
			assert.equal(message.status, status);
			assert.deepEqual([message.sendSuccess, message.sendFailed], [success, failed]);
			assert.equal(hook.calls.length, reports);
		});
	}

	test('the outcome of all others is a setting', async () => {
		await sim.set({ smsOutcome: 'rejected' });
		const { SMSID } = await sim.send();
		await until(async () => (await sim.message(SMSID)).state === 'rejected');
	});

	test('an interim report comes before the final one', async (context) => {
		const hook = await receiver();
		context.after(hook.close);
		await sim.send({ Phone: '0900001003', CallbackUrl: hook.url });
		await until(() => hook.calls.length === 2);
		assert.deepEqual(
			hook.calls.map(({ url }) => new URL(url, hook.url).searchParams.get('SendStatus')),
			['7', '5'],
		);
	});

	test('advertising: each number has its own fate', async () => {
		const Phones = Array.from({ length: 29 }, (_, at) => `09120000${at + 10}`);
		const { SMSID } = await sim.post('SendMultipleSMSBrandname_json', {
			Brandname: 'DEMO_QC',
			SmsType: '1',
			Content: 'x',
			Phones: [...Phones, '0900001001'],
		});
		await until(async () => (await sim.message(SMSID)).state === 'partly');
		const status = await sim.get('GetSendStatus', { RefId: SMSID });
		assert.equal(status.SendSuccess, 29);
		assert.equal(status.SendFailed, 1);
		const { ReceiverList } = await sim.get('GetSmsReceiverStatus_get', { RefId: SMSID });
		assert.equal(ReceiverList[29].SentResult, false);
	});
});

describe('by hand', () => {
	const waiting = async (members = {}) => {
		await sim.set({ autoDeliver: false });
		return (await sim.send(members)).SMSID as string;
	};

	for (const [action, state] of [
		['deliver', 'delivered'],
		['fail', 'failed'],
		['reject', 'rejected'],
		['interim', 'atCarrier'],
		['hold', 'held'],
		['silence', 'atCarrier'],
	]) {
		test(`${action} makes it ${state}`, async () => {
			const id = await waiting();
			assert.equal((await sim.message(id)).state, 'waiting');
			const answer = await sim.control('POST', `/messages/${id}/${action}`);
			assert.equal(answer.state, state);
		});
	}

	test('holding stops the automatic delivery', async () => {
		await sim.set({ deliverAfterMs: 60 });
		const { SMSID } = await sim.send();
		await sim.control('POST', `/messages/${SMSID}/hold`);
		await pause(100);
		assert.equal((await sim.message(SMSID)).state, 'held');
	});

	test('deciding again reports again', async (context) => {
		const hook = await receiver();
		context.after(hook.close);
		const id = await waiting({ CallbackUrl: hook.url });
		for (const action of ['deliver', 'deliver', 'fail']) {
			await sim.control('POST', `/messages/${id}/${action}`);
		}
		await until(() => hook.calls.length === 3);
		assert.equal((await sim.message(id)).state, 'failed');
	});

	test('switching automatic delivery on delivers what waited', async () => {
		const id = await waiting();
		await pause(50);
		assert.equal((await sim.message(id)).state, 'waiting');
		await sim.set({ autoDeliver: true });
		await until(async () => (await sim.message(id)).state === 'delivered');
	});
});

test('a scheduled message waits for its time', async () => {
	const at = (offset: number) =>
		new Date(Date.now() + 7 * 3_600_000 + offset).toISOString().slice(0, 19).replace('T', ' ');
	const late = await sim.send({ SendDate: at(3_600_000) });
	const far = await sim.send({ SendDate: at(40 * 24 * 3_600_000) });
	const past = await sim.send({ SendDate: at(-3_600_000) });
	await until(async () => (await sim.message(past.SMSID)).state === 'delivered');
	assert.equal((await sim.message(late.SMSID)).state, 'waiting');
	assert.equal((await sim.message(far.SMSID)).state, 'waiting');
});
