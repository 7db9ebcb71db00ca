import assert from 'node:assert/strict';

import { demoKeys } from '../../../simulator/demo.mts';
import { Chance } from './chance.mts';
import type { Comparison } from './compare.mts';
import type { Course, Fault } from './fault.mts';
import type { OpenPlace } from './places.mts';
import { play, settingsOf } from './play.mts';
import { Scene } from './scene.mts';
import { callbackTokens, secretsIn } from './secrets.mts';

interface CampaignRun {
	fault: Fault;
	course: Course;
	run: number;
	seed: number;
	messages: number;
}

/** For a fault that strikes in the middle of a campaign. */
const LONG_ENOUGH = { latencyMs: { min: 100, max: 300 } };

/** One campaign from its start to the search for secrets; throws at the first thing that isn't right. */
export async function runCampaign(
	open: OpenPlace,
	{ fault, course, run, seed, messages }: CampaignRun,
): Promise<Comparison> {
	const chance = new Chance(seed, fault.name, course, run);
	const name = `${fault.name} ${course} ${run}`;
	const scene = await Scene.open(
		open.place,
		name,
		Math.min(messages, fault.atMost ?? messages),
		chance,
		settingsOf(course),
		{ ...(fault.during && LONG_ENOUGH), ...fault.settings?.(course) },
	);
	const result = await play(fault, course, scene, ({ complaints }, when) => {
		if (fault.limit === undefined) assert.deepEqual(complaints, [], when);
	});
	await searchForSecrets(open, scene);
	return result;
}

async function searchForSecrets({ search, dump }: OpenPlace, scene: Scene): Promise<void> {
	const tokens = callbackTokens(await scene.booked());
	const secrets = [demoKeys.apiKey, demoKeys.secretKey, ...tokens];
	const phones = scene.recipients.map(({ phone }) => phone);
	assert.deepEqual(await search.find(secrets, phones), []);
	const exported = JSON.stringify(await scene.api.readWorkflow(scene.workflow.id));
	assert.deepEqual(secretsIn(exported, secrets), []);
	assert.deepEqual(secretsIn(dump(), secrets), []);
}
