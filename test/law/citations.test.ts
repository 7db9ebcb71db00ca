/**
 * A comment may cite the contract of the API (`esms-api 3.1`, `esms-channels 2.10`) or a decision (`design 3.4`):
 * pages of this repository, whose headings have these numbers.
 */
import { sourceFiles, readText } from './source';

const PAGES = ['esms-api', 'esms-channels', 'design'];
const NUMBER = '\\d+(?:\\.\\d+)?';
/** Several sections may share the name of their page: `esms-api 3.13, 4.5 and 5`. */
const CITATION = new RegExp(
	`\\b(${PAGES.join('|')}) (${NUMBER}(?:(?:,? and |, | or |–)${NUMBER})*)(?![\\d:])`,
	'g',
);
/** In a comment or a test's name: a section without its page, or a paper that isn't here. */
const UNREADABLE = [
	/^\s*(?:\*|\/\/|\/\*\*).*[^\w](?<!n8n )\(\d{1,2}\.\d{1,2}\)/,
	/\b(?:esms-api|esms-channels|design|n8n-rules|style)\.md,? (?:sections?|decisions?|\d)/,
	/\b[Tt]he seed(?:'s|’s)? (?:document|and|says|operation)/,
];

/** Line breaks and the marks of comments within a citation count as a space. */
const flat = (text: string): string => text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');

/** Numbers of the headings `## 3. …`, `### 3.1 …` of a page. */
const headingsOf = (page: string): Set<string> =>
	new Set(
		[...readText(`docs/${page}.md`).matchAll(/^#{2,4} (\d+(?:\.\d+)?)\.? /gm)].map(
			([, number]) => number!,
		),
	);

export function citationsIn(text: string): Array<[page: string, section: string]> {
	return [...flat(text).matchAll(CITATION)].flatMap(([, page, numbers]) =>
		numbers!.split(/,? and |, | or |–/).map((number): [string, string] => [page!, number]),
	);
}

const files = sourceFiles().filter((path) => path !== 'test/law/citations.test.ts');
const headings = new Map(PAGES.map((page) => [page, headingsOf(page)]));

test('every cited section has a heading', () => {
	const missing = files.flatMap((path) =>
		citationsIn(readText(path))
			.filter(([page, section]) => !headings.get(page)!.has(section))
			.map(([page, section]) => `${path} cites ${page} ${section}`),
	);
	expect(missing).toEqual([]);
});

test('no comment cites a section without its page, or a paper that is not here', () => {
	const found = files.flatMap((path) =>
		readText(path)
			.split('\n')
			.filter((line) => UNREADABLE.some((pattern) => pattern.test(line)))
			.map((line) => `${path}: ${line.trim()}`),
	);
	expect(found).toEqual([]);
});

test('a citation is read over line breaks, with all its sections', () => {
	expect(
		citationsIn('/**\n * As documented (esms-api\n * 3.13, 4.5 and 99.1; design 3.4).\n */'),
	).toEqual([
		['esms-api', '3.13'],
		['esms-api', '4.5'],
		['esms-api', '99.1'],
		['design', '3.4'],
	]);
	expect(headings.get('esms-api')!.has('99.1')).toBe(false);
});
