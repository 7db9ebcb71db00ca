/** Tokens are only ever compared in the one place that does it in constant time. */
import ts from 'typescript';
import { filesBelow, readText } from './source';

const HOME = 'nodes/Esms/domain/callbackToken.ts';

function* nodesIn(node: ts.Node): Generator<ts.Node> {
	yield node;
	for (const child of node.getChildren()) yield* nodesIn(child);
}

const parsed = (path: string) =>
	ts.createSourceFile(path, readText(path), ts.ScriptTarget.ES2022, true);

const EQUALITIES = new Set([
	ts.SyntaxKind.EqualsEqualsToken,
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

test('the comparison is timingSafeEqual over digests, and nothing else', () => {
	const [compare] = [...nodesIn(parsed(HOME))]
		.filter(ts.isFunctionDeclaration)
		.filter(({ name }) => name?.text === 'isCallbackToken');
	const [result] = [...nodesIn(compare!)].filter(ts.isReturnStatement);
	expect(result!.expression!.getText()).toBe('timingSafeEqual(digest(given), digest(expected))');
	const others = [...nodesIn(compare!)].filter(
		(node) => ts.isBinaryExpression(node) && EQUALITIES.has(node.operatorToken.kind),
	);
	expect(others).toEqual([]);
});

test('no other file compares a token or a secret', () => {
	const files = ['nodes', 'credentials'].flatMap(filesBelow).filter((path) => path.endsWith('.ts'));
	const compared = files.flatMap((path) =>
		[...nodesIn(parsed(path))]
			.filter(ts.isBinaryExpression)
			.filter(({ operatorToken }) => EQUALITIES.has(operatorToken.kind))
			.flatMap(({ left, right }) => [left.getText(), right.getText()])
			.filter((side) => /\b(?:token|expected|secretKey)\b/i.test(side))
			.map((side) => `${path}: ${side}`),
	);
	// Whether there is a secret at all tells nothing about it.
	expect(compared).toEqual([
		'nodes/Esms/trigger/expectedToken.ts: expected',
		'nodes/Esms/trigger/expectedToken.ts: typeof secretKey',
		'nodes/Esms/trigger/expectedToken.ts: secretKey.trim()',
	]);
});
