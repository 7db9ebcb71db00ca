// Predicts n8n's verification: its own scanner, as the release runs it, over the source and over the tarball
// that npm would upload, which holds what is built from the source and nothing else.
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

import { runCommand } from '../../test/n8n/harness/command.mts';
import { filesUnder } from '../../test/n8n/harness/filesUnder.mts';
import { packPackage } from '../../test/n8n/harness/packedPackage.mts';
import { checkout } from '../../test/n8n/harness/places.mts';

/** What npm adds whatever `files` says, and the entry that it names. */
const ALWAYS = ['LICENSE', 'README.md', 'index.js', 'package.json'];

/** Unpacks a tarball beside itself. */
async function unpack(tarball: string): Promise<string> {
	const folder = join(dirname(tarball), 'unpacked');
	await mkdir(folder);
	const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
	await runCommand('tar', args, { cwd: folder, log: join(dirname(tarball), 'unpack.log') });
	return folder;
}

async function contents(folder: string): Promise<string[]> {
	const built = ['nodes', 'credentials'].map(async (room) =>
		(await filesUnder(join(checkout, room))).map(
			(file) => `dist/${room}/${file.replace(/\.ts$/, '.js')}`,
		),
	);
	const wanted = new Set([...ALWAYS, ...(await Promise.all(built)).flat()]);
	const present = new Set(await filesUnder(folder));
	return [
		...[...present]
			.filter((file) => !wanted.has(file))
			.map((file) => `${file} is not needed by n8n`),
		...[...wanted].filter((file) => !present.has(file)).map((file) => `${file} is missing`),
	];
}

async function scan(what: string, folder: string, patterns: string[]): Promise<string[]> {
	const { passed, message, details = '' } = await analyzePackage(folder, patterns);
	return passed ? [] : [`${what}: ${message}\n${details}`];
}

const tarball = await packPackage();
try {
	const folder = await unpack(tarball);
	const findings = [
		...(await contents(folder)),
		...(await scan('Source', checkout, SOURCE_FILE_PATTERNS)),
		...(await scan('Tarball', folder, ['**/*.js', 'package.json'])),
	];
	for (const finding of findings) console.error(finding);
	if (findings.length > 0) process.exitCode = 1;
	else console.log('n8n’s scanner has nothing to say about the source and the tarball.');
} finally {
	await rm(dirname(tarball), { recursive: true, force: true });
}
