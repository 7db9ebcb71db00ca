import { createHash } from 'crypto';
import { sectionsOf, type Section } from '../../test/docs/markdown';

/** The page, or file of strings, that a Vietnamese one translates. */
export function originalOf(path: string): string {
	if (path === 'docs/vi/README.md') return 'README.md';
	return path.replace(/^docs\/vi\//, 'docs/').replace(/\.vi\.ts$/, '.en.ts');
}

/** A translation notes which text of its original it translates: by git's own hash, so that git shows the changes. */
const NOTE = /translation of \S+ at ([0-9a-f]+)/;

function hashOf(text: string): string {
	const bytes = Buffer.from(text.replaceAll('\r\n', '\n'));
	return createHash('sha1')
		.update(`blob ${bytes.length}\0`)
		.update(bytes)
		.digest('hex')
		.slice(0, 12);
}

/** The translation with a note that it is up to date with its original. */
export function accept(path: string, text: string, original: string): string {
	const note = `translation of ${originalOf(path)} at ${hashOf(original)}`;
	if (NOTE.test(text)) return text.replace(NOTE, note);
	return path.endsWith('.md') ? `<!-- ${note} -->\n\n${text}` : `// ${note}\n${text}`;
}

/** Texts that were translated and that nothing says any more, as a rule because a word of them has changed. */
export const leftOver = (translated: readonly string[], said: ReadonlySet<string>): string[] =>
	translated.filter((text) => !said.has(text));

/** Where a translation is behind its original, or has another form. */
export function translationFindings(
	path: string,
	text: string,
	original: string | undefined,
): string[] {
	const name = originalOf(path);
	if (original === undefined) return [`${path} translates ${name}, which is not there`];
	const pages = { translation: { path, text }, original: { path: name, text: original } };
	return [
		...behind(path, text, original),
		...(path.endsWith('.md') ? differences(pages.translation, pages.original) : []),
	];
}

function behind(path: string, text: string, original: string): string[] {
	const name = originalOf(path);
	const [, noted] = NOTE.exec(text) ?? [];
	if (noted === hashOf(original)) return [];
	const how =
		noted === undefined
			? `does not tell which text of ${name} it translates`
			: `is behind ${name} (git diff ${noted} ${name})`;
	return [`${path} ${how}; when it is up to date: npm run docs:check -- --accept ${path}`];
}

interface Page {
	path: string;
	text: string;
}

/** What two pages in two languages must have in common, section by section. */
function differences(translation: Page, original: Page): string[] {
	const [translated, sections] = [translation, original].map(({ text }) => sectionsOf(text)) as [
		Section[],
		Section[],
	];
	const headings = translated.map(({ heading: { level, ids } }) => [level, ...ids].join(' #'));
	const expected = sections.map(({ heading: { level, slug } }) =>
		[level, ...(level === 0 ? [] : [slug])].join(' #'),
	);
	const first = expected.findIndex((heading, index) => heading !== headings[index]);
	if (first >= 0 || headings.length !== expected.length) {
		const at = first >= 0 ? expected[first] : headings[expected.length];
		return [`${translation.path} has other headings than ${original.path}, from “${at}” on`];
	}
	return sections.flatMap((section, index) => {
		const parts = commonParts(translation.path, translated[index]!);
		return Object.entries(commonParts(original.path, section)).flatMap(([what, expectedParts]) => {
			const missing = without(expectedParts, parts[what]!);
			const added = without(parts[what]!, expectedParts);
			if (missing.length + added.length === 0) return [];
			const told = [`missing: ${missing.join(', ')}`, `added: ${added.join(', ')}`];
			const where = `than ${original.path} in “${section.heading.text}”`;
			return [`${translation.path} has other ${what} ${where} (${told.join('; ')})`];
		});
	});
}

const commonParts = (path: string, section: Section): Record<string, string[]> => ({
	'blocks of code': section.blocks.map(({ code }) => code.trim()),
	links: section.links.map((link) => inEnglish(path, link)),
	pictures: section.images.map((image) => inEnglish(path, image)),
	'names in code': section.code,
	'tables, by the cells of each row,': section.rows.map(String),
});

/** What is left of a list when each entry of another is taken away once. */
function without(list: readonly string[], others: readonly string[]): string[] {
	const left = [...others];
	return list.filter((entry) => {
		const at = left.indexOf(entry);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** A link as seen from the root of the checkout, to the English page or picture. */
function inEnglish(path: string, link: string): string {
	if (/^[a-z]+:/i.test(link)) return link;
	const [target = '', anchor] = link.split('#');
	const file = target === '' ? path : new URL(target, `file:///${path}`).pathname.slice(1);
	const english = originalOf(file).replace(/\.vi((?:\.dark)?\.svg)$/, '$1');
	return anchor === undefined ? english : `${english}#${anchor}`;
}
