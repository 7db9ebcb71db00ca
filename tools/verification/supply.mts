// Checks what others would get from us and from whom we got it: lockfile, tarball, known holes.
// npm run lint:supply [-- --audit required]: with `required`, no answer of the registry is a failure.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '../../test/n8n/harness/command.mts';
import { packPackage } from '../../test/n8n/harness/packedPackage.mts';
import { checkout } from '../../test/n8n/harness/places.mts';
import { auditShipped } from './audit.mts';
import { filesUnder } from '../../test/n8n/harness/filesUnder.mts';
import { readJson, sourceFiles, unpack } from './files.mts';
import { lockfileFindings, type Lockfile, type Needs } from './lockfile.ts';
import { importFindings, manifestFindings } from './shipped.ts';
import { tarballFindings } from './tarball.ts';

const { values } = parseArgs({ options: { audit: { type: 'string', default: 'optional' } } });

/** npm's own comparison of lockfile and manifest, which needs no network. */
async function outOfSync(folder: string): Promise<string[]> {
	const log = join(folder, 'ci.log');
	const dry = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
	try {
		await runCommand('npm', dry, { cwd: checkout, log });
		return [];
	} catch (error) {
		return [`npm ci would refuse the lockfile: ${String(error).slice(-500)}`];
	}
}

async function packed(tarball: string): Promise<string[]> {
	const folder = await unpack(tarball);
	const files = await filesUnder(folder);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory());
	const manifest = await readJson<Record<string, unknown>>(join(folder, 'package.json'));
	const scripts = await Promise.all(
		files
			.filter((file) => file.endsWith('.js'))
			.map(async (file) => importFindings(file, await readFile(join(folder, file), 'utf8'))),
	);
	return [
		...tarballFindings(files, manifest, await sourceFiles()),
		...links.map(({ name }) => `${name} is neither file nor folder`),
		...manifestFindings(manifest),
		...scripts.flat(),
	];
}

const tarball = await packPackage();
const findings = lockfileFindings(
	await readJson<Needs>(join(checkout, 'package.json')),
	await readJson<Lockfile>(join(checkout, 'package-lock.json')),
);
try {
	findings.push(...(await packed(tarball)), ...(await outOfSync(dirname(tarball))));
	const sha256 = createHash('sha256')
		.update(await readFile(tarball))
		.digest('hex');
	console.log(`Checked ${process.env.ESMS_TARBALL ?? 'a fresh tarball'}, SHA-256 ${sha256}.`);
} finally {
	await rm(dirname(tarball), { recursive: true, force: true });
}

const audit = await auditShipped(checkout);
if (audit.checked) {
	findings.push(...audit.findings);
	console.log(`npm audit: ${audit.packages} packages are shipped beside ours.`);
} else {
	console.log(`npm audit: NOT CHECKED. The registry did not answer: ${audit.reason}`);
	if (values.audit === 'required') findings.push('npm audit was not possible');
}

for (const finding of findings) console.log(finding);
console.log(
	findings.length === 0
		? 'Nothing to say about lockfile and tarball.'
		: `${findings.length} findings in lockfile, tarball and audit.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
