// Leaves wording alone: a text of several words is read by people, and a test of it could only repeat it. A single word
// ('ECONNRESET', 'delivered') is read by code, and is mutated.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Of Babel's nodes, whose types aren't installed. */
type Node =
	| { type: 'StringLiteral'; value: string }
	| { type: 'TemplateLiteral'; quasis: Array<{ value: { raw: string } }> }
	| { type: 'other' };

function textOf(node: Node): string {
	if (node.type === 'StringLiteral') return node.value;
	return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join('…') : '';
}

export const strykerPlugins = [
	declareValuePlugin(PluginKind.Ignore, 'wording', {
		shouldIgnore: (path) =>
			/\S\s+\S/.test(textOf((path as unknown as { node: Node }).node)) ? 'Wording' : undefined,
	}),
];
