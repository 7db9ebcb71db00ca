import { createHash } from 'crypto';
import type { INodeType } from 'n8n-workflow';
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { resources } from '../../nodes/Esms/resources';
import { readText } from '../../test/law/source';

/** Where the pictures are, and the list of what each of them shows. */
export const PICTURES = 'docs/screenshots';
export const LIST = `${PICTURES}/forms.json`;
export const COMMAND = 'npm run docs:screenshots';

/** An entry of the list: what it looked like then, and the names of its files. */
export interface Pictured {
	hash: string;
	pictures: string[];
}

/** The list: the n8n that was photographed, and what by its name. */
export interface Pictures {
	n8n: string;
	forms: Record<string, Pictured>;
}

const hash = (definition: unknown): string =>
	createHash('sha256').update(JSON.stringify(definition, onlyShown)).digest('hex').slice(0, 16);

/** Nobody sees a hidden field. */
const onlyShown = (_: string, value: unknown): unknown =>
	Array.isArray(value)
		? value.filter((entry: { type?: unknown } | null) => entry?.type !== 'hidden')
		: value;

/** Handed in: jest and tsx find a file that ends in `.node.ts` by different names. */
export interface Nodes {
	action: INodeType;
	trigger: INodeType;
}

/** What there is to be seen today, by name; a picture with another hash is older than that. */
export function hashesToday(nodes: Nodes): Record<string, string> {
	return Object.fromEntries(
		Object.entries(definitions(nodes))
			.map(([name, definition]) => [name, hash(definition)] as const)
			.sort(([a], [b]) => a.localeCompare(b)),
	);
}

/** Everything that a form or a place of the editor shows of the package. */
function definitions(nodes: Nodes): Record<string, unknown> {
	const { description: action } = nodes.action;
	const { description: trigger } = nodes.trigger;
	const { displayName, properties } = new EsmsApi();
	const icons = ['esms', 'esms.dark'].map((icon) => readText(`nodes/Esms/${icon}.svg`));
	const forms = resources.flatMap((resource) =>
		resource.operations.map(({ value, name, description }) => [
			`${resource.value}.${value}`,
			{
				resource: resource.name,
				operation: name,
				description,
				properties: action.properties.filter(({ displayOptions }) => {
					const { resource: shownIn = [], operation = [] } = displayOptions?.show ?? {};
					return (
						(shownIn as unknown[]).includes(resource.value) &&
						(operation as unknown[]).includes(value)
					);
				}),
				icons,
			},
		]),
	);
	return {
		...Object.fromEntries(forms),
		esmsTrigger: { properties: trigger.properties, webhooks: trigger.webhooks, icons },
		esmsApi: { displayName, properties, icons },
		canvas: {
			texts: [action, trigger].map(({ subtitle, outputs }) => [
				textsIn(subtitle),
				textsIn(outputs),
			]),
			icons,
		},
		nodePanel: {
			nodes: [action, trigger].map(({ displayName: name, description }) => [name, description]),
			operations: resources.map(({ name, operations }) => [
				name,
				operations.map((operation) => operation.action).sort(),
			]),
			events: trigger.properties.find(({ name }) => name === 'events')?.options,
			icons,
		},
	};
}

/** Texts in an expression of a node: its code is another from each compiler. */
const textsIn = (expression: unknown): string[] =>
	[...String(expression).matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, text]) => text!).sort();
