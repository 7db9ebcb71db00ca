import type { Resource } from '../../nodes/Esms/operation/operation';
import type { Pictures } from '../pictures/definitions';
import { anchorOf, heading, page, plain, sentence } from './markdown';

const COMMAND = '`npm run docs:screenshots`';

/** The page that shows all pictures, resource by resource; a form without a picture is only named. */
export function formsPage(
	generated: string,
	{ n8n, forms }: Pictures,
	resources: readonly Resource[],
): string {
	const picturesOf = (name: string, alt: string, width = 420): string => {
		const files = forms[name]?.pictures ?? [];
		return files
			.filter((file) => !file.endsWith('.dark.webp'))
			.map((file) => picture(file, files, alt, width))
			.join('\n');
	};
	return page(
		generated,
		heading(1, 'Forms', 'forms'),
		`What the editor of n8n ${n8n} shows. The forms of the operations are filled in, with every option added; a new
node has none of them. Hold the mouse over a label for its explanation, or read [Operations](operations.md).
${COMMAND} takes the pictures.`,
		heading(2, 'Node panel', 'node-panel'),
		picturesOf('nodePanel', 'eSMS in the node panel', 385),
		heading(2, 'On the canvas', 'canvas'),
		picturesOf('canvas', 'A workflow with a call that waits for its result', 900),
		heading(2, 'Credential', 'credential'),
		picturesOf('esmsApi', 'The credential, connected to the simulator of eSMS.vn', 800),
		heading(2, 'eSMS Trigger', anchorOf('esmsTrigger')),
		picturesOf('esmsTrigger', 'eSMS Trigger'),
		...resources.flatMap((resource) => [
			heading(2, resource.name, anchorOf(resource.value)),
			...resource.operations.flatMap(({ value, name, description }) => [
				heading(3, name, anchorOf(resource.value, value)),
				plain(sentence(description)),
				picturesOf(`${resource.value}.${value}`, `${resource.name}: ${name}`),
			]),
		]),
	);
}

/** In the reader's theme, where both were taken. */
function picture(file: string, all: readonly string[], alt: string, width: number): string {
	const image = `<img src="screenshots/${file}" alt="${alt}" width="${width}">`;
	const dark = file.replace(/webp$/, 'dark.webp');
	if (!all.includes(dark)) return image;
	return `<picture><source media="(prefers-color-scheme: dark)" srcset="screenshots/${dark}">${image}</picture>`;
}
