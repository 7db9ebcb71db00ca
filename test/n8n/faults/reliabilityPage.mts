import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { N8N_VERSION } from '../harness/n8nCache.mts';
import { checkout } from '../harness/places.mts';
import type { Tally } from './compare.mts';
import type { Course, Fault } from './fault.mts';
import type { ReportFault } from './reportFaults.mts';
import { usualMessages } from './options.mts';
import type { Result } from './results.mts';

const PAGE = join(checkout, 'docs', 'reliability.md');

const introduction = (command: string) => `# Reliability

What becomes of a campaign when something goes wrong on its way. The figures are measured, not promised: campaigns go
through a real n8n ${N8N_VERSION} to the simulator of eSMS.vn in this repository, a fault strikes at random moments, and
the simulator's books are compared with what n8n's executions say of each message. This page is written by
\`${command} --write\`, or row by row by the commands in it; the eSMS.vn service itself was not part of it.

Each message must end in one of three ways:

- **accepted** exactly once,
- **failed**: not accepted, and reported so with the reason,
- **unknown**: reported so, with the RequestId under which asking again is safe, or by the end of an execution that was
  killed or cancelled.

**Lost** is a message that was reported as accepted and wasn't, or of which nobody says anything. **Doubled** is one
that was accepted twice. **Wrong** is one that was accepted although it was reported as failed, or not at all, or under
another RequestId. All three must be 0.
`;

const REPORTS = `## Reports on their way back

Here the messages are accepted, and the fault strikes while eSMS reports what became of them: to an eSMS Trigger, or to
executions that wait for the report. The end of each message must be **heard once**: one execution goes on with it, and
with what really became of the message; or the execution must say that it is **not known**, as where eSMS's answer to a
repetition names no message to ask for. **Lost** is an end that nobody hears of, **doubled** one that starts or wakes
twice, or a message that was accepted twice, and **wrong** one that is told otherwise than it was, also as a time-out.
`;

const COURSE_WORDS: Record<Course, string> = {
	items:
		'**items**: the node continues on fail; the figures are those of one execution, and nobody does anything',
	retries:
		'**retries**: Retry on Fail is on, and an execution that fails all the same is retried by hand, first with the fault still there and then without it',
	ownKey: "**ownKey**: Duplicate Protection is 'By Own Key', and the workflow is run again",
	content:
		"**content**: Duplicate Protection is 'By Message Content', and the workflow is run again",
	again: '**again**, a known limit: the workflow is run again with the default protection',
};

const HOW = `## How the runs go

Each fault is met with several seeds, which decide when it strikes and whom, and a campaign in the ways below: with
\`--long\` each seed in all of them, otherwise each in another one. The figures of a row are their sum.

${Object.keys(COURSE_WORDS)
	.map((course) => `- ${COURSE_WORDS[course as Course]}`)
	.join('\n')}

After each run the API key, the secret key and the callback token are searched for in n8n's logs, database files,
executions, errors and the exported workflow, in queue mode also in PostgreSQL and Redis, and the recipients' full
numbers in the logs. A find fails the run. What can't be brought about from outside is done within n8n's process: its
clock is set ahead, it is stopped for seconds, and reading an answer ends with an error of the operating system.
`;

const ADVICE = `## What to do

- **Leave the protection at 'Per Execution' for things that happen once**, such as an order that comes in by a webhook.
  Switch on Retry on Fail, or retry a failed execution by hand: both continue where the execution stopped. What was
  accepted is not sent again, what was refused is tried again, and what is unknown is asked again under its RequestId.
- **Choose 'By Own Key' where a workflow may be started again for the same thing**, such as a nightly campaign: an order
  number, or a customer number with the date. eSMS accepts each key once in 24 hours, whatever became of n8n meanwhile.
  'By Message Content' does the same without a key of your own, as long as the text stays the same.
- **A killed n8n or worker takes the memory of its execution along.** n8n marks the execution as crashed or failed and
  doesn't continue it. Start the workflow again only with own key or content protection; with 'Per Execution' a new
  execution makes new messages. A cancelled execution is the same case, because n8n retries none.
- **Read \`outcome\`, not just \`error\`**, when the node continues on fail: \`refused\` and \`notSent\` may go another way at
  once, \`unknown\` may not, because the message may be on its way.
- **After a refusal under an own key, use another key** once the reason is gone. Whether eSMS holds the key of a message
  that it refused is not documented; if it does, the same key is answered with code 124 for 24 hours. A retry of the same
  execution knows of the refusal and says so; a new execution can't know and reports \`duplicate: true\`.
- **What the node can't see:** an answer that is well-formed and says that a message was accepted is believed. When it
  belongs to another message of the same execution, the repeated message id gives it away; otherwise only the delivery
  report, or Get Recipient Results, tells.
`;

