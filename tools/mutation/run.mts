// Breaks the code in thousands of small ways, and asks the unit tests to notice each.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import type { LogLevel, MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';

import { report } from './report.mts';
import { HEART, ROOMS, type Room } from './rooms.mts';

const USAGE = `npm run mutate                         all rooms: ${Object.keys(ROOMS).join(', ')}
npm run mutate -- domain trigger       some of them
npm run mutate -- --heart              the files that decide about money
npm run mutate -- --since [commit]     the files that differ from a commit: origin/main, or the last one`;

const CODE = 'nodes/Esms';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

function latest(): string {
	const branches = git('branch', '--all', '--format=%(refname:short)').split('\n');
	return branches.includes('origin/main') ? 'origin/main' : 'HEAD~1';
}

/** What differs from where this branch began, committed or not. */
const changedSince = (commit: string): string[] =>
	git('diff', '--name-only', git('merge-base', commit, 'HEAD'), '--', CODE)
		.split('\n')
		.filter((path) => path.endsWith('.ts') && existsSync(path));

/** The files of a room that are to change; of those that were chosen, if some were. */
function patterns({ folder, without = {} }: Room, chosen: string[] | undefined): string[] {
	const room = `${CODE}/${folder}`;
	const excluded = Object.keys(without).map((name) => `${room}/${name}`);
	if (chosen === undefined) return [`${room}/*.ts`, ...excluded.map((path) => `!${path}`)];
	return chosen.filter((path) => path.startsWith(`${room}/`) && !excluded.includes(path));
}

const hunt = async (mutate: string[], tests: string[]): Promise<MutantResult[]> =>
	await new Stryker({
		mutate,
		testFiles: tests.map((glob) => `test/unit/${glob}`),
		testRunner: 'in-process',
		testRunnerNodeArgs: ['--import', 'tsx'],
		checkerNodeArgs: ['--import', 'tsx'],
		plugins: ['testRunner', 'wording'].map((name) => `./tools/mutation/${name}.mts`),
		ignorers: ['wording'],
		coverageAnalysis: 'perTest',
		dryRunTimeoutMinutes: 15,
		// One processor is left to whoever waits.
		concurrency: Math.max(1, availableParallelism() - 1),
		disableTypeChecks: `${CODE}/**/*.ts`,
		ignorePatterns: ['**', '!nodes/**', '!credentials/**', '!test/**', '!package.json'],
		tempDirName: '.stryker-tmp',
		cleanTempDir: 'always',
		reporters: ['progress-append-only'],
		allowConsoleColors: false,
		logLevel: 'warn' as LogLevel,
		warnings: false,
	}).runMutationTest();

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { heart: { type: 'boolean' }, since: { type: 'boolean' }, help: { type: 'boolean' } },
});

function chosenFiles(): string[] | undefined {
	if (values.since) return changedSince(positionals[0] ?? latest());
	if (!values.heart) return undefined;
	const missing = HEART.filter((path) => !existsSync(`${CODE}/${path}`));
	if (missing.length > 0) throw new Error(`rooms.mts names files that are gone: ${missing.join()}`);
	return HEART.map((path) => `${CODE}/${path}`);
}

async function main(): Promise<boolean> {
	const chosen = chosenFiles();
	const names = values.since || positionals.length === 0 ? Object.keys(ROOMS) : positionals;
	let isGood = true;
	for (const name of names) {
		const room = ROOMS[name];
		if (room === undefined) throw new Error(`There is no room "${name}".\n${USAGE}`);
		const mutate = patterns(room, chosen);
		if (mutate.length === 0) continue;
		isGood = report(name, await hunt(mutate, room.tests)) && isGood;
	}
	return isGood;
}

if (values.help) console.log(USAGE);
else process.exitCode = (await main()) ? 0 : 1;
