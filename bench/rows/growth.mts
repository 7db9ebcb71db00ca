import { alternate, median } from '../stats.mts';
import type { Measured } from '../engine/child.mts';
import type { Point, Row } from '../row.mts';

const PEERS = ['esms', 'httpRequestBatched'] as const;
const NAMES = { esms: 'eSMS', httpRequestBatched: 'HTTP Request, batched' };

/** Time per item and memory, from 1,000 to 100,000 items. */
export const growth: Row = {
	name: 'growth',
	async run(bench, { rounds, scale }) {
		const sizes = [1_000, 10_000, 100_000].map((size) => Math.round(size * scale));
		await bench.server(0);
		const points: Point[] = [];
		const perItem = new Map<number, number>();
		const peak: Partial<Record<(typeof PEERS)[number], number>> = {};
		for (const items of sizes) {
			// HTTP Request starts all of a batch at once; batches that are too quick exhaust the ports.
			const samples: Record<string, Measured[]> = await alternate(
				PEERS,
				items > 50_000 ? 1 : rounds,
				(peer) => bench.measure({ peer, items, width: peer === 'esms' ? 20 : 200, warmUp: 1_000 }),
			);
			for (const peer of PEERS) {
				const micros = median(samples[peer]!.map(({ wallMs }) => (wallMs * 1000) / items));
				const mb = median(samples[peer]!.map(({ peakMb }) => peakMb));
				points.push({ plot: 'growth', node: NAMES[peer], x: items, y: micros });
				points.push({ plot: 'memory', node: NAMES[peer], x: items, y: mb });
				if (peer === 'esms') perItem.set(items, micros);
				peak[peer] = mb;
			}
		}
		const [least, , most] = sizes as [number, number, number];
		const factor = perItem.get(most)! / perItem.get(least)!;
		return {
			findings: [
				{
					work: `time per item at ${most} items against ${least}`,
					found: `${perItem.get(most)!.toFixed(0)} µs to ${perItem.get(least)!.toFixed(0)} µs: ${factor.toFixed(2)}`,
					goal: '≤ 1.15',
					met: factor <= 1.15,
				},
				{
					work: `peak memory at ${most} items against HTTP Request`,
					found: `${peak.esms!.toFixed(0)} MB to ${peak.httpRequestBatched!.toFixed(0)} MB`,
					goal: '≤ HTTP Request',
					met: peak.esms! <= peak.httpRequestBatched!,
				},
			],
			points,
		};
	},
};
