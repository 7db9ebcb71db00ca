/** What the README says is what the code says, in English and in Vietnamese. */
import { parse } from 'yaml';
import { resources } from '../../nodes/Esms/resources';
import { sectionsOf } from './markdown';
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
	test('helps to choose among operations that there are', () => {
		const choices = tableUnder(page, 'which-operation-do-i-need').join('\n');
		const named = new Set(
			[...choices.matchAll(/(?:SMS|Voice Call|Account|Brandname|Template) → [^|[]*/g)].flatMap(
				([text]) => text.split(/, (?:or |hoặc |with the |kèm )?/),
			),
		);
		const names = new Set([...named].map((name) => name.replace(/^.* → /, '').trim()));
		names.delete('');
		const operations = resources.flatMap((resource) => resource.operations.map(({ name }) => name));
		expect(names.size).toBeGreaterThan(0);
		expect([...names].filter((name) => !operations.includes(name))).toEqual([]);
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
