/** What the files of a room may import: other rooms, and packages. */
export interface Room {
	rooms: string[];
	packages: string[];
}

const N8N = ['n8n-workflow'];
/** Below every room of the runner. */
const RUNNER = ['domain', 'transport', 'channels', 'fields', 'operation'];

/**
 * The rooms of `nodes/Esms`, from the bottom up; every arrow points to a room above its own line. A room
 * inside another is named with both.
 */
export const LAW: Record<string, Room> = {
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

/** The innermost room in which a file of `nodes/Esms` stands; a room itself stands for its index. */
export function roomOf(path: string): string | undefined {
	const folder = path.split('/').slice(0, -1);
	// Resources have a folder each, all of one room.
	return [path, folder.join('/'), folder[0] ?? ''].find((room) => room in LAW);
}
