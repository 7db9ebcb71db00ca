// Lets campaigns run into faults and compares the gateway's books with what n8n says of them.
// npm run test:faults [-- --long] [--seed N] [--only NAME] [--messages N] [--runs N] [--no-queue] [--write]
import { after, before, describe, test } from 'node:test';

import { accountFaults } from './accountFaults.mts';
import { addressFaults } from './addressFaults.mts';
import { runCampaign } from './campaignRun.mts';
import './compare.test.mts';
import { crashes } from './crashes.mts';
import { COURSES, type Fault } from './fault.mts';
import { gatewayFaults } from './gatewayFaults.mts';
import { readOptions } from './options.mts';
import { openQueue, openSingle, type OpenPlace } from './places.mts';
import { queueFaults } from './queueFaults.mts';
import { writeReliabilityPage } from './reliabilityPage.mts';
import { keepResult, keptResults } from './results.mts';

const options = readOptions(process.argv.slice(2));
const { seed, long, only, messages, runs } = options;
const singleFaults = [...gatewayFaults, ...addressFaults, ...accountFaults, ...crashes];
const everything = [...singleFaults, ...queueFaults];

const strangers = only.filter((name) => !everything.some((fault) => fault.name === name));
if (strangers.length > 0) {
	const names = everything.map(({ name }) => name).join(', ');
	throw new Error(`There is no fault ${strangers.join(', ')}; there are ${names}.`);
}
/** What the short form takes of a list; known limits are measured in the long form only. */
const wanted = (faults: readonly Fault[], short: (fault: Fault) => boolean) =>
	faults.filter((fault) =>
		only.length > 0 ? only.includes(fault.name) : long || (!fault.limit && short(fault)),
	);

console.log(`Seed ${seed}, ${messages} messages`);

function stage(title: string, faults: readonly Fault[], open: () => Promise<OpenPlace>): void {
	if (faults.length === 0) return;
	describe(title, () => {
		let place: OpenPlace;
		let failed = false;
		before(async () => {
			place = await open();
		});
		after(() => place?.close(failed));

		for (const [index, fault] of faults.entries()) {
			const all = fault.courses ?? COURSES;
			// The short form takes one course of each fault, in turn.
			const courses = long ? all : [all[(index + seed) % all.length]!];
			for (const course of courses) {
				for (let run = 1; run <= runs; run++) {
					test(`${fault.what} (${fault.name}, ${course}, run ${run})`, async (t) => {
						try {
							const campaign = { fault, course, run, seed, messages };
							const { complaints: _, ...tally } = await runCampaign(place, campaign);
							if (options.write) await keepResult(fault.name, seed, tally);
							t.diagnostic(JSON.stringify(tally));
						} catch (error) {
							failed = true;
							throw error;
						}
					});
				}
			}
		}
	});
}

stage(
	'n8n in one process',
	wanted(singleFaults, () => true),
	openSingle,
);
if (options.queue) {
	stage(
		'n8n in queue mode',
		wanted(queueFaults, ({ name }) => name === 'worker-killed'),
		openQueue,
	);
}
if (options.write) {
	after(async () => await writeReliabilityPage(everything, await keptResults()));
}
