/** Files and functions stay small enough to be read at once. */
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- the parser stands among the packages of n8n's own tool
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { filesBelow, readText } from './source';

const MOST_LINES = 120;
const MOST_BRANCHES = 12;

/** One literal after the other, which nobody reads as a whole. */
const TABLES = ['nodes/Esms/transport/commonCodes.ts', 'credentials/EsmsApi.credentials.ts'];

const files = [...filesBelow('nodes'), ...filesBelow('credentials')].filter((path) =>
	path.endsWith('.ts'),
);

test('no file is longer than it may be', () => {
	const long = files
		.filter((path) => !TABLES.includes(path))
		.map((path): [string, number] => [path, readText(path).split('\n').length - 1])
		.filter(([, lines]) => lines > MOST_LINES);
	expect(long).toEqual([]);
});

const fromCli = createRequire(require.resolve('@n8n/node-cli/eslint'));
const { parser } = fromCli('typescript-eslint') as { parser: Linter.Parser };
const branchesIn = (code: string, most: number) =>
	new Linter().verify(code, [
		{ languageOptions: { parser }, rules: { complexity: ['error', most] } },
	]);

test('no function has more branches than it may have', () => {
	const found = files.flatMap((path) =>
		branchesIn(readText(path), MOST_BRANCHES)
			.filter(({ ruleId }) => ruleId === 'complexity')
			.map(({ line, message }) => `${path}:${line} ${message}`),
	);
	expect(found).toEqual([]);
	expect(branchesIn('const f = (a) => (a ? 1 : a === 2 ? 3 : 4);', 2)).toHaveLength(1);
});
