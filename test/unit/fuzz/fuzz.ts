import fc from 'fast-check';
import { growing, type Growing } from './inputs';
import { readers, type Reader } from './readers';

/** A single text may take this long; the quickest of several tries counts. */
const SLOWEST_CASE_MS = 250;
/** A quadratic reader takes a hundred times as long. */
const CHARACTERS_PER_MS = 100;
const GROWN_LENGTH = 50_000;

export interface FuzzOptions {
	cases: number;
	seed: number;
	/** Is told now and then how many cases are through. */
	progress?: (done: number) => void;
}

export interface FuzzResult {
	cases: number;
	grown: number;
	slowestMs: number;
	slowest: string;
	/** Which reader failed at which text, and why. */
	faults: string[];
}

/** Feeds all readers. */
export function fuzz({ cases, seed, progress }: FuzzOptions): FuzzResult {
	const result: FuzzResult = { cases: 0, grown: 0, slowestMs: 0, slowest: '', faults: [] };
	const perReader = Math.ceil(cases / readers.length);

	for (const [index, reader] of readers.entries()) {
		const isFine = (text: string) => {
			result.cases += 1;
			if (result.cases % 10_000 === 0) progress?.(result.cases);
			const ms = timeOf(reader, text, SLOWEST_CASE_MS);
			if (ms > result.slowestMs) Object.assign(result, { slowestMs: ms, slowest: reader.name });
			return ms <= SLOWEST_CASE_MS;
		};
		const isQuick = (make: Growing) => {
			result.grown += 1;
			const { grownLength = GROWN_LENGTH } = reader;
			const enough = grownLength / CHARACTERS_PER_MS;
			return timeOf(reader, make(grownLength), enough) <= enough;
		};
		const certain = growing.certain.map((make): [Growing] => [make]);
		const runs = [
			fc.check(fc.property(reader.inputs, isFine), { numRuns: perReader, seed: seed + index }),
			fc.check(fc.property(growing.random, isQuick), {
				examples: certain,
				numRuns: certain.length + Math.floor(perReader / 1000),
				seed: seed + index,
			}),
		];
		for (const details of runs) {
			if (!details.failed) continue;
			const [input] = details.counterexample ?? [];
			const shown = fc.stringify(typeof input === 'function' ? input(80) : input).slice(0, 300);
			const cause = details.errorInstance ?? 'too slow';
			result.faults.push(`${reader.name}: ${String(cause)} at ${shown} (seed ${details.seed})`);
		}
	}
	return result;
}

/** Processor time in milliseconds, which a busy machine doesn't lengthen. */
function cpuMs(): number {
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- only tests measure
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Milliseconds of one reading, the quickest of up to three when the first was slow. */
function timeOf(reader: Reader, text: string, enough: number): number {
	let best = Infinity;
	for (let round = 0; round < 3 && best > enough; round++) {
		const start = cpuMs();
		const sound = reader.isSound(text);
		best = Math.min(best, cpuMs() - start);
		if (!sound) throw new Error('The result is not sound');
	}
	return best;
}
