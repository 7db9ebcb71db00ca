// Lets campaigns run into faults and compares the gateway's books with what n8n says of them.
// npm run test:faults [-- --all | --long] [--seed N,…] [--only NAME] [--messages N] [--runs N] [--no-queue] [--write]
import { after, before, describe, test } from 'node:test';

import { accountFaults } from './accountFaults.mts';
import { addressFaults } from './addressFaults.mts';
import { runCampaign } from './campaignRun.mts';
import type { Comparison } from './compare.mts';
import './compare.test.mts';
import './compareReports.test.mts';
import { crashes } from './crashes.mts';
import { COURSES, type Fault } from './fault.mts';
import { gatewayFaults } from './gatewayFaults.mts';
import { lateRetries } from './lateRetries.mts';
import { readOptions } from './options.mts';
import { openQueue, openSingle, type OpenPlace } from './places.mts';
import { queueFaults } from './queueFaults.mts';
import { writeReliabilityPage } from './reliabilityPage.mts';
import { reportFaults, type ReportFault } from './reportFaults.mts';
import { runReports } from './reportRun.mts';
import { keepResult, keptResults } from './results.mts';
import { slowLoop } from './slowLoop.mts';
import { wireFaults } from './wireFaults.mts';

const options = readOptions(process.argv.slice(2));
const { seeds, long, all, only, messages, runs } = options;
const singleFaults = [
	...gatewayFaults,
	...wireFaults,
	...addressFaults,
	...accountFaults,
	...lateRetries,
	slowLoop,
	...crashes,
];
const campaignFaults = [...singleFaults, ...queueFaults];
const everything = [...campaignFaults, ...reportFaults];

const strangers = only.filter((name) => !everything.some((fault) => fault.name === name));
if (strangers.length > 0) {
	const names = everything.map(({ name }) => name).join(', ');
	throw new Error(`There is no fault ${strangers.join(', ')}; there are ${names}.`);
}
/** What the short form takes of a list; known limits are measured in the long form only. */
const wanted = <F extends Fault | ReportFault>(
	faults: readonly F[],
	short: (fault: F) => boolean = () => true,
) =>
	faults.filter((fault) =>
		only.length > 0 ? only.includes(fault.name) : all || (!fault.limit && short(fault)),
	);

console.log(`Seed ${seeds.join(',')}, ${messages} messages`);

/** One test: a fault, met in one way. */
interface Run {
	name: string;
	title: string;
	seed: number;
	play(open: OpenPlace): Promise<Comparison>;
}

const repeated = (run: (seed: number, run: number) => Run[]): Run[] =>
	seeds.flatMap((seed) => Array.from({ length: runs }, (_, index) => run(seed, index + 1)).flat());

const campaigns = (faults: readonly Fault[]): Run[] =>
	faults.flatMap((fault, index) =>
		repeated((seed, run) => {
			const possible = fault.courses ?? COURSES;
			// Unless long, each seed takes one course of each fault, in turn.
			const courses = long ? possible : [possible[(index + seed) % possible.length]!];
			return courses.map((course) => ({
				name: fault.name,
				title: `${fault.what} (${fault.name}, ${course}, seed ${seed}, run ${run})`,
				seed,
				play: (open) => runCampaign(open, { fault, course, run, seed, messages }),
			}));
		}),
	);

const reports = (faults: readonly ReportFault[]): Run[] =>
	faults.flatMap((fault) =>
		repeated((seed, run) => [
			{
				name: fault.name,
				title: `${fault.what} (${fault.name}, seed ${seed}, run ${run})`,
				seed,
				play: (open) => runReports(open, { fault, run, seed, messages }),
			},
		]),
	);

function stage(title: string, all: readonly Run[], open: () => Promise<OpenPlace>): void {
	if (all.length === 0) return;
	describe(title, () => {
		let place: OpenPlace;
		let failed = false;
		before(async () => {
			place = await open();
		});
		after(() => place?.close(failed));

		for (const { name, seed, title: what, play } of all) {
			test(what, async (t) => {
				try {
					const { complaints: _, ...tally } = await play(place);
					if (options.write) await keepResult(name, { seed, long }, tally);
					t.diagnostic(JSON.stringify(tally));
				} catch (error) {
					failed = true;
					throw error;
				}
			});
		}
	});
}

stage(
	'n8n in one process',
	[...reports(wanted(reportFaults)), ...campaigns(wanted(singleFaults))],
	openSingle,
);
if (options.queue) {
	stage(
		'n8n in queue mode',
		campaigns(wanted(queueFaults, ({ name }) => name === 'worker-killed')),
		openQueue,
	);
}
if (options.write) {
	after(async () => {
		await writeReliabilityPage(campaignFaults, reportFaults, await keptResults());
	});
}
