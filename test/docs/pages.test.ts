/** Pages that write themselves. `npm run docs` runs this file, too; then it writes them. */
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { readCallback } from '../../nodes/Esms/channels/callback';
import { inReadingOrder } from '../../nodes/Esms/domain/readingOrder';
import type { Operation } from '../../nodes/Esms/operation/operation';
import { resources } from '../../nodes/Esms/resources';
import { codeRows } from '../../tools/docs/codes';
import type { OutputField } from '../../tools/docs/operations';
import { generatedPages } from '../../tools/docs/pages';
import { english } from '../../tools/docs/strings.en';
import { LIST, type Pictures } from '../../tools/pictures/definitions';
import { REPORTS, simplifiedCasesOf } from '../engine/contract/documented';
import { filesBelow, readText } from '../law/source';
import { expectPage } from './generated';

type Item = Record<string, unknown>;

/** Fields in the order in which items show them, each with a value that tells something. */
function fieldsOf(items: readonly Item[]): OutputField[] {
	const names = Object.keys(inReadingOrder(Object.assign({}, ...items) as Item));
	return names.map((name) => ({
		name,
		example: items.map((item) => item[name]).find(tellsSomething),
	}));
}

const isMatcher = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'asymmetricMatch' in value;

const tellsSomething = (value: unknown): boolean =>
	value !== undefined && value !== null && value !== '' && !isMatcher(value);

const report = (query: string) => readCallback(query).report as unknown as Item;

/** What the documented answers become, and what the report adds. */
function outputsOf(resource: string, operation: Operation): OutputField[] {
	const items = simplifiedCasesOf(resource, operation.value).flatMap(
		({ output = [] }) => output as Item[],
	);
	return fieldsOf([
		...items,
		...(operation.shape === 'wait' ? [report(REPORTS[operation.channel.value])] : []),
	]);
}

const pictures = JSON.parse(readText(LIST)) as Pictures;
const pages = generatedPages(
	{
		resources,
		trigger: new EsmsTrigger().description,
		outputs: outputsOf,
		reports: fieldsOf(Object.values(REPORTS).map(report)),
		isPictured: (form) => form in pictures.forms,
	},
	codeRows(resources),
	pictures,
);

test.each(Object.entries(pages))('%s is what “npm run docs” writes', (path, text) => {
	expectPage(path, text);
});

test('every code that the node makes by itself is explained', () => {
	const made = filesBelow('nodes')
		.flatMap((path) => [...readText(path).matchAll(/(?:\bcode:|INVALID_INPUT =) '([A-Z_]+)'/g)])
		.map(([, code]) => code!);
	// The number is the status that came.
	expect([...new Set([...made, 'HTTP_503'])].sort()).toEqual(Object.keys(english.ownCodes).sort());
});
