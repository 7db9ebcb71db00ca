import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { N8nApi } from './harness/n8nApi.mts';
import { phonesFrom, prepareSleepers } from './harness/sleepers.mts';
import { createCredential, startStack, type Stack } from './harness/stack.mts';

const COUNT = 50;

// An n8n of its own, because this one is killed.
let stack: Stack;
before(async () => {
	stack = await startStack({ simulator: { autoDeliver: false } });
});
after(() => stack.stop());

test(`${COUNT} executions that wait outlive a kill -9 of n8n, and each gets its own result`, async () => {
	const { n8n, api, gateway } = stack;
	const credential = await createCredential(api, gateway, 'Restart', demoKeys);
	const sleepers = await prepareSleepers(api, n8n.url, credential, 'restart');
	await sleepers.start(phonesFrom(34_000_000, COUNT));

	await n8n.kill();
	await assert.rejects(fetch(n8n.url));
	await n8n.startAgain();

	const again = N8nApi.resume(n8n.url, api.session);
	const booked = await gateway.messages();
	assert.equal(booked.length, COUNT);
	const waiting = await again.executionsOf(sleepers.workflow);
	assert.deepEqual(new Set(waiting.map(({ status }) => status)), new Set(['waiting']));

	const isDelivered = (index: number) => index % 2 === 0;
	await Promise.all(
		booked.map((message, index) =>
			gateway.decide(message, isDelivered(index) ? 'deliver' : 'fail'),
		),
	);
	const results = await Promise.all(
		waiting.map(async ({ id }) => jsonOf(await again.execution(id), 'After')),
	);
	assert.deepEqual(
		results.flat().toSorted((a, b) => String(a.phone).localeCompare(String(b.phone))),
		booked
			.map(({ id, phones }, index) => ({
				outcome: isDelivered(index) ? 'delivered' : 'failed',
				messageId: id,
				phone: phones[0],
			}))
			.toSorted((a, b) => String(a.phone).localeCompare(String(b.phone))),
	);
});
