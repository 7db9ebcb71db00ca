/**
 * The workflows of GitHub: nothing unpinned, no right too many, and the tested file is the published one.
 * That they are workflows at all, actionlint says (`npm run lint`).
 */
import { parse } from 'yaml';
import { filesBelow, readText } from './source';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface Job {
	needs?: string | string[];
	uses?: string;
	permissions?: Record<string, string>;
	env?: Record<string, string>;
	steps?: Step[];
}

interface Workflow {
	on: Record<string, unknown>;
	permissions?: Record<string, string>;
	jobs: Record<string, Job>;
}

const paths = filesBelow('.github/workflows');
const workflows = Object.fromEntries(
	paths.map((path) => [path.split('/').at(-1)!, parse(readText(path)) as Workflow]),
);
const jobs = Object.entries(workflows).flatMap(([file, workflow]) =>
	Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${file} ${name}`, job })),
);
const steps = jobs.flatMap(({ job }) => job.steps ?? []);
const { ci, release } = { ci: workflows['ci.yml']!.jobs, release: workflows['release.yml']!.jobs };
const scriptsOf = ({ steps = [] }: Job): string => steps.map(({ run = '' }) => run).join('\n');
const CHECK = 'sha256sum --check --strict';

test.each(paths)('%s names every action by its commit, with the version beside it', (path) => {
	for (const [line] of readText(path).matchAll(/^.*\buses:.*$/gm)) {
		expect(line).toMatch(
			/uses: (?:\.\/\.github\/workflows\/ci\.yml$|actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/,
		);
	}
});

test('no workflow has rights by itself, and each job only those that it needs', () => {
	for (const { permissions } of Object.values(workflows)) expect(permissions).toEqual({});
	const more: Record<string, object> = {
		'release.yml publish': { 'id-token': 'write' },
		'release.yml verify': {},
		'release.yml announce': { contents: 'write' },
	};
	for (const { place, job } of jobs) {
		expect([place, job.permissions]).toEqual([place, more[place] ?? { contents: 'read' }]);
	}
});

test('nothing of strangers runs with rights, reaches a script as text or fills a cache', () => {
	for (const { on } of Object.values(workflows)) {
		expect(Object.keys(on).join()).not.toMatch(/pull_request_target|workflow_run/);
	}
	expect(paths.map(readText).join()).not.toMatch(/secrets\b|NODE_AUTH_TOKEN|NPM_TOKEN/);
	expect(steps.map(({ run }) => run).join()).not.toContain('${{');
	for (const { uses = '', with: inputs } of steps) {
		if (uses.includes('/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
		if (uses.includes('/setup-node@')) {
			expect(inputs).toMatchObject({ 'package-manager-cache': false });
		}
	}
});

test('nothing is installed but what the lockfile holds, and no script of a package runs', () => {
	const scripts = steps.map(({ run = '' }) => run).join('\n');
	expect(scripts).not.toMatch(/npm (?:i|install|add|update|exec)\b/);
	for (const [line] of scripts.matchAll(/npm (?:ci|pack|publish) (?!"n8n-nodes-esms@).*/g)) {
		expect(line).toContain('--ignore-scripts');
	}
	for (const [line] of scripts.matchAll(/npx .*/g)) expect(line).toMatch(/@\d+\.\d+\.\d+ /);
});

describe('the file that was tested is the file that is published', () => {
	const { publish, verify } = release as { publish: Job; verify: Job };

	test('it is packed in one place, and handed on under one name', () => {
		const packing = jobs.filter(({ job }) => /npm pack (?!"n8n-nodes-esms@)/.test(scriptsOf(job)));
		expect(packing.map(({ place }) => place)).toEqual(['ci.yml pack']);
		const handed = steps.filter(({ uses = '' }) => /\/(?:up|down)load-artifact@/.test(uses));
		const names = handed.map((step) => step.with?.name);
		expect(new Set(names)).toEqual(new Set(['package', 'notes']));
	});

	test.each(['test', 'faults', 'compatibility'])(
		'the job %s checks and tests that file',
		(name) => {
			const job = ci[name]!;
			expect(job.needs).toBe('pack');
			expect(job.env).toMatchObject({
				ESMS_TARBALL: '${{ github.workspace }}/packed/${{ needs.pack.outputs.tarball }}',
				SHA256: '${{ needs.pack.outputs.sha256 }}',
			});
			const [first] = scriptsOf(job).trim().split('\n');
			expect(first).toContain(CHECK);
			expect(readText('test/n8n/harness/packedPackage.mts')).toContain('process.env.ESMS_TARBALL');
		},
	);

	test('the tests have not touched it', () => {
		expect(scriptsOf(ci.test!).trim().split('\n').at(-1)).toContain(CHECK);
	});

	test('it is published after all of CI, by a tag whose version and CHANGELOG were checked', () => {
		expect(workflows['release.yml']!.on).toEqual({ push: { tags: ['[0-9]+.[0-9]+.[0-9]+'] } });
		expect(scriptsOf(release.check!)).toContain('node tools/verification/release.mts');
		expect(scriptsOf(release.check!)).toContain('git merge-base --is-ancestor');
		expect(release.ci).toMatchObject({ needs: 'check', uses: './.github/workflows/ci.yml' });
		expect(publish.needs).toBe('ci');
	});

	test('it is compared, and published with provenance, where no other code runs', () => {
		const scripts = scriptsOf(publish);
		const command = 'npm publish "./packed/$TARBALL" --provenance --access public --ignore-scripts';
		expect(scripts.trim().split('\n').at(-1)).toBe(command);
		expect(scripts).toContain(CHECK);
		expect(publish.env).toEqual({
			TARBALL: '${{ needs.ci.outputs.tarball }}',
			SHA256: '${{ needs.ci.outputs.sha256 }}',
		});
		const used = publish.steps!.flatMap(({ uses }) => uses?.split('@')[0] ?? []);
		expect(used).toEqual(['actions/setup-node', 'actions/download-artifact']);
		expect(scripts).not.toMatch(/npm (?:ci|run|test)|npx|node /);
		const publishing = jobs.filter(({ job }) => scriptsOf(job).includes('npm publish'));
		expect(publishing.map(({ place }) => place)).toEqual(['release.yml publish']);
	});

	test('what npm hands out is compared, and scanned by the scanner that was asked before', () => {
		expect(verify.needs).toEqual(['ci', 'publish']);
		expect(scriptsOf(verify)).toContain(CHECK);
		const { devDependencies } = JSON.parse(readText('package.json')) as {
			devDependencies: Record<string, string>;
		};
		const version = devDependencies['@n8n/scan-community-package'];
		expect(scriptsOf(verify)).toContain(`@n8n/scan-community-package@${version} `);
	});
});

test('mutants are hunted in what a pull request changes, with the history that tells it', () => {
	const job = ci.mutants as Job & { if?: string };
	expect(job.if).toBe("github.event_name == 'pull_request'");
	expect(scriptsOf(job)).toContain('npm run mutate -- --since "$BASE"');
	expect(job.env).toEqual({ BASE: 'origin/${{ github.base_ref }}' });
	expect(job.steps![0]!.with).toMatchObject({ 'fetch-depth': 0 });
});

test('the older and newer n8n of CI are those that the matrix calls its short form', () => {
	const pairs = readText('test/n8n/matrix/pairs.mts');
	const short = [...pairs.matchAll(/n8n: '([\d.]+)', node: NODE_(\d+), short: true/g)];
	const { strategy } = ci.compatibility as { strategy?: { matrix: { pair: string[] } } };
	expect(strategy!.matrix.pair).toEqual(short.map(([, n8n, major]) => `${n8n}@${major}`));
	expect(short.length).toBeGreaterThan(3);
});
