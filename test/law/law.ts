import { importsOf } from './source';

/** What the files of a room may import: other rooms, and packages. */
export interface Room {
	rooms: string[];
	packages: string[];
}

/** The rooms of a folder from the bottom up: every arrow points to a room above its own line. */
export type Law = Record<string, Room>;

const N8N = ['n8n-workflow'];
/** Below every room of the runner. */
const RUNNER = ['domain', 'transport', 'channels', 'fields', 'operation'];

/** The rooms of `nodes/Esms`. A room inside another is named with both. */
export const LAW: Law = {
	domain: { rooms: [], packages: [] },
	transport: { rooms: ['domain'], packages: N8N },
	channels: { rooms: ['domain', 'transport'], packages: N8N },
	fields: { rooms: ['domain', 'channels'], packages: N8N },
	operation: { rooms: ['domain', 'transport', 'channels', 'fields'], packages: N8N },
	resources: {
		rooms: ['domain', 'transport', 'channels', 'fields', 'operation'],
		packages: N8N,
	},
	menu: { rooms: ['domain', 'operation'], packages: N8N },
	methods: { rooms: ['domain', 'transport', 'channels'], packages: N8N },
	trigger: { rooms: ['domain', 'transport', 'channels'], packages: N8N },
	'runner/once': { rooms: RUNNER, packages: N8N },
	'runner/items': { rooms: [...RUNNER, 'runner/once'], packages: N8N },
	'runner/waiting': { rooms: [...RUNNER, 'runner/once', 'runner/items'], packages: N8N },
	runner: { rooms: [...RUNNER, 'runner/once', 'runner/items', 'runner/waiting'], packages: N8N },
};

/** The rooms of `simulator`. Only `wire`, `control` and `page` know that there is HTTP, and the carriers that call back. */
export const SIMULATOR: Law = {
	world: { rooms: [], packages: ['node:crypto', 'node:events'] },
	service: { rooms: ['world'], packages: [] },
	operations: { rooms: ['world', 'service'], packages: [] },
	wire: {
		rooms: ['world', 'service', 'operations'],
		packages: ['fast-xml-parser', 'node:crypto', 'node:http'],
	},
	carrier: { rooms: ['world'], packages: ['node:events', 'node:http', 'node:https'] },
	control: { rooms: ['world', 'carrier'], packages: ['fastify', 'node:http'] },
	page: {
		rooms: [],
		packages: [
			'fastify',
			'htm',
			'node:crypto',
			'node:fs/promises',
			'node:path',
			'node:url',
			'preact',
			'preact/hooks',
		],
	},
};

/** The innermost room in which a file of the folder stands; a room itself stands for its index. */
export function roomOf(path: string, law: Law = LAW): string | undefined {
	const folder = path.split('/').slice(0, -1);
	// Resources have a folder each, all of one room.
	return [path, folder.join('/'), folder[0] ?? ''].find((room) => Object.hasOwn(law, room));
}

/** What a file in a room of `root` imports although its room may not. */
export function breaches(root: string, path: string, law: Law = LAW): string[] {
	const own = roomOf(path, law)!;
	const { rooms, packages } = law[own]!;
	return importsOf(`${root}/${path}`)
		.map(({ from }) => from)
		.filter((from) => {
			if (!from.startsWith(`${root}/`)) return !packages.includes(from);
			const room = roomOf(from.slice(root.length + 1), law) ?? '';
			return room !== own && !rooms.includes(room);
		});
}
