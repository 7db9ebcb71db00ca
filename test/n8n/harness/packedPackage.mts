import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { runCommand } from './command.mts';
import { environmentWith, type NodeRuntime } from './nodeRuntime.mts';
import { checkout } from './places.mts';

/**
 * Makes the tarball that `npm publish` would upload, and answers its path. When `ESMS_TARBALL` names one
 * that is made already, as in the release, that one is tested; the folder is the caller's to remove.
 */
export async function packPackage(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-esms-pack-'));
	const made = process.env.ESMS_TARBALL;
	if (made !== undefined) {
		const copy = join(folder, basename(made));
		await copyFile(made, copy);
		return copy;
	}
	const log = join(folder, 'pack.log');
	const options = { cwd: checkout, log };
	await runCommand('npm', ['run', '--silent', 'build'], options);
	await runCommand('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], options);
	const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
	return join(folder, tarball);
}

interface Manifest {
	name: string;
	version: string;
	[key: string]: unknown;
}

/**
 * Puts a tarball where n8n keeps community packages, step by step as `downloadPackage` in n8n's
 * community-packages.service does: unpack, drop what isn't a dependency, npm install, note it down.
 */
export async function installAsCommunityPackage(
	tarball: string,
	n8nFolder: string,
	node: NodeRuntime,
): Promise<void> {
	const nodes = join(n8nFolder, 'nodes');
	const folder = join(nodes, 'node_modules', 'n8n-nodes-esms');
	const log = join(n8nFolder, 'community-package.log');
	await mkdir(folder, { recursive: true });
	await runCommand('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], {
		cwd: nodes,
		log,
	});

	const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
		delete manifest[kind];
	}
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
	const flags = [
		'--audit=false',
		'--fund=false',
		'--bin-links=false',
		'--install-strategy=shallow',
		'--ignore-scripts=true',
		'--package-lock=false',
	];
	await runCommand('npm', ['install', ...flags], { cwd: folder, log, env: environmentWith(node) });

	const ledger = {
		name: 'installed-nodes',
		private: true,
		dependencies: { [manifest.name]: manifest.version },
	};
	await writeFile(join(nodes, 'package.json'), JSON.stringify(ledger, null, 2));
}
