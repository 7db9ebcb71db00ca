import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { phonesFrom, prepareSleepers, type Sleepers } from './harness/sleepers.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';

const { n8n, api, gateway } = sharedStack();

const ACTIONS = [
	['deliver', 'delivered'],
	['fail', 'failed'],
	['reject', 'rejected'],
] as const;
const COUNT = 200;

let sleepers: Sleepers;
before(async () => {
	await gateway.reset();
	// A busy machine may need long to wake so many; repetitions are another test's matter.
	await gateway.set({ autoDeliver: false, callbackTimeoutMs: 120_000 });
	const credential = await createCredential(api, gateway, 'Burst', demoKeys);
	sleepers = await prepareSleepers(api, n8n.url, credential, 'burst');
});
after(() => api.deactivate(sleepers.workflow));

test(`${COUNT} waiting executions get their own result out of a burst of reports, each once`, async () => {
	await sleepers.start(phonesFrom(12_000_000, COUNT));
	const booked = await gateway.messages();
	assert.equal(booked.length, COUNT);

	const begun = Date.now();
	await Promise.all(
		booked.map((message, index) => gateway.decide(message, ACTIONS[index % ACTIONS.length]![0])),
	);

	// Asked for so that the waking isn't disturbed by questions to n8n.
	const answers = await until(
		'the answers to all reports',
		async () => {
			const attempts = (await gateway.messages()).flatMap(({ callbacks }) => callbacks);
			return attempts.length >= COUNT ? attempts : undefined;
		},
		120,
	);
	console.log(`All answered ${((Date.now() - begun) / 1000).toFixed(1)} s after the first report.`);
	assert.deepEqual(
		answers.filter(({ httpStatus }) => httpStatus !== 200),
		[],
	);

	const summaries = await api.executionsOf(sleepers.workflow);
	assert.equal(summaries.length, COUNT);
	const results = new Map<string, unknown>();
	for (const { id } of summaries) {
		const execution = await api.execution(id, 120);
		assert.equal(execution.status, 'success');
		assert.equal(execution.data.resultData.runData.After?.length, 1);
		const [result, ...more] = jsonOf(execution, 'After');
		assert.deepEqual(more, []);
		results.set(String(result?.messageId), result);
	}
	assert.equal(results.size, COUNT);
	for (const [index, { id, phones }] of booked.entries()) {
		assert.deepEqual(results.get(id), {
			outcome: ACTIONS[index % ACTIONS.length]![1],
			messageId: id,
			phone: phones[0],
		});
	}
});
