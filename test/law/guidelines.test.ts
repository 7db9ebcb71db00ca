/** What n8n's guidelines for verified packages ask for and neither its lint nor its scanner looks at. */
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { filesBelow, readText } from './source';

const { name: packageName } = JSON.parse(readText('package.json')) as { name: string };
const files = ['nodes', 'credentials'].flatMap(filesBelow);

test('only TypeScript, codex files and icons stand where n8n looks for nodes', () => {
	const others = files.filter(
		(file) => !/(?<!\.d|\.test|\.spec)\.ts$|\.node\.json$|\.svg$/.test(file),
	);
	expect(others).toEqual([]);
});

test('one package is one service: every node has the one credential', () => {
	expect(files.filter((file) => file.endsWith('.credentials.ts'))).toHaveLength(1);
	for (const { description } of [new Esms(), new EsmsTrigger()]) {
		expect(description.credentials).toEqual([
			{ name: new EsmsApi().name, required: true, testedBy: expect.any(String) as string },
		]);
	}
});

test.each(files.filter((file) => file.endsWith('.node.json')))(
	'%s tells n8n where help is',
	(file) => {
		const https = [{ url: expect.stringMatching(/^https:/) as string }];
		expect(JSON.parse(readText(file))).toEqual({
			node: packageName,
			nodeVersion: expect.any(String) as string,
			codexVersion: '1.0',
			categories: ['Communication'],
			resources: { primaryDocumentation: https, credentialDocumentation: https },
			alias: expect.any(Array) as string[],
		});
	},
);

test('the nodes and the credential have the same icons, for light and for dark pages', () => {
	const pair = { light: 'file:esms.svg', dark: 'file:esms.dark.svg' };
	expect(new Esms().description.icon).toEqual(pair);
	expect(new EsmsTrigger().description.icon).toEqual(pair);
	expect(new EsmsApi().icon).toEqual({
		light: 'file:../nodes/Esms/esms.svg',
		dark: 'file:../nodes/Esms/esms.dark.svg',
	});
});

test.each(files.filter((file) => file.endsWith('.svg')))(
	'%s is square, and only shapes',
	(file) => {
		const svg = readText(file);
		const [, width, height] = /\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
		expect(width).toBe(height);
		const tags = new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag));
		expect([...tags]).toEqual(['svg', 'path']);
		expect(svg).not.toMatch(/\b(?:on\w+|href|style|url)\s*[=(]/i);
	},
);

/** Sections of n8n's template for the README, in words of ours. */
test.each([
	['how to install it, with a link to n8n’s guide', /docs\.n8n\.io\/integrations\/community-nodes/],
	['a section on installation', /^#+ .*\bInstall/im],
	['a section on operations', /^#+ .*\bOperations\b/im],
	['a section on credentials', /^#+ .*\bCredentials\b/im],
	['a section on compatibility', /^#+ .*\bCompatibility\b/im],
	['the version of n8n that was tested', /\bn8n \d+\.\d+\.\d+/],
	['a section on usage', /^#+ .*\b(?:Usage|Using|Use|Examples|Try)\b/im],
	['a section on resources', /^#+ .*\bResources\b/im],
	['the history of versions', /\]\(CHANGELOG\.md\)/],
	['why the node is programmatic', /\bprogrammatic style\b/],
])('the README has %s', (_, pattern) => {
	expect(readText('README.md')).toMatch(pattern);
});
