// Runs the end-to-end tests against one n8n and one simulator. Names of test files narrow it down.
import { mkdir, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec as SpecReporter } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

import { tail } from './harness/command.mts';
import { onlyBy, startOutside } from './harness/outside.mts';
import { results } from './harness/places.mts';
import { shareStack } from './harness/sharedStack.mts';
import { startStack } from './harness/stack.mts';
import { testFiles } from './testFiles.mts';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !testFiles.includes(name));
if (unknown.length > 0) {
	throw new Error(
		`There is no test file ${unknown.join(', ')}; there are ${testFiles.join(', ')}.`,
	);
}

await rm(results, { recursive: true, force: true });
await mkdir(results);
const outside = await startOutside();
const engine = process.env.ESMS_TEST_EXPRESSION_ENGINE;
const stack = await startStack({
	env: {
		// The more n8n tells its log, the more the search for secrets in it says.
		N8N_LOG_LEVEL: process.env.ESMS_TEST_LOG_LEVEL ?? 'debug',
		...(engine !== undefined && { N8N_EXPRESSION_ENGINE: engine }),
		...onlyBy(outside),
	},
	simulator: { deliverAfterMs: 200 },
});
let failures = 0;
try {
	shareStack(stack, outside);
	const tests = run({
		files: testFiles
			.filter((name) => chosen.length === 0 || chosen.includes(name))
			.map((name) => fileURLToPath(new URL(`${name}.test.mts`, import.meta.url))),
		concurrency: 1,
	});
	tests.on('test:fail', () => failures++);
	const report = tests.compose(new SpecReporter());
	report.pipe(process.stdout, { end: false });
	await finished(report);
	if (failures > 0) {
		console.log(`\nThe end of n8n's log, ${stack.n8n.log}:\n\n${tail(stack.n8n.log)}`);
	}
} finally {
	await stack.stop({ keep: failures > 0 });
	await outside.close();
}
process.exitCode = failures === 0 ? 0 : 1;
