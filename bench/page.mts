import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

import { N8N_VERSION } from '../test/n8n/harness/n8nCache.mts';
import { checkout } from '../test/n8n/harness/places.mts';
import { drawPlots, plotFile } from './plots.mts';
import type { RowResult } from './row.mts';
import { rows } from './rows/index.mts';

const MARK = '<!-- Below this line: written by npm run bench -- --write -->';

/**
 * Writes the table and the plots into docs/benchmarks.md, below what people have written there. Rows and plots
 * that were not measured here stay as they are.
 */
export async function writePage(results: Map<string, RowResult>, rounds: number): Promise<void> {
	const file = join(checkout, 'docs/benchmarks.md');
	const [written = '', before = ''] = (
		await readFile(file, 'utf8').catch(() => '# Benchmarks\n\n')
	).split(MARK);
	const table = rows.flatMap(({ name }) => {
		const result = results.get(name);
		return result ? linesOf(name, result) : linesBefore(name, before);
	});
	const drawn = await drawPlots([...results.values()].flatMap(({ points = [] }) => points));
	const plots = new Set([
		...[...before.matchAll(/!\[(\w+)\]/g)].map(([, plot]) => plot!),
		...drawn,
	]);
	const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
	const measured = `Machine: ${machine}; n8n ${N8N_VERSION} on its Node 24; medians of up to ${rounds} rounds in turns, with lowest and highest.`;
	const setup = before.split('\n').find((line) => line.startsWith('Machine: '));
	const text = [
		written.trimEnd(),
		'',
		MARK,
		'',
		rows.some(({ name }) => !results.has(name)) && setup !== undefined ? setup : measured,
		'`npm run bench -- --write` repeats all, `npm run bench -- cpu --write` one row.',
		'',
		'| Row | Work | Found | Goal | Met |',
		'| --- | --- | --- | --- | --- |',
		...table,
		'',
		...[...plots].map((plot) => `![${plot}](${plotFile(plot)})\n`),
	];
	await writeFile(file, `${text.join('\n').trimEnd()}\n`);
}

const linesOf = (name: string, { findings }: RowResult): string[] =>
	findings.map(
		({ work, found, goal, met }) =>
			`| \`${name}\` | ${work} | ${found} | ${goal} | ${goal === 'told' ? '–' : met ? 'yes' : '**no**'} |`,
	);

const linesBefore = (name: string, page: string): string[] =>
	page.split('\n').filter((line) => line.startsWith(`| \`${name}\` `));
