// Says whether a tag may be released, and prints its section of the CHANGELOG. Runs on Node alone:
// npm run --silent lint:release -- 1.2.3 [https://github.com/owner/repository]
import { readFile } from 'node:fs/promises';

import { changelogSections, releaseFindings, type Release } from './release.ts';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

const manifest = JSON.parse(await read('package.json')) as Release['manifest'];
const lockfile = JSON.parse(await read('package-lock.json')) as Release['lockfile'];
const changelog = await read('CHANGELOG.md');
const named = manifest.repository.url.replace(/^git\+|\.git$/g, '');
const [tag = manifest.version, repository = named] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);

const findings = releaseFindings({ tag, repository, today, changelog, manifest, lockfile });
for (const finding of findings) console.error(`${finding}.`);
if (findings.length > 0) process.exitCode = 1;
else console.log(changelogSections(changelog)[0]!.notes);
