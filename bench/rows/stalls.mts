import { median } from '../stats.mts';
import type { Finding, Row } from '../row.mts';

const WORK = {
	esms: 'Send',
	esmsAdvertising: 'Send Advertising',
	esmsCall: 'Call From Recording',
	esmsEstimate: 'Estimate Price',
	esmsGetMany: 'Get Many',
} as const;

/**
 * How long n8n is deaf, at the worst, while a node works on a long list: webhooks, editors, health checks. Judged by
 * CPU time, because whatever else runs on the machine lengthens the time by the clock.
 */
export const stalls: Row = {
	name: 'stalls',
	async run(bench, { rounds, scale }) {
		await bench.server(0);
		const findings: Finding[] = [];
		for (const [peer, work] of Object.entries(WORK)) {
			const isList = peer === 'esmsGetMany';
			const rows = Math.round((isList ? 50_000 : 100_000) * scale);
			const turns: number[] = [];
			const clock: number[] = [];
			const collections: number[] = [];
			for (let round = 0; round < Math.min(rounds, 3); round++) {
				const { worstTurnMs, worstStallMs, longestGcMs } = await bench.measure({
					peer,
					items: isList ? 1 : rows,
					width: isList ? rows : 20,
					// Each item of a list is as much work as all of it.
					warmUp: isList ? 1 : 1_000,
				});
				turns.push(worstTurnMs);
				clock.push(worstStallMs);
				collections.push(longestGcMs);
			}
			const worst = median(turns);
			findings.push({
				work: `${work}: longest turn of n8n's event loop, ${rows.toLocaleString('en')} rows`,
				found: `${list(turns)} ms of CPU; by the clock ${list(clock)} ms, the longest garbage collection ${list(collections)} ms`,
				goal: '≤ 50 ms of CPU',
				met: worst <= 50,
			});
		}
		return { findings };
	},
};

const list = (values: readonly number[]): string => values.map((ms) => ms.toFixed(0)).join(', ');
