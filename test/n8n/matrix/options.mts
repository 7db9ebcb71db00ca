import { parseArgs } from 'node:util';

import { testFiles } from '../testFiles.mts';
import { nameOf, pairs, type Pair } from './pairs.mts';

export interface Options {
	chosen: readonly Pair[];
	/** Names of test files. */
	files: readonly string[];
	smoke: boolean;
	/** Remove each n8n after its tests. */
	free: boolean;
	/** Keep the results for docs/compatibility.md, and write it. */
	write: boolean;
}

/** What tells most in the shortest time: every way in and out of n8n once. */
const SMOKE = ['credential', 'account', 'send', 'deliveryReport', 'wait'];

/** n8n's editor looks different in each version, and the README speaks of the one of reference. */
const FOR_REFERENCE = ['browser', 'exampleLooks', 'firstSms', 'readme'];

/** `npm run test:n8n -- --matrix --short --free`, `npm run test:n8n -- --matrix 2.0.3@20 --write` */
export function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			matrix: { type: 'boolean' },
			short: { type: 'boolean', default: false },
			smoke: { type: 'boolean', default: false },
			free: { type: 'boolean', default: false },
			write: { type: 'boolean', default: false },
		},
	});
	const strangers = positionals.filter((name) => !pairs.some((pair) => nameOf(pair) === name));
	if (strangers.length > 0) {
		const names = pairs.map(nameOf).join(', ');
		throw new Error(`There is no pair ${strangers.join(', ')}; there are ${names}.`);
	}
	const { short, smoke, free, write } = values;
	const named = pairs.filter((pair) => positionals.includes(nameOf(pair)));
	const chosen = named.length > 0 ? named : pairs.filter((pair) => !short || pair.short);
	const files = testFiles.filter((file) =>
		smoke ? SMOKE.includes(file) : !FOR_REFERENCE.includes(file),
	);
	return { chosen, files, smoke, free, write };
}
