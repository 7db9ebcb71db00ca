import assert from 'node:assert/strict';

import { Chance } from './chance.mts';
import type { Comparison } from './compare.mts';
import type { OpenPlace } from './places.mts';
import type { ReportFault } from './reportFaults.mts';
import { searchForSecrets } from './searchForSecrets.mts';
import { ReportScene } from './reportScene.mts';

interface ReportRun {
	fault: ReportFault;
	run: number;
	seed: number;
	messages: number;
}

/** Each report costs n8n tens of milliseconds of CPU. */
const AT_MOST = 30;

/** Reports on their way into a fault; throws at the first thing that isn't right. */
export async function runReports(
	open: OpenPlace,
	{ fault, run, seed, messages }: ReportRun,
): Promise<Comparison> {
	const scene = new ReportScene(open.place, new Chance(seed, fault.name, run));
	const result = await fault.play(scene, Math.min(messages, AT_MOST));
	assert.deepEqual(result.complaints, []);
	const booked = await open.place.gateway.messages();
	const phones = booked.flatMap((message) => message.phones);
	await searchForSecrets(open, booked, phones, scene.workflows);
	return result;
}
