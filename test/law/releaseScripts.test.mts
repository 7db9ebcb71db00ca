// Plays scripts of the release workflow, as GitHub's runner starts them, with stand-ins for npm and npx.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { parse } from 'yaml';

import { checkout } from '../n8n/harness/places.mts';

interface Workflow {
	jobs: Record<string, { steps?: Array<{ name?: string; run?: string }> }>;
}

const workflow = parse(
	await readFile(join(checkout, '.github/workflows/release.yml'), 'utf8'),
) as Workflow;

/** The only script of a job that has these words in it. */
function scriptOf(job: string, words: string): string {
	const scripts = workflow.jobs[job]!.steps!.flatMap(({ run }) => run ?? []);
	const [script, ...more] = scripts.filter((text) => text.includes(words));
	assert.ok(script !== undefined && more.length === 0, `${job} has one script with ${words}`);
	return script;
}

const content = 'the package';
const environment = {
	GITHUB_REF_NAME: '1.2.3',
	TARBALL: 'n8n-nodes-esms-1.2.3.tgz',
	SHA256: createHash('sha256').update(content).digest('hex'),
};

let folder: string;
before(async () => {
	folder = await mkdtemp(join(tmpdir(), 'n8n-esms-release-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a script in a fresh folder, with commands replaced; answers how it ended, and what it complained of. */
async function run(
	script: string,
	commands: Record<string, string> = {},
	env: Record<string, string> = {},
): Promise<{ status: number | null; stderr: string }> {
	const place = await mkdtemp(join(folder, 'play-'));
	const bin = join(place, 'bin');
	await mkdir(bin);
	for (const [name, body] of Object.entries({ sleep: 'exit 0', ...commands })) {
		await writeFile(join(bin, name), `#!/bin/sh\n${body}\n`);
		await chmod(join(bin, name), 0o755);
	}
	await writeFile(join(place, 'step.sh'), script);
	return spawnSync('bash', ['-e', 'step.sh'], {
		cwd: place,
		env: { ...environment, ...env, PATH: `${bin}:${process.env.PATH}` },
		timeout: 20_000,
		encoding: 'utf8',
	});
}

const play = async (...args: Parameters<typeof run>) => (await run(...args)).status;

describe('the scan', () => {
	const script = scriptOf('verify', 'scan-community-package');
	const scanner = (said: string, status = 0) => ({
		npx: `echo "$@" >> asked.txt; echo '${said}'; exit ${status}`,
	});

	test('passes a package that the scanner passes', async () => {
		const said = '✅ Package n8n-nodes-esms@1.2.3 has passed all security checks';
		assert.equal(await play(script, scanner(said)), 0);
	});

	for (const [what, said, status] of [
		['finds something', '❌ Package n8n-nodes-esms@1.2.3 has failed security checks', 0],
		[
			'looked at another version',
			'✅ Package n8n-nodes-esms@1.2.2 has passed all security checks',
			0,
		],
		['crashes', 'Analysis failed', 1],
	] as const) {
		test(`fails when the scanner ${what}`, async () => {
			assert.notEqual(await play(script, scanner(said, status)), 0);
		});
	}

	test('waits for the provenance to appear', async () => {
		const npx = `if [ -f asked ]; then echo 'n8n-nodes-esms@1.2.3 has passed all security checks'; fi; touch asked`;
		assert.equal(await play(script, { npx }), 0);
	});
});

describe('what npm hands out', () => {
	const script = scriptOf('verify', 'npm pack');
	const handsOut = (text: string) => ({ npm: `printf '%s' '${text}' > n8n-nodes-esms-1.2.3.tgz` });

	test('passes when it is what was tested', async () => {
		assert.equal(await play(script, handsOut(content)), 0);
	});

	test('fails when it is something else, or nothing', async () => {
		assert.notEqual(await play(script, handsOut(`${content}.`)), 0);
		assert.notEqual(await play(script, { npm: 'exit 1' }), 0);
	});
});

test('the tag has to be the version of the tarball', async () => {
	const script = scriptOf('publish', 'GITHUB_REF_NAME');
	assert.equal(await play(script), 0);
	assert.notEqual(await play(script, {}, { GITHUB_REF_NAME: '1.2.4' }), 0);
});

test('the check of version and CHANGELOG stops the release, and says why', async () => {
	const script = scriptOf('check', 'release.mts').replace('tools/', `${checkout}tools/`);
	const node = `exec '${process.execPath}' --import '${import.meta.resolve('tsx')}' "$@"`;
	const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' };
	const { status, stderr } = await run(script, { node }, env);
	assert.equal(status, 1);
	assert.match(stderr, /the tag is 1\.2\.3\.\n.*this is https:\/\/github\.com\/a\/b\./s);
});
