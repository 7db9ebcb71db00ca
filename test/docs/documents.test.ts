/** Links, pictures and commands of every page in Markdown lead somewhere, and so do links from the code to a page. */
import { anchorsOf, sectionsOf } from './markdown';
import { exists, filesBelow, markdownFiles, readText } from '../law/source';

interface Manifest {
	homepage: string;
	scripts: Record<string, string>;
}
const manifest = JSON.parse(readText('package.json')) as Manifest;
const repository = manifest.homepage.replace(/#.*$/, '');

const ON_MAIN = `${repository}/blob/main/`;

/** Nobody is asked here whether an address exists, so a new host is looked at by a person once. */
const HOSTS = new Set([
	'creators.n8n.io',
	'developers.esms.vn',
	'docs.n8n.io',
	'esms.vn',
	'git-scm.com',
	'github.com',
	'keepachangelog.com',
	'n8n.io',
	'nodejs.org',
	'semver.org',
]);
/** Pages of GitHub that every repository has. */
const OWN_PAGES = /^(?:\/issues|\/security\/advisories\/new|\/releases(?:\/tag\/[\w.-]+)?)?$/;
const OTHER_REPOSITORIES = new Set(['https://github.com/n8n-io/n8n/security']);

const pages = markdownFiles();

/** A path as seen from the root of the checkout. */
const resolve = (page: string, target: string): string =>
	decodeURIComponent(new URL(target, `file:///${page}`).pathname.slice(1));

function faultOf(page: string, link: string): string | undefined {
	// A form of GitHub is seen at another address than its file, so its links are whole ones.
	if (link.startsWith(ON_MAIN)) return faultOf('README.md', link.slice(ON_MAIN.length));
	// The front page of a repository shows its README, to which GitHub itself gives this anchor.
	if (link === `${repository}#readme`) return undefined;
	if (link.startsWith(`${repository}#`)) return faultOf('README.md', link.slice(repository.length));
	if (/^[a-z]+:/i.test(link)) return outside(link);
	const [target = '', anchor] = link.split('#');
	const path = target === '' ? page : resolve(page, target);
	if (!exists(path)) return 'is not there';
	if (anchor === undefined) return undefined;
	return anchorsOf(readText(path)).has(anchor) ? undefined : 'has no such heading';
}

function outside(link: string): string | undefined {
	if (!URL.canParse(link)) return 'is no address';
	const { protocol, host } = new URL(link);
	if (protocol !== 'https:') return 'is not https';
	if (!HOSTS.has(host)) return 'is a host that nobody has looked at';
	if (host !== 'github.com' || OTHER_REPOSITORIES.has(link)) return undefined;
	const isOurs = link.startsWith(repository) && OWN_PAGES.test(link.slice(repository.length));
	return isOurs ? undefined : 'is no page of this repository';
}

test('there are pages', () => {
	expect(pages).toEqual(
		expect.arrayContaining(['README.md', 'docs/vi/README.md', 'simulator/README.md']),
	);
});

describe.each(pages)('%s', (page) => {
	const text = readText(page);
	const sections = sectionsOf(text);

	test('has links that lead somewhere', () => {
		const faults = sections
			.flatMap(({ links }) => links)
			.map((link) => [link, faultOf(page, link)])
			.filter(([, fault]) => fault !== undefined);
		expect(faults).toEqual([]);
	});

	test('has pictures that are there, each dark one beside its light one', () => {
		const images = sections.flatMap((section) => section.images);
		expect(images.filter((image) => /^[a-z]+:/i.test(image))).toEqual([]);
		expect(images.filter((image) => !exists(resolve(page, image)))).toEqual([]);
		const sources = [
			...text.matchAll(
				/media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">\s*<img [^>]*src="([^"]+)"/g,
			),
		];
		expect(sources).toHaveLength(images.filter((image) => image.includes('.dark.')).length);
		for (const [, dark, light] of sources) {
			expect(dark).toBe(light!.replace(/\.(\w+)$/, '.dark.$1'));
		}
		// People who can't see a picture read what it shows.
		expect(text.match(/<img (?![^>]*alt="[^"]{5,}")|!\[\]/g)).toBeNull();
	});

	test('names only scripts that package.json has', () => {
		const named = [...text.matchAll(/\bnpm run (?:--silent |-s )?([a-z][\w:-]*)/g)];
		const unknown = named.map(([, name]) => name!).filter((name) => !(name in manifest.scripts));
		expect(unknown).toEqual([]);
	});
});

test('the credential, the codex files and texts in n8n lead to pages and headings that are there', () => {
	const links = ['nodes', 'credentials'].flatMap(filesBelow).flatMap((path) => {
		const found = readText(path).match(/https:\/\/github\.com\/[^\s'"`<>)]+/g) ?? [];
		return found.map((link) => ({ path, link, fault: faultOf('README.md', link) }));
	});
	expect(links.map(({ path }) => path)).toEqual(
		expect.arrayContaining(['credentials/EsmsApi.credentials.ts', 'nodes/Esms/Esms.node.json']),
	);
	expect(links.filter(({ fault }) => fault !== undefined)).toEqual([]);
});

describe('a link', () => {
	test.each([
		['nowhere.md', 'is not there'],
		['readme.md', 'is not there'],
		['LICENSE', undefined],
		['simulator/README.md#faults', undefined],
		['simulator/README.md#nothing', 'has no such heading'],
		['#limits', undefined],
		['#Limits', 'has no such heading'],
		['http://esms.vn', 'is not https'],
		['https://esms.vn.evil.example/', 'is a host that nobody has looked at'],
		['https://github.com/n8n-nodes-esms/other', 'is no page of this repository'],
		[`${ON_MAIN}LICENSE`, undefined],
		[`${ON_MAIN}NOTHING`, 'is not there'],
		[`${ON_MAIN}docs/reports.md#no-report-came`, undefined],
		[`${repository}#readme`, undefined],
		[`${repository}#credentials`, undefined],
		[`${repository}#nothing`, 'has no such heading'],
		['https://', 'is no address'],
		['javascript:alert(1)', 'is not https'],
	])('%s %s', (link, fault) => {
		expect(faultOf('README.md', link)).toBe(fault);
	});
});
