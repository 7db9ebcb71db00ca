import { readFile } from 'node:fs/promises';

import { cleanEnvironment, runCommand } from '../harness/command.mts';
import { checkout } from '../harness/places.mts';
import type { Pair } from './pairs.mts';
import type { Result } from './results.mts';

/** Runs test files against a pair, with everything that they print in a log. */
export async function runPair(
	{ n8n, node, engine }: Pair,
	files: readonly string[],
	log: string,
): Promise<Result> {
	const started = Date.now();
	const { FORCE_COLOR: _, ESMS_TEST_EXPRESSION_ENGINE: __, ...env } = cleanEnvironment();
	const ended = await runCommand(
		process.execPath,
		['--import', 'tsx', 'test/n8n/run.mts', ...files],
		{
			cwd: checkout,
			log,
			env: {
				...env,
				N8N_VERSION: n8n,
				N8N_NODE_VERSION: node,
				...(engine !== undefined && { ESMS_TEST_EXPRESSION_ENGINE: engine }),
			},
		},
	).then(
		() => true,
		() => false,
	);
	const printed = await readFile(log, 'utf8');
	const count = (what: string) =>
		Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(printed)?.[1] ?? 0);
	const failed = count('fail') + count('cancelled');
	return {
		passed: count('pass'),
		// It can fail before any test does, as when n8n doesn't start.
		failed: ended ? failed : Math.max(failed, 1),
		skipped: count('skipped'),
		minutes: Math.round((Date.now() - started) / 6_000) / 10,
		on: new Date(started).toISOString().slice(0, 10),
	};
}
