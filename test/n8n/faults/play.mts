import type { Execution } from '../harness/execution.mts';
import type { CampaignSettings } from './campaign.mts';
import type { Comparison } from './compare.mts';
import type { Course, Fault } from './fault.mts';
import type { Scene } from './scene.mts';

export const settingsOf = (
	course: Course,
): Pick<CampaignSettings, 'protection' | 'continueOnFail' | 'retryOnFail'> => ({
	protection: course === 'ownKey' || course === 'content' ? course : 'execution',
	continueOnFail: course !== 'retries',
	retryOnFail: course === 'retries',
});

/** Plays a fault and what a person does about it; each comparison on the way is handed to `look`. */
export async function play(
	fault: Fault,
	course: Course,
	scene: Scene,
	look: (comparison: Comparison, when: string) => void,
): Promise<Comparison> {
	const compareNow = async (when: string) => {
		const comparison = await scene.compare();
		look(comparison, when);
		return comparison;
	};

	await fault.before?.(scene);
	const id = await scene.start();
	let over = false;
	const [first] = await Promise.all([
		scene.ended(id).finally(() => (over = true)),
		fault.during?.(scene, id, () => over),
	]);
	const struck = await compareNow('after the fault');
	if (course === 'items') {
		await fault.mend(scene);
		return struck;
	}
	if (course === 'retries') return await retryByHand(fault, scene, first, compareNow);

	await fault.mend(scene);
	await scene.ended(await scene.start());
	return await compareNow('after the workflow ran again');
}

/** Once with the fault still there, then without it. */
async function retryByHand(
	fault: Fault,
	scene: Scene,
	first: Execution,
	compareNow: (when: string) => Promise<Comparison>,
): Promise<Comparison> {
	let last = first;
	if (fault.between) {
		if (last.status === 'success') throw new Error('The fault has left nothing to retry.');
		await fault.between(scene);
	}
	if (last.status !== 'success') {
		last = await scene.retried(last);
		await compareNow('after a retry by hand');
	}
	await fault.mend(scene);
	if (last.status !== 'success') last = await scene.retried(last);
	const settled = await compareNow('after the last retry by hand');
	if (fault.settles && settled.unknown > 0) {
		throw new Error(`${settled.unknown} messages are still unknown after the last retry by hand.`);
	}
	return settled;
}
