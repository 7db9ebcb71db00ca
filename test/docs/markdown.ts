import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';

export interface Heading {
	level: number;
	text: string;
	/** The anchor that GitHub makes of it. */
	slug: string;
	/** Those that the page itself writes into it. */
	ids: string[];
}

export interface Section {
	heading: Heading;
	links: string[];
	/** Pictures, and in `<picture>` also those for a dark page. */
	images: string[];
	/** Blocks of code as they stand, with their language. */
	blocks: Array<{ language: string; code: string }>;
	/** Pieces of code within a text. */
	code: string[];
	/** Numbers of columns, row by row. */
	rows: number[];
	/** Anchors that the page itself writes into its text, such as into a row of a table. */
	ids: string[];
}

const parser = new MarkdownIt({ html: true, linkify: false });

const attributes = (html: string, name: string): string[] =>
	[...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);

/** What stands below each heading of a page, in order; the first section is what comes before any. */
export function sectionsOf(page: string): Section[] {
	const slugger = new GithubSlugger();
	const sections: Section[] = [emptySection({ level: 0, text: '', slug: '', ids: [] })];
	let current = sections[0]!;
	let level = 0;
	for (const token of parser.parse(page, {})) {
		if (token.type === 'heading_open') level = Number(token.tag.slice(1));
		if (token.type === 'heading_close') level = 0;
		if (token.type === 'tr_open') current.rows.push(0);
		if (/^t[hd]_open$/.test(token.type)) current.rows.push(current.rows.pop()! + 1);
		if (token.type === 'fence')
			current.blocks.push({ language: token.info.trim(), code: token.content });
		if (token.type === 'html_block') readHtml(token.content, current);
		if (token.type !== 'inline') continue;
		const pieces = token.children ?? [];
		if (level > 0) {
			const text = pieces
				.filter(({ type }) => type === 'text' || type === 'code_inline')
				.map(({ content }) => content)
				.join('')
				.trim();
			const html = pieces.filter(({ type }) => type === 'html_inline');
			const ids = html.flatMap(({ content }) => attributes(content, 'id'));
			current = emptySection({ level, text, slug: slugger.slug(text), ids });
			sections.push(current);
		}
		for (const piece of pieces) {
			if (piece.type === 'link_open') current.links.push(String(piece.attrGet('href')));
			if (piece.type === 'image') current.images.push(String(piece.attrGet('src')));
			if (piece.type === 'code_inline') current.code.push(piece.content);
			if (piece.type === 'html_inline') readHtml(piece.content, current);
		}
	}
	return sections;
}

const emptySection = (heading: Heading): Section => ({
	heading,
	links: [],
	images: [],
	blocks: [],
	code: [],
	rows: [],
	ids: [],
});

function readHtml(html: string, section: Section): void {
	section.links.push(...attributes(html, 'href'));
	section.images.push(...attributes(html, 'srcset'), ...attributes(html, 'src'));
	section.ids.push(...attributes(html, 'id'));
}

/** Everything that a link to this page may name behind `#`. */
export const anchorsOf = (page: string): Set<string> =>
	new Set(sectionsOf(page).flatMap(({ heading, ids }) => [heading.slug, ...heading.ids, ...ids]));
