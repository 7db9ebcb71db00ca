// Runs the end-to-end tests with each n8n on each Node, one after the other.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { tail } from '../harness/command.mts';
import { installFolder, REFERENCE } from '../harness/n8nCache.mts';
import { chooseNode } from '../harness/nodeRuntime.mts';
import { packPackage } from '../harness/packedPackage.mts';
import { step } from '../harness/progress.mts';
import { readOptions } from './options.mts';
import { writePage } from './page.mts';
import { nameOf, type Pair } from './pairs.mts';
import { keepResult, type Result } from './results.mts';
import { runPair } from './runPair.mts';

const { chosen, files, smoke, free, write } = readOptions(process.argv.slice(2));

/** Gives back the 3 GB of a version that no later pair needs. */
async function remove({ n8n, node }: Pair, later: readonly Pair[]): Promise<void> {
	if (n8n === REFERENCE || later.some((pair) => pair.n8n === n8n && pair.node === node)) return;
	const choice = chooseNode(node);
	const { version } = 'own' in choice ? choice.own : choice.package;
	const folder = installFolder(n8n, version);
	await rm(folder, { recursive: true, force: true });
	await rm(`${folder}.log`, { force: true });
}

// One file for all of them.
const tarball = await step('Building and packing the package', packPackage);
process.env.ESMS_TARBALL = tarball;
const logs = await mkdtemp(join(tmpdir(), 'n8n-esms-matrix-'));
const results = new Map<string, Result>();
for (const [index, pair] of chosen.entries()) {
	const name = nameOf(pair);
	const log = join(logs, `${name}.log`);
	const result = await step(name, () => runPair(pair, files, log));
	results.set(name, result);
	console.log(`    ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
	if (result.failed > 0) console.log(`The end of ${log}:\n\n${tail(log, 60)}`);
	if (write) await keepResult(name, { ...result, ...(smoke && { only: files }) });
	if (free) await remove(pair, chosen.slice(index + 1));
}
await rm(dirname(tarball), { recursive: true, force: true });
if (write) await writePage();

console.table(Object.fromEntries(results));
const failed = [...results.values()].filter((result) => result.failed > 0).length;
console.log(`Logs: ${logs}`);
process.exitCode = failed === 0 ? 0 : 1;
