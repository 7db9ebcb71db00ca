import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keys, simulator } from './harness.mts';

const sim = await simulator({ autoDeliver: false });

test('of 200 sends at once with the same RequestId exactly one is accepted', async () => {
	await sim.set({ latencyMs: { min: 0, max: 30 } });
	const answers = await Promise.all(
		Array.from({ length: 200 }, () => sim.send({ RequestId: 'the-same' })),
	);
	const codes = answers.map(({ CodeResult }) => CodeResult);
	assert.equal(codes.filter((code) => code === '100').length, 1);
	assert.equal(codes.filter((code) => code === '124').length, 199);
	assert.equal((await sim.messages()).length, 1);
	assert.equal((await sim.control('GET', `/accounts/${keys.ApiKey}`)).balance, 999_150);
	const stats = await sim.control('GET', '/stats');
	assert.deepEqual([stats.accepted, stats.duplicates], [1, 199]);
	assert.ok(stats.maxConcurrentRequests > 1);
});

test('a balance for ten pays for ten', async () => {
	await sim.control('PATCH', `/accounts/${keys.ApiKey}`, { balance: 8500 });
	const answers = await Promise.all(Array.from({ length: 40 }, () => sim.send()));
	assert.equal(answers.filter(({ CodeResult }) => CodeResult === '100').length, 10);
	assert.equal(answers.filter(({ CodeResult }) => CodeResult === '103').length, 30);
	assert.equal((await sim.control('GET', `/accounts/${keys.ApiKey}`)).balance, 0);
});

test('ids stay unique', async () => {
	const answers = await Promise.all(Array.from({ length: 300 }, () => sim.send()));
	assert.equal(new Set(answers.map(({ SMSID }) => SMSID)).size, 300);
});
