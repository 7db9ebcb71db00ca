// Types every command of the README and the guides into a shell, as it stands there, on a machine that has
// nothing yet: an empty home, and GitHub's address leading to a copy of this checkout. The Vietnamese pages
// have the same commands (test/docs/readme.test.ts).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';

import { demoKeys } from '../../simulator/demo.mts';
import { startSimulator } from '../../simulator/server.mts';
import { sectionsOf, type Section } from '../docs/markdown.ts';
import { cleanEnvironment, runCommand } from './harness/command.mts';
import { freePort } from './harness/freePort.mts';
import { Gateway } from './harness/gateway.mts';
import { N8nApi } from './harness/n8nApi.mts';
import { prepareN8n } from './harness/n8nCache.mts';
import { startN8n } from './harness/n8nServer.mts';
import { sendAndWait } from './harness/nodes.mts';
import { cacheRoot, checkout } from './harness/places.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import { chain, manualTrigger } from './harness/workflowJson.mts';

const NOT_CLONED = new Set(['.git', 'node_modules', 'dist', 'test-results']);

/** In the order in which a person comes to them. */
const pages = [
	'README.md',
	...(await readdir(join(checkout, 'docs')))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];
const sections = (
	await Promise.all(
		pages.map(async (page) => sectionsOf(await readFile(join(checkout, page), 'utf8'))),
	)
).flat();
const blocksOf = ({ blocks }: Section, language: string): string[] =>
	blocks.filter((block) => block.language === language).map(({ code }) => code);

let machine: string;
let env: NodeJS.ProcessEnv;
/** Where the person's terminal is. */
let folder: string;

before(async () => {
	machine = await mkdtemp(join(tmpdir(), 'n8n-esms-readme-'));
	const [home, origin] = [join(machine, 'home'), join(machine, 'origin')];
	await mkdir(home);
	folder = home;
	await cp(checkout, origin, {
		recursive: true,
		filter: (source) => !NOT_CLONED.has(relative(checkout, source)),
	});
	const manifest = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
		repository: { url: string };
	};
	const log = join(machine, 'git.log');
	const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
	for (const args of [
		['init', '--quiet'],
		['add', '--all'],
		['commit', '--quiet', '-m', 'All'],
	]) {
		await runCommand('git', [...person, ...args], { cwd: origin, log });
	}
	env = {
		...cleanEnvironment(),
		HOME: home,
		GIT_CONFIG_COUNT: '1',
		GIT_CONFIG_KEY_0: `url.${origin}.insteadOf`,
		GIT_CONFIG_VALUE_0: manifest.repository.url.replace(/^git\+/, ''),
		// What a person's machine has from elsewhere: the way to npm, and n8n itself.
		npm_config_userconfig: join(homedir(), '.npmrc'),
		N8N_ESMS_CACHE: cacheRoot,
		// Another program may have the simulator's own port.
		PORT: String(await freePort()),
	};
	delete env.ESMS_TARBALL;
});
after(() => rm(machine, { recursive: true, force: true, maxRetries: 5 }));

/** Commands that go on until Ctrl-C, and what must be true meanwhile. */
const stayOpen: Record<string, (output: () => string) => Promise<string[]>> = {
	'npm run demo': async (output) => {
		await until(
			'the demo',
			() => (/until you press Ctrl-C/.test(output()) ? true : undefined),
			300,
		);
		await until('its addresses', () => (/Simulator:? +http/.test(output()) ? true : undefined));
		assert.match(output(), /accepted by eSMS \(code 100\)/);
		assert.match(output(), /Report:? .*delivered, order/);
		assert.match(output(), /Log in with/);
		return [urlAfter('n8n', output()), urlAfter('Simulator', output())];
	},
	'npm run simulator': async (output) => {
		await until('the simulator', () => (/Ctrl-C stops it/.test(output()) ? true : undefined), 60);
		assert.match(output(), new RegExp(`${demoKeys.apiKey}.*${demoKeys.secretKey}`));
		assert.match(output(), /0900001001 +\S/);
		return [urlAfter('API base URL', output())];
	},
};

function urlAfter(label: string, output: string): string {
	const [, url] = new RegExp(`^\\W*${label}:? +(http://\\S+)`, 'm').exec(output) ?? [];
	assert.ok(url, `No address of ${label} in:\n${output}`);
	return url;
}

