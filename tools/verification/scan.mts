// Predicts n8n's verification: the rules of its scan over the source and over the files of the tarball,
// with no regard for eslint-disable comments, and its guidelines as far as a program can judge them.
import { readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

import { ESLint } from 'eslint';

import { packPackage } from '../../test/n8n/harness/packedPackage.mts';
import { checkout } from '../../test/n8n/harness/places.mts';
import { filesUnder } from '../../test/n8n/harness/filesUnder.mts';
import { readJson, sourceFiles, unpack } from './files.mts';
import {
	codexFindings,
	iconFindings,
	readmeFindings,
	serviceFindings,
	sourceTreeFindings,
	type Codex,
} from './guidelines.ts';
import { verificationRules } from './rules.mts';
import { tarballFindings, type Manifest } from './tarball.ts';
import { textFindings, type Description } from './uiText.ts';

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
	const files = await sourceFiles();
	const linted = files.filter((file) => /\.(js|ts|json)$/.test(file));
	const { name } = await readJson<{ name: string }>(join(checkout, 'package.json'));
	const each = (ending: string, judge: (text: string) => string[]) =>
		files
			.filter((file) => file.endsWith(ending))
			.map(async (file) => {
				const findings = judge(await readFile(join(checkout, file), 'utf8'));
				return findings.map((finding) => `${file} ${finding}`);
			});
	const details = await Promise.all([
		...each('.node.json', (text) => codexFindings(JSON.parse(text) as Codex, name)),
		...each('.svg', iconFindings),
	]);
	return [
		...(await lint(checkout, ['package.json', ...linted])),
		...sourceTreeFindings(files),
		...details.flat(),
	];
}

interface NodeType {
	description: Description & { name: string; credentials?: Array<{ name: string }> };
}

type Credential = Description & { name: string };

/** Makes what n8n makes of the files that a manifest names: each has a class of its own name. */
function load<T>(folder: string, files: readonly string[]): T[] {
	const require = createRequire(join(folder, 'package.json'));
	return files.map((file) => {
		const loaded = require(join(folder, file)) as Record<string, new () => T>;
		return new loaded[basename(file).split('.', 1)[0]!]!();
	});
}

async function guidelineFindings(folder: string, { n8n }: Manifest): Promise<string[]> {
	await symlink(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const nodes = load<NodeType>(folder, n8n?.nodes ?? []).map(({ description }) => description);
	const credentials = load<Credential>(folder, n8n?.credentials ?? []);
	return [
		...serviceFindings(
			credentials.map(({ name }) => name),
			nodes,
		),
		...[...nodes, ...credentials].flatMap(textFindings),
		...readmeFindings(await readFile(join(folder, 'README.md'), 'utf8')),
	];
}

async function packedFindings(): Promise<string[]> {
	const tarball = await packPackage();
	try {
		const folder = await unpack(tarball);
		const files = await filesUnder(folder);
		const manifest = await readJson<Manifest>(join(folder, 'package.json'));
		const scripts = files.filter((file) => file.endsWith('.js'));
		return [
			...tarballFindings(files, manifest, await sourceFiles()),
			...(await lint(folder, ['package.json', ...scripts])),
			...(await guidelineFindings(folder, manifest)),
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
		? 'n8n’s verification has nothing to say about the source and the tarball.'
		: `n8n’s verification has ${findings.length} findings.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
