import ts from 'typescript';

/** What n8n gives a community package to run with, and what Node has of itself. */
const ALLOWED = new Set(['n8n-workflow', 'crypto']);

/** Ways to a server past n8n's request helpers, which know proxies, limits and the credential. */
const OWN_WAYS = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);

/** What a packed script uses that would not be there, or that n8n wants to be asked for. */
export function importFindings(file: string, source: string): string[] {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
	const asked: string[] = [];
	const ways: string[] = [];
	const visit = (node: ts.Node): void => {
		if (
			ts.isCallExpression(node) &&
			(node.expression.getText() === 'require' ||
				node.expression.kind === ts.SyntaxKind.ImportKeyword)
		) {
			const [argument] = node.arguments;
			asked.push(
				argument && ts.isStringLiteral(argument) ? argument.text : '(put together at run time)',
			);
		}
		if (
			(ts.isCallExpression(node) || ts.isNewExpression(node)) &&
			OWN_WAYS.has(node.expression.getText())
		) {
			ways.push(node.expression.getText());
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [
		...asked
			.filter((name) => !ALLOWED.has(name) && !/^\.\.?\//.test(name))
			.map((name) => `${file} requires ${name}`),
		...ways.map((name) => `${file} uses ${name}, not n8n's request helpers`),
	];
}

const INSTALL_SCRIPTS = [
	'preinstall',
	'install',
	'postinstall',
	'prepare',
	'preprepare',
	'postprepare',
	'prepublish',
];

/** What a manifest brings to the machine that installs it. */
export function manifestFindings(manifest: Record<string, unknown>): string[] {
	const scripts = (manifest.scripts ?? {}) as Record<string, string>;
	const kinds = [
		'dependencies',
		'optionalDependencies',
		'bundleDependencies',
		'bundledDependencies',
	];
	return [
		...kinds
			.filter((kind) => Object.keys((manifest[kind] ?? {}) as object).length > 0)
			.map((kind) => `package.json has ${kind}`),
		...INSTALL_SCRIPTS.filter((name) => name in scripts).map(
			(name) => `package.json runs a script at ${name}`,
		),
	];
}
