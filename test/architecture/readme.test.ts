/** The README's tables say what the code says. */
import { codeRows, operationRows } from './readmeTables';
import { filesBelow, readText } from './source';

const readme = readText('README.md');

/** Lines of the table below a heading. */
function tableUnder(heading: string): string[] {
	const [, section = ''] = readme.split(`\n${heading}\n`);
	return section
		.split(/\n#/)[0]!
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.slice(2);
}

test('the table of operations lists every operation', () => {
	const listed = tableUnder('## Operations').map(
		(row) => row.split('|').slice(0, 3).join('|') + '|',
	);
	expect(listed.sort()).toEqual(operationRows().sort());
});

test('the table of operations names the endpoint that each operation’s file uses', () => {
	const sources = filesBelow('nodes/Esms/resources').map(readText).join('\n');
	for (const row of tableUnder('## Operations')) {
		if (/\| As (?:Send|Call)/.test(row)) continue;
		const endpoints = [...row.matchAll(/`([^`]+)`/g)].map(([, endpoint]) => endpoint!);
		expect(endpoints.length).toBeGreaterThan(0);
		for (const endpoint of endpoints) expect(sources).toContain(`operation: '${endpoint}`);
	}
});

test('the table of codes is the table of the code', () => {
	expect(tableUnder('## Error codes')).toEqual(codeRows());
});

test('files that the README links to exist', () => {
	const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!);
	const here = new Set([
		'LICENSE',
		'CHANGELOG.md',
		'simulator/README.md',
		'docs/benchmarks.md',
		'docs/reliability.md',
		'examples',
	]);
	expect(links.filter((path) => !here.has(path))).toEqual([]);
	for (const path of here) expect(path === 'examples' ? 'x' : readText(path)).not.toBe('');
});
