/** The workflows of GitHub: nothing unpinned, no right too many, and the tested file is published. */
import { parse } from 'yaml';
import { filesBelow, readText } from './source';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}

interface Job {
	needs?: string | string[];
	uses?: string;
	permissions?: Record<string, string>;
	env?: Record<string, string>;
	outputs?: Record<string, string>;
	steps?: Step[];
}

interface Workflow {
	on: Record<string, { outputs?: Record<string, { value: string }> } | null>;
	permissions?: Record<string, string>;
	jobs: Record<string, Job>;
}

const paths = filesBelow('.github/workflows');
const workflows = new Map(paths.map((path) => [path, parse(readText(path)) as Workflow]));
const jobs = [...workflows].flatMap(([path, workflow]) =>
	Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${path} ${name}`, job })),
);
const ci = workflows.get('.github/workflows/ci.yml')!;
const release = workflows.get('.github/workflows/release.yml')!;
const stepsOf = (job: Job | undefined): Step[] => job?.steps ?? [];
const runsOf = (job: Job | undefined): string =>
	stepsOf(job)
		.map(({ run = '' }) => run)
		.join('\n');

test('there are workflows', () => {
	expect(paths).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml']);
});

test.each(paths)('%s names every action by its commit, with the version beside it', (path) => {
	const used = readText(path)
		.split('\n')
		.filter((line) => /^\s*(?:- )?uses:/.test(line));
	expect(used.length).toBeGreaterThan(0);
	for (const line of used) {
		expect(line).toMatch(
			/uses: (?:\.\/\.github\/workflows\/ci\.yml$|actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/,
		);
	}
});

test('the same action is the same commit everywhere', () => {
	const used = jobs.flatMap(({ job }) => stepsOf(job).flatMap(({ uses }) => uses ?? []));
	const names = used.map((uses) => uses.split('@')[0]);
	expect(new Set(used).size).toBe(new Set(names).size);
});

test('no workflow has rights by itself, and each job says what it needs', () => {
	for (const { permissions } of workflows.values()) expect(permissions).toEqual({});
	const rights: Record<string, object> = {
		'.github/workflows/release.yml publish': { 'id-token': 'write' },
		'.github/workflows/release.yml verify': {},
		'.github/workflows/release.yml announce': { contents: 'write' },
	};
	for (const { place, job } of jobs) {
		expect([place, job.permissions]).toEqual([place, rights[place] ?? { contents: 'read' }]);
	}
});

test('no workflow runs with rights on the code of a stranger, and none knows a secret', () => {
	for (const [path, { on }] of workflows) {
		expect(Object.keys(on)).not.toContain('pull_request_target');
		expect(Object.keys(on)).not.toContain('workflow_run');
		expect(readText(path)).not.toMatch(/secrets\b|NODE_AUTH_TOKEN|NPM_TOKEN/);
	}
});

test('no script has text of others pasted into it', () => {
	for (const { job } of jobs) expect(runsOf(job)).not.toContain('${{');
});

test('nothing is installed but what the lockfile holds, and no script of a package runs', () => {
	for (const { job } of jobs) {
		expect(runsOf(job)).not.toMatch(/npm (?:i|install|add|update|exec)\b/);
		for (const [line] of runsOf(job).matchAll(/npm (?:ci|pack|publish) .*/g)) {
			if (!line.includes('n8n-nodes-esms@')) expect(line).toContain('--ignore-scripts');
		}
		for (const [line] of runsOf(job).matchAll(/npx .*/g)) expect(line).toMatch(/@\d+\.\d+\.\d+ /);
	}
	for (const step of jobs.flatMap(({ job }) => stepsOf(job))) {
		if (step.uses?.startsWith('actions/checkout@')) {
			expect(step.with).toMatchObject({ 'persist-credentials': false });
		}
		// A cache that another branch has filled would be a way in.
		if (step.uses?.startsWith('actions/setup-node@')) {
			expect(step.with).toMatchObject({ 'package-manager-cache': false });
		}
	}
});

describe('the file that was tested is the file that is published', () => {
	const { pack, test: tests, compatibility } = ci.jobs;
	const { ci: called, publish, verify } = release.jobs;
	const check = 'sha256sum --check --strict';
	const PAIR = '${{ matrix.pair }}';
	const SHORT_PAIR = /n8n: '([\d.]+)', node: NODE_(\d+), short: true/g;

	test('it is packed once', () => {
		const packing = jobs.filter(({ job }) => /npm pack (?!"n8n-nodes-esms@)/.test(runsOf(job)));
		expect(packing.map(({ place }) => place)).toEqual(['.github/workflows/ci.yml pack']);
		expect(Object.keys(pack!.outputs!)).toEqual(['tarball', 'sha256']);
		expect(ci.on.workflow_call?.outputs).toMatchObject({
			tarball: { value: '${{ jobs.pack.outputs.tarball }}' },
			sha256: { value: '${{ jobs.pack.outputs.sha256 }}' },
		});
	});

	test('it is handed on under one name', () => {
		const handed = jobs.flatMap(({ job }) =>
			stepsOf(job).filter(({ uses = '' }) => /^actions\/(?:up|down)load-artifact@/.test(uses)),
		);
		const packages = handed.filter((step) => step.with?.name !== 'notes');
		expect(packages.map((step) => step.with?.name)).toEqual(Array(6).fill('package'));
	});

	test('the tests get it, and it is the same before and after them', () => {
		expect(tests!.needs).toBe('pack');
		expect(tests!.env).toMatchObject({
			ESMS_TARBALL: '${{ github.workspace }}/packed/${{ needs.pack.outputs.tarball }}',
			SHA256: '${{ needs.pack.outputs.sha256 }}',
		});
		expect(readText('test/n8n/harness/packedPackage.mts')).toContain('ESMS_TARBALL');
		const runs = stepsOf(tests).flatMap(({ run }) => run ?? []);
		expect(runs.map((run) => (run.includes(check) ? 'check' : run))).toEqual([
			'check',
			'npm ci --ignore-scripts --no-audit --no-fund',
			'npm test',
			'npm run lint:supply -- --audit required',
			'npm run test:n8n',
			'check',
		]);
	});

	test('the other versions of n8n get it, too: each of the matrix once', () => {
		expect(compatibility!.needs).toBe('pack');
		expect(compatibility!.env).toEqual({ ...tests!.env, CHROMIUM_PATH: undefined, PAIR });
		const runs = stepsOf(compatibility).flatMap(({ run }) => run ?? []);
		expect(runs[0]).toContain(check);
		expect(runs.at(-1)).toBe('npm run test:matrix -- "$PAIR" --smoke');
		const [, listed = ''] = /matrix:\n\s+pair: \[(.*)\]/.exec(readText(paths[0]!)) ?? [];
		const short = [...readText('test/n8n/matrix/pairs.mts').matchAll(SHORT_PAIR)];
		const asNamed = short.map(([, n8n, major]) => `${n8n}@${major}`);
		expect(listed.split(', ')).toEqual(asNamed);
		expect(asNamed.length).toBeGreaterThan(3);
	});

	test('only after them it is published, compared, with provenance', () => {
		expect(called!.uses).toBe('./.github/workflows/ci.yml');
		expect(publish!.needs).toBe('ci');
		expect(publish!.env).toEqual({
			TARBALL: '${{ needs.ci.outputs.tarball }}',
			SHA256: '${{ needs.ci.outputs.sha256 }}',
		});
		const runs = runsOf(publish);
		const published = 'npm publish "./packed/$TARBALL" --provenance --access public';
		expect(runs).toContain(published);
		expect(runs.indexOf(check)).toBeGreaterThan(-1);
		expect(runs.indexOf(check)).toBeLessThan(runs.indexOf(published));
		const elsewhere = jobs.filter(({ job }) => job !== publish);
		for (const { job } of elsewhere) expect(runsOf(job)).not.toContain('npm publish');
	});

	test('where it is published, no code of the repository or of packages runs', () => {
		const used = stepsOf(publish).flatMap(({ uses }) => uses?.split('@')[0] ?? []);
		expect(used).toEqual(['actions/setup-node', 'actions/download-artifact']);
		expect(runsOf(publish)).not.toMatch(/npm (?:ci|run|test)|npx|node /);
	});

	test('and what npm hands out is compared again', () => {
		expect(verify!.needs).toEqual(['ci', 'publish']);
		expect(runsOf(verify)).toContain('npm pack "n8n-nodes-esms@$GITHUB_REF_NAME"');
		expect(runsOf(verify)).toContain(check);
	});

	test('and scanned by n8n’s scanner, whose rules are the ones that lint:verification predicts', () => {
		const [, version] = /@n8n\/scan-community-package@(\S+)/.exec(runsOf(verify))!;
		expect(readText('tools/verification/rules.mts')).toContain(
			`@n8n/scan-community-package ${version},`,
		);
	});
});

describe('a release', () => {
	const { check, ci: called, announce } = release.jobs;

	test('begins with the check of version and CHANGELOG, and ends with the notes', () => {
		expect(release.on).toEqual({ push: { tags: ['[0-9]+.[0-9]+.[0-9]+'] } });
		expect(called!.needs).toBe('check');
		expect(runsOf(check)).toMatch(
			/^node tools\/verification\/release\.mts "\$GITHUB_REF_NAME" .* > notes\.md$/m,
		);
		expect(runsOf(check)).toContain('git merge-base --is-ancestor "$GITHUB_SHA" origin/main');
		expect(announce!.needs).toEqual(['ci', 'verify']);
		expect(runsOf(announce)).toMatch(
			/gh release create .* --verify-tag .* --notes-file notes\.md$/m,
		);
		const handed = [...stepsOf(check), ...stepsOf(announce)].filter(
			(step) => step.with?.name === 'notes',
		);
		expect(handed).toHaveLength(2);
	});
});
