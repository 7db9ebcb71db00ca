import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { results } from '../n8n/harness/places.mts';
import type { Tally } from './compare.mts';

/** What the runs of one fault came to. */
export interface Result extends Tally {
	runs: number;
	seed: number;
}

const FILE = join(results, 'faults.json');

/** Results by the fault's name. Long runs can be made in parts, so each is kept until its next run. */
export class Results {
	readonly #fresh = new Map<string, Result>();

	add(fault: string, seed: number, tally: Tally): void {
		const known = this.#fresh.get(fault);
		const sum = known ?? { runs: 0, seed, ...emptyTally() };
		this.#fresh.set(fault, {
			seed,
			runs: sum.runs + 1,
			messages: sum.messages + tally.messages,
			accepted: sum.accepted + tally.accepted,
			failed: sum.failed + tally.failed,
			unknown: sum.unknown + tally.unknown,
			lost: sum.lost + tally.lost,
			doubled: sum.doubled + tally.doubled,
			misreported: sum.misreported + tally.misreported,
		});
	}

	/** Adds the fresh results to the kept ones and answers all. */
	async keep(): Promise<Map<string, Result>> {
		const kept = await readFile(FILE, 'utf8').then(
			(text) => Object.entries(JSON.parse(text) as Record<string, Result>),
			() => [],
		);
		const all = new Map([...kept, ...this.#fresh]);
		await mkdir(results, { recursive: true });
		await writeFile(FILE, JSON.stringify(Object.fromEntries(all), null, '\t'));
		return all;
	}
}

const emptyTally = (): Tally => ({
	messages: 0,
	accepted: 0,
	failed: 0,
	unknown: 0,
	lost: 0,
	doubled: 0,
	misreported: 0,
});
