import { alternate, median, ratio, spread } from '../stats.mts';
import type { Finding, Point, Row } from '../row.mts';

const LATENCY_MS = 100;
const WIDTHS = [5, 20, 50];

/** 1,000 sends at a latency of 100 ms, so many at a time. */
export const width: Row = {
	name: 'width',
	async run(bench, { rounds, scale }) {
		const items = Math.round(1000 * scale);
		await bench.server(LATENCY_MS);
		const wall = async (peer: string, atATime: number) =>
			(await bench.measure({ peer, items, width: atATime })).wallMs;

		const ours = await alternate(
			WIDTHS.map((count) => String(count)),
			rounds,
			(count) => wall('esms', Number(count)),
		);
		// Twilio's takes the latency as often as there are items; fewer of them tell the same.
		const few = Math.max(20, Math.round(items / 10));
		const peers = await alternate(
			['twilio', 'httpRequest', 'httpRequestBatched', 'bare'],
			Math.min(rounds, 3),
			async (name) => {
				if (name === 'bare') return await bareLoop(bench.url, items, 20);
				if (name !== 'twilio') return await wall(name, 20);
				const { wallMs } = await bench.measure({ peer: name, items: few });
				return (wallMs / few) * items;
			},
		);

		const findings: Finding[] = WIDTHS.map((count) => {
			const ideal = (items * LATENCY_MS) / count;
			const factor = median(ours[count]!) / ideal;
			const limit = count === 50 ? undefined : 1.1;
			return {
				work: `${items} sends, 100 ms latency, width ${count}`,
				found: `${spread(ours[count]!)} ms, ${factor.toFixed(3)} × ideal`,
				goal: limit === undefined ? 'told' : `≤ ${limit.toFixed(2)} × ideal`,
				met: limit === undefined || factor <= limit,
			};
		});
		const faster = 1 / ratio(ours['20']!.slice(0, peers.twilio.length), peers.twilio);
		findings.push({
			work: `${items} sends at width 20 against the Twilio node`,
			found: `${faster.toFixed(1)} × faster`,
			goal: '≥ 15 × faster',
			met: faster >= 15,
		});
		for (const name of ['httpRequest', 'httpRequestBatched', 'bare'] as const) {
			findings.push({
				work: `the same by ${PEER_NAMES[name]}`,
				found: `${spread(peers[name])} ms`,
				goal: 'told',
				met: true,
			});
		}
		const points: Point[] = WIDTHS.map((count) => ({
			plot: 'width',
			node: 'eSMS',
			x: count,
			y: median(ours[count]!),
		}));
		for (const count of WIDTHS) {
			points.push({
				plot: 'width',
				node: 'items × latency ÷ width',
				x: count,
				y: (items * LATENCY_MS) / count,
			});
			points.push({ plot: 'width', node: 'Twilio', x: count, y: median(peers.twilio) });
		}
		return { findings, points };
	},
};

const PEER_NAMES = {
	httpRequest: 'HTTP Request, all at once',
	httpRequestBatched: 'HTTP Request, batches of 20 every 100 ms',
	bare: "a bare loop over Node's fetch, 20 at a time",
};

async function bareLoop(url: string, items: number, atATime: number): Promise<number> {
	const begun = performance.now();
	let next = 0;
	const worker = async () => {
		while (next < items) {
			next++;
			const response = await fetch(`${url}/bare`, { method: 'POST', body: '{}' });
			await response.text();
		}
	};
	await Promise.all(Array.from({ length: atATime }, worker));
	return performance.now() - begun;
}
