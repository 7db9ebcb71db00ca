import { median } from '../stats.mts';
import type { Finding, Row } from '../row.mts';

const WORK = {
	esms: 'Send',
	esmsAdvertising: 'Send Advertising',
	esmsCall: 'Call From Recording',
	esmsEstimate: 'Estimate Price',
	esmsGetMany: 'Get Many',
} as const;

/** How long n8n is deaf, at the worst, while a node works on a long list: webhooks, editors, health checks. */
export const stalls: Row = {
	name: 'stalls',
	async run(bench, { rounds, scale }) {
		await bench.server(0);
		const findings: Finding[] = [];
		for (const [peer, work] of Object.entries(WORK)) {
			const isList = peer === 'esmsGetMany';
			const rows = Math.round((isList ? 50_000 : 100_000) * scale);
			const samples: number[] = [];
			for (let round = 0; round < Math.min(rounds, 3); round++) {
				const { worstStallMs } = await bench.measure({
					peer,
					items: isList ? 1 : rows,
					width: isList ? rows : 20,
				});
				samples.push(worstStallMs);
			}
			const worst = median(samples);
			findings.push({
				work: `${work}: longest time that n8n was deaf, ${rows.toLocaleString('en')} rows`,
				found: `${worst.toFixed(0)} ms (${samples.map((ms) => ms.toFixed(0)).join(', ')})`,
				goal: '≤ 50 ms',
				met: worst <= 50,
			});
		}
		return { findings };
	},
};