/** Runs one line in a shell, and answers where that shell is afterwards. */
async function type(line: string): Promise<string> {
	const shell = spawn('/bin/sh', ['-ec', `${line}\npwd >&3`], {
		cwd: folder,
		env,
		// A group of its own, which Ctrl-C reaches as a whole.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
	});
	const end = () => shell.pid !== undefined && signal(shell.pid, 'SIGKILL');
	process.once('exit', end);
	const told = { output: '', place: '' };
	for (const [index, name] of [
		[1, 'output'],
		[2, 'output'],
		[3, 'place'],
	] as const) {
		shell.stdio[index]!.on('data', (piece) => (told[name] += String(piece)));
	}
	const closed = once(shell, 'close') as Promise<[number | null]>;
	const check = stayOpen[line];
	try {
		if (check === undefined) {
			const [code] = await closed;
			assert.equal(code, 0, `“${line}” ended with ${code}:\n${told.output}`);
			return told.place.trim();
		}
		const ended = closed.then(() => assert.fail(`“${line}” ended by itself:\n${told.output}`));
		const urls = await Promise.race([check(() => told.output), ended]);
		for (const url of urls) assert.ok((await fetch(url)).ok, url);
		ended.catch(() => {});
		signal(shell.pid!, 'SIGINT');
		await closed;
		for (const url of urls) await assert.rejects(fetch(url), `${url} answers after Ctrl-C`);
		return folder;
	} finally {
		end();
		process.off('exit', end);
	}
}

function signal(group: number, name: NodeJS.Signals): void {
	try {
		process.kill(-group, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/** What each section with commands promises of its end. */
const promises: Record<string, () => Promise<void>> = {
	'try-it-without-an-account': () => Promise.resolve(),
	'from-this-repository': worksInN8n,
};

for (const section of sections.filter((each) => blocksOf(each, 'sh').length > 0)) {
	const { text, slug } = section.heading;
	test(`“${text}” works as it stands there`, { timeout: 600_000 }, async (t) => {
		const keepsItsPromise = promises[slug];
		assert.ok(keepsItsPromise, `Nobody checks what “${text}” promises`);
		for (const line of blocksOf(section, 'sh').flatMap((block) => block.trim().split('\n'))) {
			const started = Date.now();
			folder = await type(line);
			if (line.startsWith('cd ')) await lendPackages(folder);
			t.diagnostic(`${line}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
		}
		await keepsItsPromise();
	});
}

/** `npm ci` takes minutes, and each run of CI does it on a fresh clone. */
async function lendPackages(clone: string): Promise<void> {
	if (!existsSync(join(clone, 'package.json')) || existsSync(join(clone, 'node_modules'))) return;
	await symlink(join(checkout, 'node_modules'), join(clone, 'node_modules'), 'junction');
	await utimes(join(clone, 'package-lock.json'), 0, 0);
}

/** n8n, started in this home with the settings for Docker, has the node, and eSMS gets n8n's public address. */
async function worksInN8n(): Promise<void> {
	const [compose] = sections.flatMap((section) => blocksOf(section, 'yaml'));
	const { services } = parse(compose!) as {
		services: { n8n: { environment: Record<string, string> } };
	};
	const settings = services.n8n.environment;
	const simulator = await startSimulator({ settings: { autoDeliver: false } });
	const n8n = await startN8n(await prepareN8n(), {
		folder: env.HOME!,
		// The tests' own way to say the same must not win over the page's.
		env: { N8N_WEBHOOK_URL: '', ...settings },
	});
	try {
		const api = await N8nApi.setUp(n8n.url);
		const gateway = new Gateway(simulator.url);
		const credential = await createCredential(api, gateway, 'README', demoKeys);
		assert.equal((await api.testCredential(credential)).status, 'OK');
		const node = sendAndWait(credential, { phone: '0900001000', message: 'Xin chao' });
		const workflow = await api.createWorkflow(chain('README', manualTrigger, node));
		const execution = await api.start(workflow);
		await api.asleep(execution);
		const [message] = await gateway.messages();
		assert.ok(message?.callbackUrl.startsWith(`${settings.WEBHOOK_URL}webhook-waiting/`));
		await api.stop(execution);
	} finally {
		await n8n.stop();
		await simulator.close();
	}
}
