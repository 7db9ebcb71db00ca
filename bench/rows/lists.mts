import { alternate, median, ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

/** 5,000 recipients by Send Advertising, against one by one. */
export const advertising: Row = {
	name: 'advertising',
	async run(bench, { rounds }) {
		const items = 5_000;
		await bench.server(100);
		// Warmed up with nothing, so that the count is that of one run.
		const samples = await alternate(
			['esmsAdvertising', 'oneByOne'],
			Math.min(rounds, 3),
			async (name) => {
				if (name === 'esmsAdvertising') {
					return (await bench.measure({ peer: name, items, warmUp: 0 })).wallMs;
				}
				// One at a time takes the latency as often; a part of it tells the same.
				const part = 100;
				const { wallMs } = await bench.measure({ peer: 'esms', items: part, width: 1, warmUp: 0 });
				return (wallMs / part) * items;
			},
		);
		await bench.server();
		await bench.measure({ peer: 'esmsAdvertising', items, warmUp: 0 });
		const { requests } = await bench.server();
		const faster = 1 / ratio(samples.esmsAdvertising, samples.oneByOne);
		return {
			findings: [
				{
					work: `${items} recipients by Send Advertising, 100 ms latency`,
					found: `${requests} request, ${spread(samples.esmsAdvertising)} ms, ${faster.toFixed(0)} × faster than one by one`,
					goal: 'one request, ≥ 100 × faster',
					met: requests === 1 && faster >= 100,
				},
			],
		};
	},
};

/** 50,000 rows of Get Many, 500 a page. */
export const pages: Row = {
	name: 'pages',
	async run(bench, { rounds }) {
		await bench.server(50);
		const take = (limit: number) =>
			bench.measure({ peer: 'esmsGetMany', items: 1, width: limit, warmUp: 0 });
		const samples = await alternate(['5000', '25000', '50000'], rounds, (limit) =>
			take(Number(limit)),
		);
		await bench.server();
		await take(50_000);
		const { requests, mostInFlight } = await bench.server();
		const perRow = (limit: '5000' | '25000' | '50000') =>
			median(samples[limit].map(({ wallMs }) => (wallMs * 1000) / Number(limit)));
		const sequential = (requests * 50 * 1000) / 50_000;
		const factor = perRow('50000') / perRow('25000');
		return {
			findings: [
				{
					work: 'Get Many: time per row at 50,000 rows against 25,000 (50 ms latency)',
					found: `${perRow('50000').toFixed(1)} µs to ${perRow('25000').toFixed(1)} µs: ${factor.toFixed(2)} (${perRow('5000').toFixed(1)} µs at 5,000)`,
					goal: 'linear, ≤ 1.15',
					met: factor <= 1.15,
				},
				{
					work: 'Get Many: 50,000 rows in pages of 500',
					found: `${requests} requests, ${mostInFlight} at a time, ${spread(samples['50000'].map(({ wallMs }) => wallMs))} ms; latency alone, page by page, is ${sequential.toFixed(0)} µs a row; peak ${median(samples['50000'].map(({ peakMb }) => peakMb)).toFixed(0)} MB`,
					goal: 'pages in parallel',
					met: mostInFlight > 1,
				},
			],
		};
	},
};
