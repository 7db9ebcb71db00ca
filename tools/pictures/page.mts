import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { resources } from '../../nodes/Esms/resources/index.ts';
import { N8N_VERSION } from '../../test/n8n/harness/n8nCache.mts';
import { checkout } from '../../test/n8n/harness/places.mts';
import { COMMAND, type Pictured } from './definitions.ts';

const PAGE = join(checkout, 'docs', 'forms.md');

/** Writes the page that shows all pictures, resource by resource. */
export async function writePage(list: Record<string, Pictured>): Promise<void> {
	const picturesOf = (name: string, alt: string, width = 420) =>
		list[name]!.pictures.filter((file) => !file.endsWith('.dark.webp'))
			.map((file) => picture(file, list[name]!.pictures, alt, width))
			.join('\n');
	const text = [
		`# Forms

What the editor of n8n ${N8N_VERSION} shows. The forms of the operations are filled in, with every option added; a new
node has none of them. Hold the mouse over a label for its explanation. This page and its pictures are made by
\`${COMMAND}\`.
`,
		`## Node panel\n`,
		picturesOf('nodePanel', 'eSMS in the node panel', 385),
		`## On the canvas\n`,
		picturesOf('canvas', 'A workflow with a call that waits for its result', 900),
		`## Credential\n`,
		picturesOf('esmsApi', 'The credential, connected to the simulator of eSMS.vn', 800),
		`## eSMS Trigger\n`,
		picturesOf('esmsTrigger', 'eSMS Trigger'),
		...byName(resources).flatMap((resource) => [
			`## ${resource.name}\n`,
			...byName(resource.operations).map(({ value, name, description }) =>
				[
					`### ${name}\n`,
					`${description.replace(/\.?$/, '.')}\n`,
					picturesOf(`${resource.value}.${value}`, `${resource.name}: ${name}`),
				].join('\n'),
			),
		]),
	].join('\n\n');
	const config = (await resolveConfig(PAGE)) ?? {};
	await writeFile(PAGE, await format(text, { ...config, parser: 'markdown' }));
}

/** As the menus of the node sort them. */
const byName = <T extends { name: string }>(list: readonly T[]): T[] =>
	[...list].sort((a, b) => a.name.localeCompare(b.name));

/** In the reader's theme, where both were taken. */
function picture(file: string, all: readonly string[], alt: string, width: number): string {
	const image = `<img src="screenshots/${file}" alt="${alt}" width="${width}">`;
	const dark = file.replace(/webp$/, 'dark.webp');
	if (!all.includes(dark)) return image;
	return `<picture><source media="(prefers-color-scheme: dark)" srcset="screenshots/${dark}">${image}</picture>`;
}
