import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { N8nApi } from './harness/n8nApi.mts';
import { n8nHas } from './harness/n8nFeatures.mts';
import { phonesFrom, prepareSleepers } from './harness/sleepers.mts';
import { createCredential, startStack, type Stack } from './harness/stack.mts';

const COUNT = 50;

const LOSES_ONE = !n8nHas.sleepThatOutlivesCrashes && 'this n8n takes the last one for crashed';

// An n8n of its own, because this one is killed.
let stack: Stack | undefined;
before(async () => {
	if (LOSES_ONE) return;
	stack = await startStack({ simulator: { autoDeliver: false } });
});
after(() => stack?.stop());

const outlive = `${COUNT} executions that wait outlive a kill -9 of n8n, and each gets its own result`;
test(outlive, { skip: LOSES_ONE }, async () => {
	const { n8n, api, gateway } = stack!;
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
	const woken = await Promise.all(waiting.map(({ id }) => again.execution(id)));
	assert.deepEqual(new Set(woken.map(({ status }) => status)), new Set(['success']));
	assert.deepEqual(
		woken
			.flatMap((execution) => jsonOf(execution, 'After'))
			.toSorted((a, b) => String(a.phone).localeCompare(String(b.phone))),
		booked
			.map(({ id, phones }, index) => ({
				outcome: isDelivered(index) ? 'delivered' : 'failed',
				messageId: id,
				phone: phones[0],
			}))
			.toSorted((a, b) => String(a.phone).localeCompare(String(b.phone))),
	);
});
