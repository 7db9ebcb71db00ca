import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { resources } from '../../nodes/Esms/resources';
import { exists, filesBelow, readText } from '../../test/law/source';
import { hashesToday, LIST, PICTURES, type Nodes, type Pictures } from '../pictures/definitions';
import { codeRows } from './codes';
import { errorCodesPage } from './errorCodes';
import { namesIn, unknownNames } from './names';
import { operationsPage } from './operations';
import { pictureFindings } from './pictures';
import { english } from './strings.en';
import { vietnamese } from './strings.vi';
import { accept, leftOver, originalOf, translationFindings } from './translations';

const STRINGS = 'tools/docs/strings.vi.ts';

/** What a person has translated: pages beside those that write themselves, and the strings of the latter. */
const translations = (): string[] => [
	STRINGS,
	...filesBelow('docs/vi').filter((path) => !readText(path).startsWith(english.words.generated)),
];

/** Every text of the code that the pages ask a language for. */
function textsOf({ trigger }: Nodes): Set<string> {
	const texts = new Set<string>();
	const listening = { ...english, text: (text: string) => (texts.add(text), text) };
	const facts = { outputs: () => [], reports: [], isPictured: () => false };
	operationsPage({ ...facts, resources, trigger: trigger.description }, listening);
	errorCodesPage(codeRows(resources), listening);
	return texts;
}

/** Texts that no translation has yet; they appear in English, and stop nothing. */
export const untranslated = (nodes: Nodes): string[] =>
	[...textsOf(nodes)].filter((text) => !Object.hasOwn(vietnamese.texts, text));

/** Pages that a person has written for those who use the nodes. */
const guides = (): string[] =>
	translations()
		.filter((path) => path.endsWith('.md'))
		.map(originalOf);

const namesOf = ({ action, trigger }: Nodes): Set<string> =>
	new Set(
		[action.description, trigger.description, new EsmsApi()].flatMap(({ properties }) =>
			namesIn(properties),
		),
	);

/** All that keeps the pages from being released. */
export function findings(nodes: Nodes): string[] {
	const texts = textsOf(nodes);
	return [
		...pictureFindings(
			JSON.parse(readText(LIST)) as Pictures,
			hashesToday(nodes),
			filesBelow(PICTURES),
		),
		...translations().flatMap((path) => {
			const original = originalOf(path);
			return translationFindings(
				path,
				readText(path),
				exists(original) ? readText(original) : undefined,
			);
		}),
		...guides().flatMap((path) =>
			unknownNames(readText(path), namesOf(nodes)).map(
				(name) => `${path} names “${name}”, which no form shows`,
			),
		),
		...leftOver(Object.keys(vietnamese.texts), texts).map(
			(text) => `${STRINGS} translates “${text}”, which nothing says any more`,
		),
	];
}

/** The text of a translation, with a note that it is up to date. */
export function accepted(path: string): string {
	const all = translations();
	if (!all.includes(path))
		throw new Error(`“${path}” is none of the translations: ${all.join(', ')}`);
	return accept(path, readText(path), readText(originalOf(path)));
}
