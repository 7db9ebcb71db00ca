import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

import { checkout } from '../test/n8n/harness/places.mts';
import type { Point } from './row.mts';

const PLOTS: Record<Point['plot'], { title: string; x: string; y: string; log?: true }> = {
	width: {
		title: '1,000 sends at 100 ms latency',
		x: 'requests at a time',
		y: 'wall time (ms)',
	},
	growth: { title: 'Time per item', x: 'items', y: 'µs per item', log: true },
	memory: { title: 'Peak memory', x: 'items', y: 'MB', log: true },
};

export const plotFile = (plot: string): string => `benchmarks-${plot}.svg`;

/** Draws the plots that there are points for into `docs/`. */
export async function drawPlots(points: readonly Point[]): Promise<string[]> {
	const drawn: string[] = [];
	for (const [plot, { title, x, y, log }] of Object.entries(PLOTS)) {
		const values = points.filter((point) => point.plot === plot);
		if (values.length === 0) continue;
		const spec: TopLevelSpec = {
			title,
			width: 520,
			height: 280,
			background: 'white',
			data: { values: values.map((point) => ({ ...point })) },
			mark: { type: 'line', point: true },
			encoding: {
				x: { field: 'x', type: 'quantitative', title: x, ...(log && { scale: { type: 'log' } }) },
				y: { field: 'y', type: 'quantitative', title: y },
				color: { field: 'node', type: 'nominal', title: null },
			},
		};
		const view = new View(parse(compile(spec).spec), { renderer: 'none' });
		const folder = join(checkout, 'docs');
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, plotFile(plot)), `${await view.toSVG()}\n`);
		drawn.push(plot);
	}
	return drawn;
}
