import assert from 'node:assert/strict';

import { Chance } from './chance.mts';
import type { Comparison } from './compare.mts';
import type { Course, Fault } from './fault.mts';
import type { OpenPlace } from './places.mts';
import { play, settingsOf } from './play.mts';
import { Scene } from './scene.mts';
import { searchForSecrets } from './searchForSecrets.mts';

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
		{ ...settingsOf(course), options: fault.options?.() ?? {} },
		{ ...(fault.during && LONG_ENOUGH), ...fault.settings?.(course) },
	);
	const result = await play(fault, course, scene, ({ complaints }, when) => {
		if (fault.limit === undefined) assert.deepEqual(complaints, [], when);
	});
	const phones = scene.recipients.map(({ phone }) => phone);
	await searchForSecrets(open, await scene.booked(), phones, [scene.workflow.id]);
	return result;
}