/**
 * Writes the page from the results of all faults that were run with `--write`. A row that was not stays as it is, with
 * the command that made it.
 */
export async function writeReliabilityPage(
	faults: readonly Fault[],
	reports: readonly ReportFault[],
	results: ReadonlyMap<string, Result>,
): Promise<void> {
	const page = await readFile(PAGE, 'utf8').catch(() => '');
	const before = page.split('\n').filter((line) => line.startsWith('| '));
	const normal = faults.filter(({ limit }) => limit === undefined);
	const limits = faults.filter(({ limit }) => limit !== undefined);
	const tableOf = (some: readonly Row[], columns: readonly Column[]) =>
		table(some, results, columns, before);
	const text = [
		introduction(commandOf([...results.values()])),
		'## Figures\n',
		tableOf(normal, MESSAGES),
		REPORTS,
		tableOf(reports, HEARD),
		HOW,
		'## Known limits\n',
		'Where messages are doubled or lost all the same, and what to do about it. These runs are measured, not judged.\n',
		tableOf(limits, MESSAGES),
		...limits.map(({ name, limit }) => `- \`${name}\`: ${limit}`),
		'',
		ADVICE,
	].join('\n');
	const config = (await resolveConfig(PAGE)) ?? {};
	await mkdir(join(checkout, 'docs'), { recursive: true });
	await writeFile(PAGE, await format(text, { ...config, parser: 'markdown' }));
	console.log(`Wrote ${PAGE}`);
}

/** What makes the whole page; its parts may have been made one by one. */
function commandOf(results: readonly Result[]): string {
	const seeds = [...new Set(results.flatMap((result) => result.seeds))];
	const form = results.every(({ long }) => long) ? '--long' : '--all';
	return `npm run test:faults -- ${form} --seed ${seeds.join()}`;
}

type Column = [string, keyof Tally];
const MESSAGES: readonly Column[] = [
	['Messages', 'messages'],
	['Accepted', 'accepted'],
	['Failed', 'failed'],
	['Unknown', 'unknown'],
];
const HEARD: readonly Column[] = [
	['Messages', 'messages'],
	['Heard once', 'accepted'],
	['Not known', 'unknown'],
];
const WRONG: readonly Column[] = [
	['Lost', 'lost'],
	['Doubled', 'doubled'],
	['Wrong', 'misreported'],
];

type Row = Pick<Fault, 'name' | 'what'>;

function table(
	faults: readonly Row[],
	results: ReadonlyMap<string, Result>,
	first: readonly Column[],
	before: readonly string[],
): string {
	const columns = [...first, ...WRONG];
	const rows = faults.flatMap(({ name, what }) => {
		const result = results.get(name);
		if (result === undefined) return before.filter((line) => makes(line, name));
		const { runs, messages, seeds, long } = result;
		const perRun = messages / runs;
		const size = perRun === usualMessages(long) ? '' : ` --messages ${perRun}`;
		const form = long ? ' --long' : '';
		const command = `npm run test:faults --${form} --seed ${seeds.join()} --only ${name}${size}`;
		const figures = [runs, ...columns.map(([, kind]) => result[kind])];
		return [`| ${[what, ...figures, `\`${command}\``].join(' | ')} |`];
	});
	return [
		`| ${['Fault', 'Runs', ...columns.map(([title]) => title), 'Repeat with'].join(' | ')} |`,
		`| --- | ${'---: | '.repeat(columns.length + 1)}--- |`,
		...rows,
		'',
	].join('\n');
}

/** Whether the command in a row is that of this fault. */
const makes = (line: string, name: string): boolean => / --only ([\w-]+)/.exec(line)?.[1] === name;
