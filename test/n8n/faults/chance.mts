import { createHash } from 'node:crypto';

import { seededRandom } from '../../../simulator/world/random.mts';

/** Random numbers that a seed repeats. */
export class Chance {
	readonly seed: number;
	readonly #random: () => number;

	/** `names` make a seed of their own, so that one run can be repeated without those before it. */
	constructor(seed: number, ...names: Array<string | number>) {
		const digest = createHash('sha256').update(JSON.stringify([seed, ...names]));
		this.seed = digest.digest().readUInt32BE();
		this.#random = seededRandom(this.seed);
	}

	between(least: number, most: number): number {
		return least + this.#random() * (most - least);
	}

	/** Both ends included. */
	whole(least: number, most: number): number {
		return Math.floor(this.between(least, most + 1));
	}
}
