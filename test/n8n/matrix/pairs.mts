/** The versions of n8n, Node and n8n's expression engine that the package is tested with. */
export interface Pair {
	n8n: string;
	node: string;
	/** Where it isn't the one that this n8n takes by itself. */
	engine?: 'legacy' | 'quickjs';
	/** Each n8n once, for `--short` and for GitHub's CI. */
	short?: true;
}

const NODE_20 = '20.20.2';
const NODE_22 = '22.23.3';
const NODE_24 = '24.21.0';

/**
 * The last n8n 1, the first n8n 2 and versions on the way to the newest one. Which Node an n8n accepts
 * stands in the `engines` of its package.json.
 */
export const pairs: readonly Pair[] = [
	// n8n 1.123 begins with the isolated engine, whose isolated-vm is made for Node 22 and 24.
	{ n8n: '1.123.81', node: NODE_20, engine: 'legacy' },
	{ n8n: '1.123.81', node: NODE_22, short: true },
	{ n8n: '1.123.81', node: NODE_24 },
	{ n8n: '2.0.3', node: NODE_20, short: true },
	{ n8n: '2.0.3', node: NODE_22 },
	{ n8n: '2.0.3', node: NODE_24 },
	{ n8n: '2.20.12', node: NODE_22, short: true },
	{ n8n: '2.20.12', node: NODE_24 },
	{ n8n: '2.30.8', node: NODE_22, short: true },
	{ n8n: '2.30.8', node: NODE_24 },
	{ n8n: '2.40.7', node: NODE_24 },
	{ n8n: '2.40.7', node: NODE_24, engine: 'legacy' },
	{ n8n: '2.40.7', node: NODE_24, engine: 'quickjs' },
	{ n8n: '2.41.1', node: NODE_24, short: true },
];

const majorOf = (version: string): string => version.split('.')[0]!;

/** `2.0.3@20`, or `2.40.7@24-legacy`: how a pair is named on the command line. */
export const nameOf = ({ n8n, node, engine }: Pair): string =>
	`${n8n}@${majorOf(node)}${engine === undefined ? '' : `-${engine}`}`;
