// Benchmarks beside what a user would pick instead. `npm run bench -- cpu width` runs some of them, `--write`
// writes docs/benchmarks.md, `--guard` runs small ones with slack, as CI does. `wait-window` is no row of the page.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { results } from '../test/n8n/harness/places.mts';
import { openEngineBench } from './engine/bench.mts';
import { guard } from './guard.mts';
import { writePage } from './page.mts';
import type { RowResult } from './row.mts';
import { rows } from './rows/index.mts';
import { measureWaitWindow } from './waitWindow.mts';

const WAIT_WINDOW = 'wait-window';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rounds: { type: 'string', default: '5' },
		scale: { type: 'string', default: '1' },
		write: { type: 'boolean', default: false },
		guard: { type: 'boolean', default: false },
	},
});
const names = [...rows.map(({ name }) => name), WAIT_WINDOW];
const strangers = positionals.filter((name) => !names.includes(name));
if (strangers.length > 0) {
	throw new Error(`There is no ${strangers.join(', ')}; there are ${names.join(', ')}.`);
}

const FOLDER = join(results, 'bench');
await mkdir(FOLDER, { recursive: true });
const bench = await openEngineBench();
try {
	if (values.guard) {
		await guard(bench);
	} else {
		const effort = { rounds: Number(values.rounds), scale: Number(values.scale) };
		for (const row of rows) {
			if (positionals.length > 0 && !positionals.includes(row.name)) continue;
			const result = await row.run(bench, effort);
			for (const { work, found, goal, met } of result.findings) {
				console.log(`${met ? '✔' : '✖'} ${work}\n    ${found}   (${goal})`);
			}
			await writeFile(join(FOLDER, `${row.name}.json`), JSON.stringify(result));
		}
		if (positionals.includes(WAIT_WINDOW)) await measureWaitWindow();
		if (values.write) await writePage(await kept(), effort.rounds);
	}
} finally {
	await bench.close();
}

/** What this and earlier runs have found, row by row. */
async function kept(): Promise<Map<string, RowResult>> {
	const files = await readdir(FOLDER);
	const read = async (file: string): Promise<[string, RowResult]> => [
		file.replace(/\.json$/, ''),
		JSON.parse(await readFile(join(FOLDER, file), 'utf8')) as RowResult,
	];
	return new Map(await Promise.all(files.filter((file) => file.endsWith('.json')).map(read)));
}
