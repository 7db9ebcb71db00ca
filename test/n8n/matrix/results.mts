import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { pairs, nameOf } from './pairs.mts';

/** What one run of the tests gave. */
export interface Result {
	/** Names of test files, where it weren't all. */
	only?: readonly string[];
	passed: number;
	failed: number;
	skipped: number;
	minutes: number;
	/** The day of the run. */
	on: string;
}

const FILE = fileURLToPath(new URL('results.json', import.meta.url));

export async function keptResults(): Promise<Record<string, Result>> {
	const text = await readFile(FILE, 'utf8').catch(() => '{}');
	return JSON.parse(text) as Record<string, Result>;
}

/** Keeps a result beside those of other pairs, so that one pair can be run again. */
export async function keepResult(name: string, result: Result): Promise<void> {
	const all = { ...(await keptResults()), [name]: result };
	const known = pairs.map(nameOf).flatMap((pair) => (pair in all ? [[pair, all[pair]]] : []));
	await writeFile(FILE, `${JSON.stringify(Object.fromEntries(known), null, '\t')}\n`);
}
