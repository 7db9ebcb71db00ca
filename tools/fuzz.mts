// The long form of fuzz.test.ts: npx tsx tools/fuzz.mts --cases 1000000 --seed 1
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { fuzz } from '../test/unit/fuzz/fuzz.ts';

/** Readers keep nothing, so what is left at the end beside the beginning is noise of the engine. */
const LEAK_MB = 50;

const { values } = parseArgs({
	options: {
		cases: { type: 'string', default: '1000000' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
	},
});
const cases = Number(values.cases);
const seed = Number(values.seed);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapMb = () => process.memoryUsage().heapUsed / 2 ** 20;
const settledMb = () => {
	collectGarbage();
	return heapMb();
};

console.log(`${cases} cases, seed ${seed}`);
fuzz({ cases: 10_000, seed });
const before = settledMb();
let peak = before;
const start = performance.now();
const result = fuzz({
	cases,
	seed,
	progress: (done) => {
		peak = Math.max(peak, heapMb());
		if (done % 100_000 === 0) {
			console.log(`  ${done} cases, ${Math.round((performance.now() - start) / 1000)} s`);
		}
	},
});
const after = settledMb();
const mb = (value: number) => `${value.toFixed(1)} MB`;
console.log(
	[
		`${result.cases} cases and ${result.grown} texts of 50,000 characters in ${Math.round((performance.now() - start) / 1000)} s`,
		`slowest case ${result.slowestMs.toFixed(1)} ms (${result.slowest})`,
		`heap ${mb(before)} before, ${mb(peak)} at most, ${mb(after)} after`,
	].join('\n'),
);
for (const fault of result.faults) console.error(fault);
if (result.faults.length > 0) process.exitCode = 1;
if (after - before > LEAK_MB) {
	console.error(`The heap grew by ${mb(after - before)}.`);
	process.exitCode = 1;
}
