import { exists, filesBelow, readText } from '../../test/law/source';
import { hashesToday, LIST, PICTURES, type Nodes, type Pictures } from '../pictures/definitions';
import { pictureFindings } from './pictures';
import { english } from './strings.en';
import { vietnamese } from './strings.vi';
import { accept, leftOver, originalOf, translationFindings } from './translations';

const ENGLISH_PAGES = ['docs/operations.md', 'docs/error-codes.md'];
const STRINGS = 'tools/docs/strings.vi.ts';

/** What a person has translated: pages beside those that write themselves, and the strings of the latter. */
const translations = (): string[] => [
	...['docs/README.vi.md', STRINGS].filter(exists),
	...filesBelow('docs/vi').filter((path) => !readText(path).startsWith(english.words.generated)),
];

/** All that keeps the pages from being released. */
export const findings = (nodes: Nodes): string[] => [
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
	...leftOver(Object.keys(vietnamese.texts), ENGLISH_PAGES.map(readText)).map(
		(text) => `${STRINGS} translates “${text}”, which the English pages do not say`,
	),
];

/** The text of a translation, with a note that it is up to date. */
export function accepted(path: string): string {
	const all = translations();
	if (!all.includes(path))
		throw new Error(`“${path}” is none of the translations: ${all.join(', ')}`);
	return accept(path, readText(path), readText(originalOf(path)));
}
