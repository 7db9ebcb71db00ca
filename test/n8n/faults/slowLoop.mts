import { setTimeout as sleep } from 'node:timers/promises';

import type { Fault } from './fault.mts';
import type { Chance } from './chance.mts';
import type { Place } from './scene.mts';

/** Blocks n8n for one to three seconds, a few times, unless it is over before. */
export async function blockAFewTimes(
	{ inside }: Place,
	chance: Chance,
	over = () => false,
): Promise<void> {
	for (let left = chance.whole(3, 6); left > 0 && !over(); left--) {
		await inside!.block(chance.between(1000, 3000));
		await sleep(chance.between(100, 1000));
	}
}

export const slowLoop: Fault = {
	name: 'slow-loop',
	what: "n8n's event loop stands still for seconds while messages are under way",
	async during(scene, _id, over) {
		await scene.accepted(1, over);
		if (over()) throw new Error('The campaign was over before the fault could strike.');
		await blockAFewTimes(scene.place, scene.chance, over);
	},
	mend: async () => undefined,
};
