/** `npm run lint:verification` finds what it is there to find. The package itself is checked by that command. */
import {
	codexFindings,
	iconFindings,
	readmeFindings,
	serviceFindings,
	sourceTreeFindings,
	type Codex,
} from '../../tools/verification/guidelines';
import { tarballFindings } from '../../tools/verification/tarball';
import { textFindings } from '../../tools/verification/uiText';
import { readText } from './source';

test('the tarball holds what is built from the sources, and nothing else', () => {
	const manifest = { n8n: { nodes: ['dist/nodes/A.node.js'] } };
	const sources = ['nodes/A.node.ts', 'nodes/a.svg'];
	const good = [
		'LICENSE',
		'README.md',
		'dist/nodes/A.node.js',
		'dist/nodes/a.svg',
		'index.js',
		'package.json',
	];
	expect(tarballFindings(good, manifest, sources)).toEqual([]);
	expect(tarballFindings([...good, 'dist/old.js', 'dist/a.js.map'], manifest, sources)).toEqual([
		'dist/old.js is not needed by n8n',
		'dist/a.js.map is not needed by n8n',
	]);
	expect(tarballFindings(good.slice(0, -1), manifest, sources)).toEqual([
		'package.json is missing',
	]);
	expect(tarballFindings(good, manifest, [])).toEqual(['dist/nodes/a.svg is not needed by n8n']);
	expect(tarballFindings(good, { n8n: { nodes: ['dist/B.js'] } }, sources)).toEqual([
		'dist/B.js is missing',
	]);
});

test('only TypeScript, codex files and icons stand in the source', () => {
	const bad = ['nodes/a.js', 'nodes/a.d.ts', 'nodes/a.test.ts', 'nodes/a.json', 'nodes/a.png'];
	expect(sourceTreeFindings(['nodes/a.ts', 'nodes/A.node.json', 'nodes/a.svg', ...bad])).toEqual(
		bad.map((file) => `${file} is neither TypeScript nor a codex file nor an icon`),
	);
});

describe('a codex file', () => {
	const codex = JSON.parse(readText('nodes/Esms/Esms.node.json')) as Codex;

	test.each<[Codex, string]>([
		[{ node: 'esms' }, 'names esms, not the package n8n-nodes-esms'],
		[{ categories: ['AI'] }, "has the category AI, which n8n doesn't know"],
		[{ categories: [] }, 'has no category'],
		[{ subcategories: {} }, 'has subcategories'],
		[
			{ resources: { primaryDocumentation: [{ url: 'https://a.example' }] } },
			'has no address for credentialDocumentation',
		],
		[{ codexVersion: '2.0' }, 'has no versions'],
	])('with %j is found', (change, finding) => {
		expect(codexFindings({ ...codex, ...change }, 'n8n-nodes-esms')).toEqual([finding]);
	});
});

test.each([
	['<svg viewBox="0 0 60 40"/>', 'is not square'],
	['<svg width="60" height="60"/>', 'is not square'],
	['<svg viewBox="0 0 60 60"><script/></svg>', 'runs or loads something'],
	['<svg viewBox="0 0 60 60" onload="x()"/>', 'runs or loads something'],
	[
		'<svg viewBox="0 0 9 9"><image href="https://a.example/x.png"/></svg>',
		'runs or loads something',
	],
	[`<svg viewBox="0 0 9 9"><path d="${'M0 0'.repeat(3000)}"/></svg>`, 'is larger than 10 kB'],
])('the icon %.60s is found', (svg, finding) => {
	expect(iconFindings(svg)).toEqual([finding]);
});

test('a second service is found', () => {
	const credentials = [{ name: 'esmsApi' }];
	expect(serviceFindings(['esmsApi'], [{ name: 'esms', credentials }])).toEqual([]);
	expect(
		serviceFindings(
			['esmsApi', 'zaloApi'],
			[
				{ name: 'esms', credentials },
				{ name: 'zalo', credentials: [{ name: 'zaloApi' }] },
				{ name: 'x' },
			],
		),
	).toEqual([
		'The package has a second credential, zaloApi',
		'The node zalo has other credentials than esmsApi',
		'The node x has other credentials than esmsApi',
	]);
});

test('a README without a section is found', () => {
	const readme = readText('README.md');
	expect(readmeFindings(readme.replace('## Compatibility', '## Other'))).toEqual([
		'README.md does not have a section on compatibility',
	]);
	expect(readmeFindings('')).toHaveLength(10);
});

describe('texts of the editor', () => {
	const field = { name: 'phone', type: 'string', displayName: 'Phone' };
	const findings = (property: object) =>
		textFindings({ displayName: 'eSMS', properties: [{ ...field, ...property }] });

	test.each([
		{ description: 'Number to send to' },
		{ description: 'Number to send to. eSMS takes Vietnamese ones only.' },
		{ description: "Whether it's there, e.g. Yes", type: 'boolean' },
		{ placeholder: 'e.g. 0912345678' },
		{ displayName: 'Max Requests per Second' },
	])('may be %j', (property) => {
		expect(findings(property)).toEqual([]);
	});

	test.each([
		[{ displayName: 'Phone number' }, '“Phone number” is not in Title Case'],
		[{ displayName: 'Điện Thoại' }, '“Điện Thoại” is not in English'],
		[{ description: 'Số điện thoại' }, '“Phone” is not in English'],
		[{ description: 'Number to send to.' }, '“Phone” is one sentence with a final period'],
		[
			{ description: 'One sentence. Two sentences' },
			'“Phone” has several sentences and no final period',
		],
		[{ description: 'number' }, '“Phone” begins with a small letter'],
		[{ description: 'Phone' }, '“Phone” is described by its own name'],
		[
			{ type: 'boolean', description: 'Keeps it' },
			'“Phone” is a boolean whose description does not begin with “Whether”',
		],
		[{ placeholder: '0912345678' }, '“Phone” has a placeholder that does not begin with “e.g. ”'],
		[
			{
				type: 'options',
				options: ['B', 'A', 'C', 'D', 'E'].map((name) => ({ name, value: name })),
			},
			'“Phone” has a list that is not in order',
		],
		[
			{ type: 'collection', options: [{ ...field, displayName: 'Send at' }] },
			'“Send at” is not in Title Case',
		],
	])('may not be %j', (property, finding) => {
		expect(findings(property)).toEqual([finding]);
	});

	test('of the menus are found', () => {
		const operations = [
			{ name: 'Get SMS Status', value: 'a', action: 'Get the status' },
			{ name: 'Get Many', value: 'b' },
		];
		const menu = (name: string, options: object[], show = {}) => ({
			...{ name, displayName: name === 'resource' ? 'Resource' : 'Operation', type: 'options' },
			...{ options: options as never, displayOptions: { show } },
		});
		const properties = [
			menu('resource', [{ name: 'SMS', value: 'sms' }]),
			menu('operation', operations, { resource: ['sms'] }),
		];
		expect(textFindings({ displayName: 'eSMS Node', properties })).toEqual([
			'“eSMS Node” has “node” in its name',
			'“Get SMS Status” has an action with an article',
			'“SMS → Get SMS Status” repeats the resource',
			'“SMS → Get Many” has no action',
			"“SMS → Get Many” has no 'Return All'",
			"“SMS → Get Many” has no 'Limit' of 50",
		]);
	});
});
