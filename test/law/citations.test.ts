/**
 * A comment may cite the contract of the API (`esms-api 3.1`, `esms-channels 2.10`) or a decision (`design 3.4`):
 * pages of this repository, whose headings have these numbers.
 */
import { citationsIn, missingIn } from './citations';
import { readText, sourceFiles } from './source';

/** In a comment or a test's name: a section without its page, or a paper that isn't here. */
const UNREADABLE = [
	/^\s*(?:\*|\/\/|\/\*\*).*[^\w](?<!n8n )\(\d{1,2}\.\d{1,2}\)/,
	/\b(?:esms-api|esms-channels|design|n8n-rules|style)\.md,? (?:sections?|decisions?|\d)/,
	/\b[Tt]he seed(?:'s|’s)? (?:document|and|says|operation)/,
];

const files = sourceFiles().filter((path) => path !== 'test/law/citations.test.ts');

test('every cited section has a heading', () => {
	const missing = files.flatMap((path) =>
		missingIn(readText(path)).map((citation) => `${path} cites ${citation}`),
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
	const comment = '/**\n * As documented (esms-api\n * 3.13, 4.5 and 99.1; design 3.4).\n */';
	expect(citationsIn(comment)).toEqual([
		['esms-api', '3.13'],
		['esms-api', '4.5'],
		['esms-api', '99.1'],
		['design', '3.4'],
	]);
	expect(missingIn(comment)).toEqual(['esms-api 99.1']);
});
