import { readText } from './source';

/** Pages that code and other pages cite by section: `esms-api 3.1`, `design 3.4`. */
const PAGES = ['esms-api', 'esms-channels', 'design'];
const NUMBER = '\\d+(?:\\.\\d+)?';
/** Several sections may share the name of their page: `esms-api 3.13, 4.5 and 5`. */
const CITATION = new RegExp(
	`\\b(${PAGES.join('|')}) (${NUMBER}(?:(?:,? and |, | or |–)${NUMBER})*)(?![\\d:])`,
	'g',
);

/** Line breaks and the marks of comments within a citation count as a space. */
export const flat = (text: string): string => text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');

/** Numbers of the headings `## 3. …`, `### 3.1 …` of a page. */
const headingsOf = (page: string): Set<string> =>
	new Set(
		[...readText(`docs/${page}.md`).matchAll(/^#{2,4} (\d+(?:\.\d+)?)\.? /gm)].map(
			([, number]) => number!,
		),
	);

const headings = new Map(PAGES.map((page) => [page, headingsOf(page)]));

export function citationsIn(text: string): Array<[page: string, section: string]> {
	return [...flat(text).matchAll(CITATION)].flatMap(([, page, numbers]) =>
		numbers!.split(/,? and |, | or |–/).map((number): [string, string] => [page!, number]),
	);
}

/** What a text cites that has no heading. */
export const missingIn = (text: string): string[] =>
	citationsIn(text)
		.filter(([page, section]) => !headings.get(page)!.has(section))
		.map(([page, section]) => `${page} ${section}`);
