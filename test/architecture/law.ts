/** What the files of a room may import: other rooms, and packages. */
export const LAW: Record<string, { rooms: string[]; packages: string[] }> = {
	domain: { rooms: [], packages: [] },
	transport: { rooms: ['domain'], packages: ['n8n-workflow'] },
	runner: { rooms: ['domain', 'transport'], packages: ['n8n-workflow'] },
	fields: { rooms: ['domain'], packages: ['n8n-workflow'] },
	methods: { rooms: ['domain', 'transport'], packages: ['n8n-workflow'] },
	trigger: { rooms: ['domain', 'transport'], packages: ['n8n-workflow'] },
	resources: { rooms: ['domain', 'transport', 'runner', 'fields'], packages: ['n8n-workflow'] },
};
