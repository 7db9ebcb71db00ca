/** Plays scripts of the release workflow, as GitHub's runner starts them, with stand-ins for npm and npx. */
import { createHash } from 'crypto';
import { parse } from 'yaml';
import { scratch, type Scratch } from './scratch';
import { checkout, readText } from './source';

interface Workflow {
	jobs: Record<string, { steps?: Array<{ run?: string }> }>;
}

const workflow = parse(readText('.github/workflows/release.yml')) as Workflow;

/** The only script of a job that has these words in it. */
function scriptOf(job: string, words: string): string {
	const scripts = workflow.jobs[job]!.steps!.flatMap(({ run }) => run ?? []);
	const found = scripts.filter((text) => text.includes(words));
	expect(found).toHaveLength(1);
	return found[0]!;
}

const content = 'the package';
const environment = {
	GITHUB_REF_NAME: '1.2.3',
	TARBALL: 'n8n-nodes-esms-1.2.3.tgz',
	SHA256: createHash('sha256').update(content).digest('hex'),
};

const places: Scratch[] = [];
afterAll(() => places.forEach((place) => place.remove()));

/** Runs a script in a fresh folder, with commands replaced; answers how it ended, and what it said. */
function run(script: string, commands: Record<string, string> = {}, env = {}) {
	const place = scratch();
	places.push(place);
	for (const [name, body] of Object.entries({ sleep: 'exit 0', ...commands })) {
		place.write(name, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
	}
	place.write('step.sh', script);
	return place.run('PATH="$PWD:$PATH" bash -e step.sh', { ...environment, ...env });
}

const play = (...args: Parameters<typeof run>) => run(...args).status;

describe('the scan', () => {
	const script = scriptOf('verify', 'scan-community-package');
	const scanner = (said: string, status = 0) => ({
		npx: `echo "$@" >> asked.txt; echo '${said}'; exit ${status}`,
	});

	test('passes a package that the scanner passes', () => {
		const said = '✅ Package n8n-nodes-esms@1.2.3 has passed all security checks';
		expect(play(script, scanner(said))).toBe(0);
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
		test(`fails when the scanner ${what}`, () => {
			expect(play(script, scanner(said, status))).not.toBe(0);
		});
	}

	test('waits for the provenance to appear', () => {
		const npx = `if [ -f asked ]; then echo 'n8n-nodes-esms@1.2.3 has passed all security checks'; fi; touch asked`;
		expect(play(script, { npx })).toBe(0);
	});
});

describe('what npm hands out', () => {
	const script = scriptOf('verify', 'npm pack');
	const handsOut = (text: string) => ({ npm: `printf '%s' '${text}' > n8n-nodes-esms-1.2.3.tgz` });

	test('passes when it is what was tested', () => {
		expect(play(script, handsOut(content))).toBe(0);
	});

	test('fails when it is something else, or nothing', () => {
		expect(play(script, handsOut(`${content}.`))).not.toBe(0);
		expect(play(script, { npm: 'exit 1' })).not.toBe(0);
	});
});

test('the tag has to be the version of the tarball', () => {
	const script = scriptOf('publish', 'GITHUB_REF_NAME');
	expect(play(script)).toBe(0);
	expect(play(script, {}, { GITHUB_REF_NAME: '1.2.4' })).not.toBe(0);
});

test('the check of version and CHANGELOG stops the release, and says why', () => {
	const script = scriptOf('check', 'release.mts').replace('tools/', `${checkout}/tools/`);
	// The release's own Node reads TypeScript; the one before this stand-in on the path may not.
	const node = `PATH="\${PATH#*:}" exec node --import '${checkout}/node_modules/tsx/dist/loader.mjs' "$@"`;
	const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' };
	const { status, output } = run(script, { node }, env);
	expect(status).toBe(1);
	expect(output).toMatch(/the tag is 1\.2\.3\.\n.*this is https:\/\/github\.com\/a\/b\./s);
});
