/** No regular expression of ours can be made slow by what a stranger writes. */
import { check } from 'recheck';
import ts from 'typescript';
import { filesBelow, readText } from './source';

interface Found {
	place: string;
	source: string;
	flags: string;
}

const files = ['nodes', 'credentials']
	.flatMap(filesBelow)
	.filter((path) => path.endsWith('.ts'))
	.map((path) => ts.createSourceFile(path, readText(path), ts.ScriptTarget.ES2022, true));

function* nodesIn(node: ts.Node): Generator<ts.Node> {
	yield node;
	for (const child of node.getChildren()) yield* nodesIn(child);
}

function literalsOf(file: ts.SourceFile): Found[] {
	return [...nodesIn(file)].filter(ts.isRegularExpressionLiteral).map((literal) => {
		const end = literal.text.lastIndexOf('/');
		const { line } = file.getLineAndCharacterOfPosition(literal.getStart());
		return {
			place: `${file.fileName}:${line + 1}`,
			source: literal.text.slice(1, end),
			flags: literal.text.slice(end + 1),
		};
	});
}

const literals = files.flatMap(literalsOf);
const verdictOf = async ({ source, flags }: Pick<Found, 'source' | 'flags'>) =>
	(await check(source, flags, { timeout: 100_000 })).status;

test('the checker knows a slow expression', async () => {
	expect(literals.length).toBeGreaterThan(40);
	expect(await verdictOf({ source: '^(a+)+$', flags: '' })).toBe('vulnerable');
	expect(await verdictOf({ source: '/+$', flags: '' })).toBe('vulnerable');
});

test.each(literals)('$place /$source/$flags takes time in proportion', async (literal) => {
	expect(await verdictOf(literal)).toBe('safe');
});

test('no expression is put together at run time, where none of this would see it', () => {
	const built = files.filter((file) =>
		[...nodesIn(file)].some(
			(node) =>
				(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
				node.expression.getText() === 'RegExp',
		),
	);
	expect(built.map(({ fileName }) => fileName)).toEqual([]);
});
