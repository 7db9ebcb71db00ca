// Predicts n8n's verification scan: its rules over the source and over the files of the tarball,
// with no regard for eslint-disable comments, and what else n8n asks of a tarball.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import { ESLint } from 'eslint';

import { runCommand } from '../n8n/harness/command.mts';
import { packPackage } from '../n8n/harness/packedPackage.mts';
import { checkout } from '../n8n/harness/places.mts';
import { verificationRules } from './rules.mts';
import { tarballFindings } from './tarball.mts';

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function lint(folder: string, files: string[]): Promise<string[]> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: verificationRules,
	});
	const results = await eslint.lintFiles(files);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(({ line, ruleId, message }) => {
			const rule = ruleId === null ? '' : ` ${ruleId}`;
			return `${relative(folder, filePath)}:${line}${rule} ${message}`;
		}),
	);
}

async function sourceFindings(): Promise<string[]> {
	const rooms = await Promise.all(
		['nodes', 'credentials'].map(async (room) =>
			(await filesUnder(join(checkout, room))).map((file) => `${room}/${file}`),
		),
	);
	const sources = rooms.flat().filter((file) => /\.(js|ts|json)$/.test(file));
	return await lint(checkout, ['package.json', ...sources]);
}

async function packedFindings(): Promise<string[]> {
	const tarball = await packPackage();
	const folder = join(dirname(tarball), 'unpacked');
	await mkdir(folder);
	try {
		const log = join(dirname(tarball), 'unpack.log');
		const unpack = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
		await runCommand('tar', unpack, { cwd: folder, log });
		const files = await filesUnder(folder);
		const manifest = await readFile(join(folder, 'package.json'), 'utf8');
		const scripts = files.filter((file) => file.endsWith('.js'));
		return [
			...tarballFindings(files, JSON.parse(manifest)),
			...(await lint(folder, ['package.json', ...scripts])),
		];
	} finally {
		await rm(dirname(tarball), { recursive: true, force: true });
	}
}

const findings = [
	...(await sourceFindings()).map((finding) => `source   ${finding}`),
	...(await packedFindings()).map((finding) => `tarball  ${finding}`),
];
for (const finding of findings) console.log(finding);
console.log(
	findings.length === 0
		? 'The verification scan has nothing to say about the source and the tarball.'
		: `The verification scan has ${findings.length} findings.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
