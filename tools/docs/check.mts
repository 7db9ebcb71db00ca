// Lists what a person has to do before a release: take pictures anew, bring translations up to date. A page that
// is up to date is noted as such by: npm run docs:check -- --accept docs/vi/README.md
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Esms } from '../../nodes/Esms/Esms.node.ts';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node.ts';
import { checkout } from '../../test/n8n/harness/places.mts';
import { accepted, findings, untranslated } from './findings.ts';

const [option, ...paths] = process.argv.slice(2);
if (option !== undefined && option !== '--accept') throw new Error(`There is no option ${option}.`);
for (const path of paths) await writeFile(join(checkout, path), accepted(path));

const nodes = { action: new Esms(), trigger: new EsmsTrigger() };
for (const text of untranslated(nodes)) console.log(`In English in docs/vi: ${text}`);
const found = findings(nodes);
for (const finding of found) console.error(`${finding}.`);
if (found.length > 0) process.exitCode = 1;
else
	console.log('Every form has its picture of today, and every translation follows its original.');
