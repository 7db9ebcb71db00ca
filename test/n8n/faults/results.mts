import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { results } from '../harness/places.mts';
import { noTally, type Tally } from './compare.mts';

/** What the runs of one fault came to. */
export interface Result extends Tally {
	runs: number;
	seeds: number[];
	/** Each seed in every course; otherwise each in one, in turn. */
	long: boolean;
}

/** A file for each fault, so that a long run can be made in parts and at the same time. */
const FOLDER = join(results, 'faults');

const fresh = new Map<string, Result>();

/** Adds a run to those of this process; they replace what an earlier process has kept. */
export async function keepResult(
	fault: string,
	{ seed, long }: { seed: number; long: boolean },
	tally: Tally,
): Promise<void> {
	const before = fresh.get(fault) ?? { runs: 0, seeds: [], long, ...noTally };
	const sum = { ...before, runs: before.runs + 1, seeds: [...new Set([...before.seeds, seed])] };
	for (const kind of Object.keys(noTally) as Array<keyof Tally>) sum[kind] += tally[kind];
	fresh.set(fault, sum);
	await mkdir(FOLDER, { recursive: true });
	await writeFile(join(FOLDER, `${fault}.json`), JSON.stringify(sum));
}

/** What is kept, by the fault's name. */
export async function keptResults(): Promise<Map<string, Result>> {
	const files = await readdir(FOLDER);
	const read = async (file: string): Promise<[string, Result]> => [
		file.replace(/\.json$/, ''),
		JSON.parse(await readFile(join(FOLDER, file), 'utf8')) as Result,
	];
	return new Map(await Promise.all(files.map(read)));
}
