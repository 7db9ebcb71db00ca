import type { Finding, Row } from '../row.mts';

const SECONDS = 60;
const RATES = [10, 50];

/** Max Requests per Second over a minute, counted at the server. */
export const pacing: Row = {
	name: 'pacing',
	async run(bench, { scale }) {
		const seconds = Math.round(SECONDS * scale);
		const findings: Finding[] = [];
		for (const rate of RATES) {
			await bench.server(20);
			await bench.measure({ peer: 'esmsPaced', items: rate * seconds, width: rate, warmUp: 0 });
			const { starts } = await bench.server();
			const most = mostInOneSecond(starts);
			const duration = (starts.at(-1)! - starts[0]!) / 1000;
			// The first starts at once, so that n requests need n − 1 pauses.
			const used = (starts.length - 1) / duration / rate;
			findings.push({
				work: `Max Requests per Second ${rate} over ${seconds} s`,
				found: `at most ${most} in any second, ${(used * 100).toFixed(1)} % used`,
				goal: `≤ ${rate + 1}, ≥ 98 %`,
				met: most <= rate + 1 && used >= 0.98,
			});
		}
		return { findings };
	},
};

/** The fullest window of one second. */
function mostInOneSecond(starts: readonly number[]): number {
	let from = 0;
	let most = 0;
	for (const [index, start] of starts.entries()) {
		while (start - starts[from]! >= 1000) from++;
		most = Math.max(most, index - from + 1);
	}
	return most;
}
