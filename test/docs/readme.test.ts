/** What the README says is what the code says, in English and in Vietnamese. */
import type { INodeProperties } from 'n8n-workflow';
import { parse } from 'yaml';
import { resources } from '../../nodes/Esms/resources';
import { sectionsOf } from './markdown';
import { codeRows, operationRows, vietnameseCodeRows } from './readmeTables';
import { filesBelow, readText } from '../law/source';

const readme = readText('README.md');
const vietnamese = readText('docs/README.vi.md');

/** Rows of the table below the heading with this anchor. */
function tableUnder(page: string, anchor: string): string[] {
	const lines = page.split('\n');
	const { level, text, ids } = sectionsOf(page)
		.map(({ heading }) => heading)
		.find(({ slug, ids: own }) => slug === anchor || own.includes(anchor))!;
	const start = lines.findIndex((line) =>
		line.startsWith(`${'#'.repeat(level)} ${text}${ids.length > 0 ? ' <a' : ''}`),
	);
	const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
	return lines
		.slice(start, start + 1 + length)
		.filter((line) => line.startsWith('| '))
		.slice(2);
}

describe.each([
	['README.md', readme],
	['docs/README.vi.md', vietnamese],
])('%s', (_, page) => {
	test('lists every operation', () => {
		const listed = tableUnder(page, 'operations').map(
			(row) => row.split('|').slice(0, 3).join('|') + '|',
		);
		expect(listed.sort()).toEqual(operationRows().sort());
	});

	test('names the endpoint that each operation’s file uses', () => {
		const sources = filesBelow('nodes/Esms/resources').map(readText).join('\n');
		for (const row of tableUnder(page, 'operations')) {
			if (/\| (?:As|Như) (?:Send|Call)/.test(row)) continue;
			const endpoints = [...row.matchAll(/`([^`]+)`/g)].map(([, endpoint]) => endpoint!);
			expect(endpoints.length).toBeGreaterThan(0);
			for (const endpoint of endpoints) expect(sources).toContain(`operation: '${endpoint}`);
		}
	});

	test('helps to choose among all operations, and only those', () => {
		const choices = tableUnder(page, 'which-operation-do-i-need').join('\n');
		const named = new Set(
			[...choices.matchAll(/(?:SMS|Voice Call|Account|Brandname|Template) → [^|[]*/g)].flatMap(
				([text]) => text.split(/, (?:or |hoặc |with the |kèm )?/),
			),
		);
		const names = new Set([...named].map((name) => name.replace(/^.* → /, '').trim()));
		names.delete('');
		const operations = operationRows().map((row) => row.split('|')[2]!.trim());
		expect([...names].sort()).toEqual([...new Set(operations)].sort());
	});

	test('calls the fields of Send what they are called there, and leaves none out', () => {
		const { properties } = resources
			.flatMap(({ operations }) => operations)
			.find(({ action }) => action === 'Send SMS')!;
		const [fields, options] = [
			properties,
			properties.find(({ name }) => name === 'options')!.options as INodeProperties[],
		].map((list) =>
			list
				.map(({ displayName }) => displayName)
				// Explained with the field that they belong to.
				.filter((name) => !['Options', 'Template', 'Variables', 'Duplicate Key'].includes(name)),
		);
		const named = tableUnder(page, 'fields-of-send').flatMap((row) =>
			row.startsWith('| ---') ? [] : row.split('|')[1]!.trim().split(', '),
		);
		expect(named.filter((name) => !/^(?:Option|Tùy chọn)$/.test(name)).sort()).toEqual(
			[...fields!, ...options!].sort(),
		);
	});

	test('lists every workflow of examples/', () => {
		const links = sectionsOf(page).flatMap((section) => section.links);
		const examples = new Set(
			links
				.map((link) => link.replace(/^\.\.\//, ''))
				.filter((link) => link.startsWith('examples/')),
		);
		expect([...examples].sort()).toEqual(filesBelow('examples'));
	});

	test('names the versions of n8n in docs/compatibility.md', () => {
		const tested = [...readText('docs/compatibility.md').matchAll(/^\| (\d+\.\d+\.\d+) +\|/gm)];
		const named = [...page.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([version]) => version);
		// The simulator's address and the versions of the package have other forms.
		expect([...new Set(named)].sort()).toEqual(
			[...new Set(tested.map(([, version]) => version))].sort(),
		);
	});

	test('shows settings for Docker that can be read', () => {
		const blocks = sectionsOf(page).flatMap((section) => section.blocks);
		const [settings] = blocks.filter(({ language }) => language === 'yaml');
		const { services, volumes } = parse(settings!.code) as Record<string, Record<string, unknown>>;
		expect(services!.n8n).toMatchObject({
			environment: { N8N_UNVERIFIED_PACKAGES_ENABLED: 'true' },
			volumes: ['n8n_data:/home/node/.n8n'],
		});
		expect(Object.keys(volumes!)).toEqual(['n8n_data']);
	});
});

test('the table of codes is the table of the code', () => {
	expect(tableUnder(readme, 'error-codes')).toEqual(codeRows());
});

test('the Vietnamese table of codes has the same codes, titles and promises', () => {
	const rows = tableUnder(vietnamese, 'error-codes').map((row) => {
		const [, place, title, help, later] = row.split(/ ?\| ?/);
		expect(help!.length).toBeGreaterThan(20);
		return `| ${place} | ${title} | ${later} |`;
	});
	expect(rows).toEqual(vietnameseCodeRows());
});

describe('docs/README.vi.md follows README.md', () => {
	const english = sectionsOf(readme);
	const translated = sectionsOf(vietnamese);

	test('heading by heading, under the same anchors', () => {
		expect(translated.map(({ heading: { level, ids } }) => [level, ...ids])).toEqual(
			english.map(({ heading: { level, slug } }) => (level === 0 ? [0] : [level, slug])),
		);
	});

	const pairs = english.map((section, index) => ({
		name: section.heading.text || 'before the title',
		section,
		other: translated[index]!,
	}));

	test.each(pairs)('$name: the same commands and other blocks of code', ({ section, other }) => {
		expect(other.blocks).toEqual(section.blocks);
	});

	test.each(pairs)('$name: the same links', ({ section, other }) => {
		const swapped = section.links.map((link) =>
			link === 'docs/README.vi.md' ? 'README.md' : link,
		);
		expect(other.links.map(fromDocs).sort()).toEqual(swapped.sort());
	});

	test.each(pairs)('$name: the same pictures, diagrams in Vietnamese', ({ section, other }) => {
		expect(other.images.map(fromDocs)).toEqual(
			section.images.map((image) =>
				image.replace(/^(docs\/diagrams\/[\w-]+?)((?:\.dark)?\.svg)$/, '$1.vi$2'),
			),
		);
	});

	test.each(pairs)('$name: tables of the same size', ({ section, other }) => {
		expect(other.rows).toEqual(section.rows);
	});

	test.each(pairs)('$name: the same names, values and files in code', ({ section, other }) => {
		expect([...other.code].sort()).toEqual([...section.code].sort());
	});
});

/** A link of a page in docs/ as a page at the top would write it. */
function fromDocs(link: string): string {
	if (/^(?:https?:|#)/.test(link)) return link;
	return link.startsWith('../') ? link.slice('../'.length) : `docs/${link}`;
}
