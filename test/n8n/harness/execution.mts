/** The parts of a saved execution that tests and the demo look at. */
export interface Item {
	json: Record<string, unknown>;
	pairedItem?: unknown;
	error?: unknown;
}

export interface ExecutionError {
	message: string;
	description?: string | null;
	context?: Record<string, unknown>;
	[key: string]: unknown;
}

interface NodeRun {
	executionStatus?: string;
	error?: ExecutionError;
	data?: { main?: Array<Item[] | null> };
}

export interface Execution {
	id: string;
	workflowId: string;
	status: string;
	mode: string;
	retryOf?: string | null;
	data: {
		resultData: {
			error?: ExecutionError;
			lastNodeExecuted?: string;
			runData: Record<string, NodeRun[]>;
		};
	};
}

const UNFINISHED = new Set(['new', 'running', 'waiting']);

export const isFinished = ({ status }: { status: string }): boolean => !UNFINISHED.has(status);

/** The items that a node gave out on one of its outputs in its last run. */
export const itemsOf = ({ data }: Execution, node: string, output = 0): Item[] =>
	data.resultData.runData[node]?.at(-1)?.data?.main?.[output] ?? [];

export const jsonOf = (execution: Execution, node: string): Array<Record<string, unknown>> =>
	itemsOf(execution, node).map((item) => item.json);
