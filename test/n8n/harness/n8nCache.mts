import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { runCommand } from './command.mts';
import { chooseNode, environmentWith, type NodePackage, type NodeRuntime } from './nodeRuntime.mts';
import { cacheRoot } from './places.mts';
import { step, type Step } from './progress.mts';

/** The version that everything is tested with first. */
export const REFERENCE = '2.40.7';
export const N8N_VERSION = process.env.N8N_VERSION ?? REFERENCE;

export interface N8nInstall {
	version: string;
	/** The script that `n8n` would start. */
	entry: string;
	node: NodeRuntime;
}

const entryIn = (folder: string) => join(folder, 'node_modules/n8n/bin/n8n');

/**
 * Older versions of n8n fetch SheetJS from its maker's own server, which not every network lets through;
 * the newer ones, this copy of it.
 */
const FOLDER_OF_N8N = { private: true, overrides: { xlsx: 'npm:@e965/xlsx@0.20.3' } };

const INSTALL_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

async function installNode(folder: string, { name, version }: NodePackage, log: string) {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
	await runCommand('npm', ['install', ...INSTALL_FLAGS, `${name}@${version}`], {
		cwd: folder,
		log,
	});
}

const nodeIn = (folder: string, { name, version }: NodePackage): NodeRuntime => ({
	version,
	binary: join(folder, 'node', 'node_modules', name, 'bin', 'node'),
});

/** Counts what npm has unpacked, the only sign of life that it gives without a terminal. */
function countingPackages(folder: string): { text: () => string; stop: () => void } {
	let count = 0;
	const timer = setInterval(() => {
		readdir(join(folder, 'node_modules')).then(
			(names) => (count = names.length),
			() => undefined,
		);
	}, 1000);
	return {
		text: () => (count === 0 ? 'npm is choosing packages' : `${count} packages unpacked`),
		stop: () => clearInterval(timer),
	};
}

async function installN8n(folder: string, env: NodeJS.ProcessEnv, log: string, { say }: Step) {
	const progress = countingPackages(folder);
	say(progress.text);
	try {
		await writeFile(join(folder, 'package.json'), JSON.stringify(FOLDER_OF_N8N));
		await runCommand('npm', ['install', ...INSTALL_FLAGS, `n8n@${N8N_VERSION}`], {
			cwd: folder,
			log,
			env,
		});
	} finally {
		progress.stop();
	}
	say('compiling SQLite');
	const rebuild = ['rebuild', '--ignore-scripts=false', '--loglevel=error', 'sqlite3'];
	await runCommand('npm', rebuild, { cwd: folder, log, env: { ...env, JOBS: 'max' } });
}

/** Where a version of n8n with a version of Node is kept. */
export const installFolder = (n8n: string, node: string): string =>
	join(cacheRoot, `n8n-${n8n}-node-${node}-${process.arch}`);

/** Removes what killed installs left behind, and leaves alone the ones still running. */
async function removeLeftovers(final: string) {
	const prefix = `${basename(final)}.part-`;
	for (const name of await readdir(cacheRoot)) {
		if (!name.startsWith(prefix)) continue;
		if (isRunning(Number(name.slice(prefix.length)))) continue;
		await rm(join(cacheRoot, name), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * n8n with a Node that it runs on, from the cache. Each process installs into a folder of its own
 * and renames it when all is done, so a folder with the final name is always a whole install, and
 * of two processes the second uses what the first has made.
 */
export async function prepareN8n(): Promise<N8nInstall> {
	const choice = chooseNode();
	const { version } = 'own' in choice ? choice.own : choice.package;
	const final = installFolder(N8N_VERSION, version);
	const nodeOf = (folder: string) =>
		'own' in choice ? choice.own : nodeIn(folder, choice.package);

	if (!existsSync(final)) {
		await mkdir(cacheRoot, { recursive: true });
		await removeLeftovers(final);
		const part = `${final}.part-${process.pid}`;
		const log = `${final}.log`;
		await rm(log, { force: true });
		await mkdir(part);

		if ('package' in choice) {
			await step(`Installing Node ${version} for n8n`, async () => {
				await installNode(join(part, 'node'), choice.package, log);
			});
		}
		const env = environmentWith(nodeOf(part));
		await step(`Installing n8n ${N8N_VERSION} (about 3 GB, once)`, async (progress) => {
			await installN8n(part, env, log, progress);
			progress.say('checking that it starts');
			await runCommand(nodeOf(part).binary, [entryIn(part), '--version'], { cwd: part, log, env });
			const loadSqlite = ['-e', "require('sqlite3')"];
			await runCommand(nodeOf(part).binary, loadSqlite, { cwd: part, log, env });
		});
		try {
			await rename(part, final);
		} catch (error) {
			if (!existsSync(final)) throw error;
			await rm(part, { recursive: true, force: true });
		}
	}
	return { version: N8N_VERSION, entry: entryIn(final), node: nodeOf(final) };
}
