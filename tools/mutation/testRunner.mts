// Runs unit tests for Stryker with Jest's own `describe`, `test` and `expect`, but in one process, without Jest's world around
// each file: ten times as fast as Stryker's runner for Jest. What Jest adds beside them, such as fake timers, isn't here.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

import { jestExpect } from '@jest/expect';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	TestStatus,
	toMutantRunResult,
	type DryRunOptions,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
} from '@stryker-mutator/api/test-runner';
import type * as FastCheck from 'fast-check';
import circus, {
	addEventHandler,
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	resetState,
	run,
	type Event,
} from 'jest-circus';
import { ModuleMocker } from 'jest-mock';

import { forgetOurs, install, loadedOurs, mocking } from './loader.mts';

/** Property tests draw the same cases for every mutant, so that its fate isn't chance. */
const SEED = 20_261_127;
/** For the first run, which tells how long each test takes. */
const PATIENCE_MS = 120_000;

type Test = Extract<Event, { name: 'test_start' }>['test'];

/** What the run without a mutant told; kept for the process that takes over after a mutant that hung. */
interface Known {
	/** Which of our files each test file loads. */
	loads: Record<string, string[]>;
	/** How long each test took, in milliseconds. */
	took: Record<string, number>;
}
/** In the copy that is tested, where a run starts once the plugins are loaded. */
const knownFile = () => join(process.cwd(), 'known.json');

const require = createRequire(import.meta.url);
const scope = globalThis as unknown as Record<string, unknown>;
const mocker = new ModuleMocker(globalThis);

/** Which mutant is active, and which test met which: the instrumented code reads and writes it. */
const stryker: InstrumenterContext = {};

/** Of the run, and of the file that runs now. */
let known: Known = { loads: {}, took: {} };
let only: ReadonlySet<string> | undefined;
let stopsAtFailure = false;
let results: TestResult[] = [];
let file = '';
let ids = new Map<Test, string>();
let names = new Map<string, number>();
let stray: unknown[] = [];

/** Names repeat in a table of cases, ids may not. */
function idOf(test: Test): string {
	const parts = [test.name];
	for (let block = test.parent; block.parent; block = block.parent) parts.unshift(block.name);
	const name = `${relative(process.cwd(), file)} ${parts.join(' ')}`;
	const count = (names.get(name) ?? 0) + 1;
	names.set(name, count);
	return count === 1 ? name : `${name} #${count}`;
}

const hasFailed = () => results.some(({ status }) => status === TestStatus.Failed);

function begin(test: Test): void {
	const id = idOf(test);
	ids.set(test, id);
	stryker.currentTestId = id;
	if (only?.has(id) === false || (stopsAtFailure && hasFailed())) test.mode = 'skip';
	// A mutant may wait for ever; a busy machine must not look like one.
	const took = known.took[id];
	test.timeout = took === undefined ? PATIENCE_MS : 1_000 + 10 * took;
}

function end(test: Test): void {
	stryker.currentTestId = undefined;
	const [error] = [...test.errors, ...stray];
	stray = [];
	note(ids.get(test)!, test.duration ?? 0, error);
}

function note(id: string, timeSpentMs: number, error: unknown): void {
	const result = { id, name: id, fileName: file, timeSpentMs };
	results.push(
		error === undefined
			? { ...result, status: TestStatus.Success }
			: {
					...result,
					status: TestStatus.Failed,
					failureMessage: String(error).slice(0, 500),
				},
	);
}

/** Runs the tests of a file. One that can't even be loaded is a test that fails. */
async function runFile(testFile: string): Promise<void> {
	[file, ids, names, stray] = [testFile, new Map(), new Map(), []];
	forgetOurs();
	resetState();
	scope.jest = {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: () => mocker.restoreAllMocks(),
		...mocking(testFile),
	};
	try {
		require(testFile);
	} catch (error) {
		note(`${relative(process.cwd(), file)} loads`, 0, error);
		return;
	}
	await run();
	mocker.restoreAllMocks();
}

/** The test of the file itself comes first, then those of its room: there most mutants end. */
function nearestFirst(testFiles: string[], mutated: string): string[] {
	const [name, room] = [basename(mutated, '.ts'), basename(dirname(mutated))];
	const distance = (path: string) =>
		path.includes(`/${room}/`) ? (basename(path) === `${name}.test.ts` ? 0 : 1) : 2;
	return [...testFiles].sort((a, b) => distance(a) - distance(b));
}

class InProcessTestRunner implements TestRunner {
	capabilities() {
		return { reloadEnvironment: true };
	}

	async init(): Promise<void> {
		install();
		scope[INSTRUMENTER_CONSTANTS.NAMESPACE] = stryker;
		Object.assign(scope, circus, {
			afterAll,
			afterEach,
			beforeAll,
			beforeEach,
		});
		scope.expect = jestExpect;
		process.on('unhandledRejection', (error) => stray.push(error));
		require(join(process.cwd(), 'test/jestSetup.js'));
		(require('fast-check') as typeof FastCheck).configureGlobal({ seed: SEED });
		addEventHandler((event: Event) => {
			if (event.name === 'test_start') begin(event.test);
			if (event.name === 'test_done') end(event.test);
		});
	}

	async dryRun({ testFiles = [] }: DryRunOptions): Promise<DryRunResult> {
		stryker.mutantCoverage = { static: {}, perTest: {} };
		[results, only, stopsAtFailure] = [[], undefined, false];
		const loads: Known['loads'] = {};
		for (const testFile of testFiles) {
			await runFile(testFile);
			loads[testFile] = loadedOurs();
		}
		const took = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
		known = { loads, took };
		writeFileSync(knownFile(), JSON.stringify(known));
		return {
			status: DryRunStatus.Complete,
			tests: results,
			mutantCoverage: stryker.mutantCoverage,
		};
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		const { activeMutant, testFilter, sandboxFileName, hitLimit, disableBail } = options;
		known = JSON.parse(readFileSync(knownFile(), 'utf8')) as Known;
		const { loads } = known;
		// Stryker names files where a mutant is met while they load, tests otherwise.
		const isStatic = testFilter === undefined || testFilter.some((name) => name in loads);
		const testFiles = Object.keys(loads).filter((testFile) =>
			isStatic
				? loads[testFile]!.includes(sandboxFileName)
				: testFilter.some((id) => id.startsWith(`${relative(process.cwd(), testFile)} `)),
		);
		only = isStatic ? undefined : new Set(testFilter);
		[results, stopsAtFailure] = [[], !disableBail];
		stryker.activeMutant = activeMutant.id;
		[stryker.hitLimit, stryker.hitCount] = [hitLimit, hitLimit === undefined ? undefined : 0];
		for (const testFile of nearestFirst(testFiles, sandboxFileName)) {
			await runFile(testFile);
			if (stopsAtFailure && hasFailed()) break;
		}
		stryker.activeMutant = undefined;
		return toMutantRunResult(
			determineHitLimitReached(stryker.hitCount, hitLimit) ?? {
				status: DryRunStatus.Complete,
				tests: results,
			},
		);
	}
}

export const strykerPlugins = [
	declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessTestRunner),
];
