// Lets campaigns run into faults and compares the gateway's books with what n8n says of them.
// npm run test:faults [-- --long] [--seed N] [--only NAME] [--messages N] [--runs N] [--write]
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { onlyBy, startOutside } from '../n8n/harness/outside.mts';
import { startStack } from '../n8n/harness/stack.mts';
import { accountFaults } from './accountFaults.mts';
import { addressFaults } from './addressFaults.mts';
import { Chance } from './chance.mts';
import './compare.test.mts';
import type { Comparison } from './compare.mts';
import { COURSES, type Course, type Fault } from './fault.mts';
import { gatewayFaults } from './gatewayFaults.mts';
import { readOptions } from './options.mts';
import { play, settingsOf } from './play.mts';
import { Scene, type Place } from './scene.mts';
import { callbackTokens, SecretSearch, secretsIn } from './secrets.mts';

const options = readOptions(process.argv.slice(2));
const faults = [...gatewayFaults, ...addressFaults, ...accountFaults].filter(
	({ name }) => options.only.length === 0 || options.only.includes(name),
);
console.log(`Seed ${options.seed}`);

const outside = await startOutside();
const stack = await startStack({
	env: {
		N8N_LOG_LEVEL: 'debug',
		...onlyBy(outside),
		NO_PROXY: '127.0.0.1,localhost,.invalid',
	},
});
const search = new SecretSearch([stack.n8n.folder]);
const place: Place = { api: stack.api, gateway: stack.gateway, url: stack.n8n.url };
let failures = 0;
after(async () => {
	await stack.stop({ keep: failures > 0 });
	await outside.close();
});

for (const [index, fault] of faults.entries()) {
	const all = fault.courses ?? COURSES;
	// The short form takes one course of each fault, in turn.
	const courses = options.long ? all : [all[(index + options.seed) % all.length]!];
	describe(fault.what, () => {
		for (const course of courses) {
			for (let run = 1; run <= options.runs; run++) {
				test(`${fault.name}, ${course}, run ${run}`, async (t) => {
					const tally = await campaign(fault, course, run).catch((error) => {
						failures++;
						throw error;
					});
					const { complaints, ...figures } = tally;
					t.diagnostic(JSON.stringify(figures));
				});
			}
		}
	});
}

async function campaign(fault: Fault, course: Course, run: number): Promise<Comparison> {
	const chance = new Chance(options.seed, fault.name, course, run);
	const name = `${fault.name} ${course} ${run}`;
	const scene = await Scene.open(place, name, options.messages, chance, settingsOf(course));
	const result = await play(fault, course, scene, (comparison, when) => {
		assert.deepEqual(comparison.complaints, [], when);
	});
	await searchForSecrets(scene);
	return result;
}

async function searchForSecrets(scene: Scene): Promise<void> {
	const tokens = callbackTokens(await scene.booked());
	const secrets = [demoKeys.apiKey, demoKeys.secretKey, ...tokens];
	const phones = scene.recipients.map(({ phone }) => phone);
	assert.deepEqual(await search.find(secrets, phones), []);
	const exported = JSON.stringify(await scene.api.readWorkflow(scene.workflow.id));
	assert.deepEqual(secretsIn(exported, secrets), []);
}
