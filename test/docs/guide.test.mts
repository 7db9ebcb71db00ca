// Does what "Add an operation in ten minutes" in CONTRIBUTING.md says, to the letter, in a copy of the checkout.
import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';

import { cleanEnvironment, runCommand } from '../n8n/harness/command.mts';
import { checkout } from '../n8n/harness/places.mts';

const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'test-results']);

interface Step {
	/** The paragraph before a block of code. */
	told: string;
	code: string;
}

async function readGuide(): Promise<Step[]> {
	const page = await readFile(join(checkout, 'CONTRIBUTING.md'), 'utf8');
	const [, guide = ''] = page.split('\n## Add an operation in ten minutes\n');
	const steps = guide.split('\n## ')[0]!.matchAll(/\n\n([^\n]+)\n\n```\w+\n(.*?)```/gs);
	return [...steps].map(([, told, code]) => ({ told: told!, code: code! }));
}

let copy: string;
before(async () => {
	copy = await mkdtemp(join(tmpdir(), 'n8n-esms-guide-'));
	await cp(checkout, copy, {
		recursive: true,
		filter: (source) => !NOT_COPIED.has(relative(checkout, source)),
	});
	await symlink(join(checkout, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
after(() => rm(copy, { recursive: true, force: true }));

/** Does one step and answers the file that it made. */
async function follow({ told, code }: Step): Promise<string | undefined> {
	const [, created] = /Create `([^`]+)`:$/.exec(told) ?? [];
	const [, appended] = /Add to the end of `([^`]+)`:$/.exec(told) ?? [];
	const [, changed, line] =
		/Add to `([^`]+)`, below the line that begins with `([^`]+)`:$/.exec(told) ?? [];
	if (created !== undefined) await writeFile(join(copy, created), code, { flag: 'wx' });
	else if (appended !== undefined) {
		await readFile(join(copy, appended));
		await appendFile(join(copy, appended), code);
	} else if (changed !== undefined) {
		const lines = (await readFile(join(copy, changed), 'utf8')).split('\n');
		const place = lines.findIndex((text) => text.startsWith(line!));
		assert.notEqual(place, -1, `${changed} has no line that begins with ${line}`);
		lines.splice(place + 1, 0, code.trimEnd());
		await writeFile(join(copy, changed), lines.join('\n'));
	} else assert.fail(`Nobody can follow this step: ${told}`);
	return created;
}

test('a new operation takes the steps that CONTRIBUTING tells', async (t) => {
	const steps = await readGuide();
	const [check, ...others] = [...steps].reverse();
	assert.match(check!.told, /Check it/);
	assert.ok(others.length > 0);
	const log = join(copy, 'guide.log');
	// What Jest says is read below.
	const env = { ...cleanEnvironment(), FORCE_COLOR: '0' };
	const inCopy = async (command: string) => {
		const started = Date.now();
		await runCommand('/bin/sh', ['-c', command], { cwd: copy, log, env });
		t.diagnostic(`${command}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
	};

	const created: string[] = [];
	for (const step of others.reverse()) {
		const file = await follow(step);
		if (file !== undefined) created.push(file);
	}
	for (const command of check!.code.trim().split('\n')) await inCopy(command);
	await inCopy(`npx prettier --check ${created.join(' ')}`);

	const said = await readFile(log, 'utf8');
	assert.match(said, /account → getDailyLimit\n\s+✓ a limit /);
});
