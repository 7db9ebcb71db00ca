/** What the README and the guides say is so. `test/n8n` types their commands and does the first SMS. */
import { parse } from 'yaml';
import { resources } from '../../nodes/Esms/resources';
import { sectionsOf } from './markdown';
import { tableUnder } from './table';
import { filesBelow, readText } from '../law/source';

const blocksOf = (path: string, language: string): string[] =>
	sectionsOf(readText(path)).flatMap(({ blocks }) =>
		blocks.filter((block) => block.language === language).map(({ code }) => code),
	);

test('the README is short enough for a person who has two minutes', () => {
	expect(Buffer.byteLength(readText('README.md'))).toBeLessThan(10_240);
});

test('the README helps to choose among operations that there are', () => {
	const named = tableUnder(readText('README.md'), '## Operations').flatMap(([, choice]) =>
		choice!.replace(/, with the \[.*/, '').split(/, (?:or )?/),
	);
	const operations = resources.flatMap((resource) => resource.operations.map(({ name }) => name));
	expect(named.length).toBeGreaterThan(0);
	const unknown = named.filter((name) => !operations.includes(name.replace(/^.* → /, '')));
	expect(unknown).toEqual([]);
});

test('the README names only versions of n8n that docs/compatibility.md has results for', () => {
	const tested = [...readText('docs/compatibility.md').matchAll(/^\| (\d+\.\d+\.\d+) +\|/gm)];
	const named = [...readText('README.md').matchAll(/\b\d+\.\d+\.\d+\b/g)];
	expect(named.length).toBeGreaterThan(0);
	expect(tested.map(([, version]) => version)).toEqual(
		expect.arrayContaining(named.map(([version]) => version)),
	);
});

test('docs/examples.md lists every workflow of examples/', () => {
	const links = sectionsOf(readText('docs/examples.md')).flatMap((section) => section.links);
	const listed = links.flatMap((link) => (/^\.\.\/(examples\/.+)$/.exec(link) ?? []).slice(1));
	expect([...new Set(listed)].sort()).toEqual(filesBelow('examples'));
});

test('the settings for Docker can be read, and keep what is installed', () => {
	const [settings, ...more] = blocksOf('docs/hosting.md', 'yaml');
	expect(more).toEqual([]);
	const { services, volumes } = parse(settings!) as Record<string, Record<string, unknown>>;
	expect(services!.n8n).toMatchObject({
		environment: { N8N_UNVERIFIED_PACKAGES_ENABLED: 'true' },
		volumes: ['n8n_data:/home/node/.n8n'],
	});
	expect(Object.keys(volumes!)).toEqual(['n8n_data']);
});
