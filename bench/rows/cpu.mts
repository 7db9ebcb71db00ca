import { alternate, median, ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

/** CPU of 10,000 sends without latency, all of our checks included. */
export const cpu: Row = {
	name: 'cpu',
	async run(bench, { rounds, scale }) {
		const items = Math.round(10_000 * scale);
		await bench.server(0);
		const samples = await alternate(['esms', 'httpRequest', 'twilio'], rounds, async (peer) => {
			const { cpuMs } = await bench.measure({ peer, items, width: 20 });
			return (cpuMs * 1000) / items;
		});
		const factor = ratio(samples.esms, samples.httpRequest);
		return {
			findings: [
				{
					work: `CPU per item, ${items} sends without latency, against HTTP Request`,
					found: `${spread(samples.esms)} µs to ${spread(samples.httpRequest)} µs: ratio ${factor.toFixed(2)}`,
					goal: '≤ 1.00',
					met: factor <= 1,
				},
				{
					work: 'the same against the Twilio node',
					found: `${median(samples.twilio).toFixed(0)} µs: ratio ${ratio(samples.esms, samples.twilio).toFixed(2)}`,
					goal: 'told',
					met: true,
				},
			],
		};
	},
};
