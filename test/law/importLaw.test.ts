/** Arrows run one way: what each room of `nodes/Esms` may import, read from the import lines. */
import { breaches, LAW, roomOf, SIMULATOR } from './law';
import { filesBelow, importsOf, readText } from './source';

const NODES = 'nodes/Esms';

/** Hashing is pure; these two files need it. */
const MAY_USE_CRYPTO = ['domain/requestId.ts', 'domain/callbackToken.ts'];

const files = filesBelow(NODES)
	.filter((path) => path.endsWith('.ts'))
	.map((path) => path.slice(NODES.length + 1));

test.each(Object.entries({ LAW, SIMULATOR }))('the arrows of %s run one way', (_, law) => {
	const rooms = Object.keys(law);
	const back = rooms.flatMap((room, at) =>
		law[room]!.rooms.filter((other) => !rooms.slice(0, at).includes(other)).map((to) => [room, to]),
	);
	expect(back).toEqual([]);
});

test('every file stands in a room that the law knows, or is a node', () => {
	const homeless = files.filter((path) => roomOf(path) === undefined && !path.endsWith('.node.ts'));
	expect(homeless).toEqual([]);
});

test.each(files.filter((path) => roomOf(path) !== undefined))('%s keeps to its room', (path) => {
	const broken = breaches(NODES, path).filter(
		(from) => !(from === 'crypto' && MAY_USE_CRYPTO.includes(path)),
	);
	expect(broken).toEqual([]);
});

test.each(files.filter((path) => roomOf(path) === 'resources'))(
	'%s leaves other resources, the transport’s work and n8n’s context alone',
	(path) => {
		const [, resource] = path.split('/');
		const imports = importsOf(`${NODES}/${path}`);
		const others = imports.filter(({ from }) => {
			const [, , room, other] = from.split('/');
			return room === 'resources' && path !== 'resources/index.ts' && other !== resource;
		});
		expect(others).toEqual([]);
		const calls = imports.filter(({ from, typeOnly }) => from.includes('/transport/') && !typeOnly);
		expect(calls).toEqual([]);
		expect(readText(`${NODES}/${path}`)).not.toMatch(
			/\bthis(?:\.\w|:|\)|,)|\bhelpers\b|getNodeParameter/,
		);
	},
);

test.each(files.filter((path) => roomOf(path) === 'domain'))(
	'%s has no clock of its own and throws nothing',
	(path) => {
		expect(readText(`${NODES}/${path}`)).not.toMatch(/Date\.now\(|new Date\(\)|\bthrow\b/);
	},
);

test('requests go through n8n’s helpers, and nothing is loaded past the import lines', () => {
	for (const path of [...filesBelow(NODES), ...filesBelow('credentials')]) {
		expect([path, readText(path)]).not.toEqual([
			path,
			expect.stringMatching(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|require|import)\(/),
		]);
	}
});

test('nodes only assemble', () => {
	for (const path of files.filter((name) => name.endsWith('.node.ts'))) {
		expect(readText(`${NODES}/${path}`)).not.toMatch(
			/httpRequest|\bif \(|\bswitch\b|getNodeParameter/,
		);
	}
});

test('the simulator and the node know nothing of each other', () => {
	const simulator = filesBelow('simulator').filter((path) => path.endsWith('.mts'));
	expect(simulator.length).toBeGreaterThan(0);
	for (const path of simulator) {
		const strangers = importsOf(path).filter(({ from }) =>
			/^(?:nodes|credentials|dist)\//.test(from),
		);
		expect([path, strangers]).toEqual([path, []]);
	}
	const node = [...filesBelow(NODES), ...filesBelow('credentials')].filter((path) =>
		path.endsWith('.ts'),
	);
	for (const path of node) expect(readText(path)).not.toMatch(/from '[^']*simulator/);
});
