/** A workflow in n8n's file format, and short ways to write one. */
export interface NodeJson {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
	onError?: 'continueRegularOutput' | 'continueErrorOutput' | 'stopWorkflow';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
}

type Connections = Record<string, { main: Array<Array<{ node: string; type: 'main'; index: 0 }>> }>;

export interface WorkflowJson {
	name: string;
	nodes: NodeJson[];
	connections: Connections;
	pinData?: Record<string, Array<{ json: Record<string, unknown> }>>;
	settings?: Record<string, unknown>;
}

type Written = Omit<NodeJson, 'id' | 'position'>;

/** Nodes in a row, each feeding the next. */
export function chain(name: string, ...written: Written[]): WorkflowJson {
	const nodes = written.map((node, index): NodeJson => ({
		id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
		position: [index * 220, 0],
		...node,
	}));
	const connections: Connections = {};
	for (const [index, node] of nodes.entries()) {
		const next = nodes[index + 1];
		if (next === undefined) continue;
		connections[node.name] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	}
	return { name, nodes, connections };
}

export const manualTrigger: Written = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** Lets a manual run begin with these items, as data pinned on the trigger does in the editor. */
export const withItems = (
	workflow: WorkflowJson,
	items: ReadonlyArray<Record<string, unknown>>,
): WorkflowJson => ({
	...workflow,
	pinData: { [manualTrigger.name]: items.map((json) => ({ json })) },
});
