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
	disabled?: boolean;
	onError?: 'continueRegularOutput' | 'continueErrorOutput' | 'stopWorkflow';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
}

type Connection = 'main' | 'ai_languageModel' | 'ai_tool';
type Target = { node: string; type: Connection; index: 0 };
export type Connections = Record<string, { [type in Connection]?: Target[][] }>;

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

/** All nodes in sight at once, and apart; none is connected. */
export const inGrid = ({ name, nodes }: WorkflowJson): WorkflowJson => ({
	name,
	nodes: nodes.map((node, index) => ({
		...node,
		position: [(index % 4) * 320, Math.floor(index / 4) * 240],
	})),
	connections: {},
});

export const manualTrigger: Written = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** Gives each output of the last node of a row a node of its own. */
export function fork(workflow: WorkflowJson, ...written: Written[]): WorkflowJson {
	const last = workflow.nodes.at(-1)!;
	const branches = chain('', ...written).nodes.map((node, index): NodeJson => ({
		...node,
		id: `00000000-0000-4000-8001-${String(index).padStart(12, '0')}`,
		position: [last.position[0] + 220, index * 140],
	}));
	const main = branches.map(({ name }): Target[] => [{ node: name, type: 'main', index: 0 }]);
	return {
		...workflow,
		nodes: [...workflow.nodes, ...branches],
		connections: { ...workflow.connections, [last.name]: { main } },
	};
}

/** “Edit Fields”: gives out exactly these fields, which may be expressions. */
export const editFields = (name: string, fields: Record<string, string>): Written => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: Object.entries(fields).map(([field, value]) => ({
				id: field,
				name: field,
				type: 'string',
				value,
			})),
		},
		options: {},
	},
});

/** Lets a manual run begin with these items, as data pinned on the trigger does in the editor. */
export const withItems = (
	workflow: WorkflowJson,
	items: ReadonlyArray<Record<string, unknown>>,
): WorkflowJson => ({
	...workflow,
	pinData: { [manualTrigger.name]: items.map((json) => ({ json })) },
});
