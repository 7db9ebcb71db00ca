import { parse as parseFlatted } from 'flatted';

import { isFinished, type Execution } from './execution.mts';
import { until } from './until.mts';
import type { NodeJson, WorkflowJson } from './workflowJson.mts';

export const owner = {
	email: 'demo@example.com',
	firstName: 'Demo',
	lastName: 'Owner',
	password: 'Esms-demo-2026',
};

/** The most executions that n8n lists at once. */
const PAGE = 100;

/** n8n binds a session to this id, which its editor makes up and sends along. */
const BROWSER_ID = 'n8n-nodes-esms-harness';

export interface Credential {
	id: string;
	name: string;
	type: string;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

export interface SavedWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
}

interface ExecutionSummary {
	id: string;
	status: string;
	workflowId: string;
}

export class N8nRefusal extends Error {
	constructor(
		call: string,
		readonly status: number,
		readonly body: string,
	) {
		super(`n8n answered ${status} to ${call}: ${body.slice(0, 500)}`);
	}
}

const ifMissing =
	<T,>(instead: T) =>
	(error: unknown): T => {
		if (error instanceof N8nRefusal && error.status === 404) return instead;
		throw error;
	};

/** n8n 2.20 falls over an execution whose data it hasn't written yet. */
const ifUnwritten = (error: unknown): undefined => {
	if (error instanceof N8nRefusal && error.status === 500 && error.body.includes('resultData')) {
		return undefined;
	}
	throw error;
};

/** n8n's internal REST API, as its editor uses it. */
export class N8nApi {
	readonly #url: string;
	#cookie = '';
	#runsWhatItIsGiven = false;

	private constructor(url: string) {
		this.#url = url;
	}

	/** Registers the owner of a new n8n and is logged in as that owner. */
	static async setUp(url: string): Promise<N8nApi> {
		const api = new N8nApi(url);
		await api.#call('POST', '/owner/setup', owner);
		return api;
	}

	/** Goes on with a session: n8n limits how often one may log in. */
	static resume(url: string, session: string): N8nApi {
		const api = new N8nApi(url);
		api.#cookie = session;
		return api;
	}

	get session(): string {
		return this.#cookie;
	}

	createCredential(name: string, type: string, data: Record<string, unknown>): Promise<Credential> {
		return this.#call('POST', '/credentials', { name, type, data });
	}

	async updateCredential(
		{ id, name, type }: Credential,
		data: Record<string, unknown>,
	): Promise<void> {
		await this.#call('PATCH', `/credentials/${id}`, { name, type, data });
	}

	/** The “Test” of the editor's credential dialog: the stored values, secrets blanked, go back. */
	async testCredential({ id, name, type }: Credential): Promise<CredentialTest> {
		const { data } = await this.#call<{ data: unknown }>(
			'GET',
			`/credentials/${id}?includeData=true`,
		);
		return await this.#call('POST', '/credentials/test', { credentials: { id, name, type, data } });
	}

	createWorkflow(workflow: WorkflowJson): Promise<SavedWorkflow> {
		return this.#call('POST', '/workflows', { active: false, settings: {}, ...workflow });
	}

	/** The workflow as the editor's “Download” would give it. */
	readWorkflow(id: string): Promise<SavedWorkflow> {
		return this.#call('GET', `/workflows/${id}`);
	}

	/**
	 * Publishes a workflow and waits until its triggers listen: n8n answers before they do. Older versions
	 * answer when they do, and have no such status.
	 */
	async activate({ id, versionId }: SavedWorkflow): Promise<void> {
		await this.#call('POST', `/workflows/${id}/activate`, { versionId });
		await until(`the triggers of workflow ${id}`, async () => {
			const { status, triggers } = await this.#call<{ status: string; triggers: unknown }>(
				'GET',
				`/workflows/${id}/publication-status`,
			).catch(ifMissing({ status: 'published', triggers: [] }));
			if (status === 'failed') throw new Error(`Activation failed: ${JSON.stringify(triggers)}`);
			return status === 'published' ? true : undefined;
		});
	}

	async deactivate({ id }: SavedWorkflow): Promise<void> {
		await this.#call('POST', `/workflows/${id}/deactivate`, {});
	}

	/** “Execute workflow”: runs it from its manual trigger and waits for its end. */
	async run({ id, nodes }: SavedWorkflow, seconds = 60): Promise<Execution> {
		return await this.execution(await this.start({ id, nodes }), seconds);
	}

	/** Starts a manual run and answers the execution's id at once. */
	async start(
		{ id, nodes }: Pick<SavedWorkflow, 'id' | 'nodes'>,
		triggerType = 'n8n-nodes-base.manualTrigger',
	): Promise<string> {
		const trigger = nodes.find(({ type }) => type === triggerType);
		if (trigger === undefined) throw new Error(`The workflow has no ${triggerType}.`);
		return await this.#runManually(id, { triggerToStartFrom: { name: trigger.name } });
	}

	/** “Execute workflow” from its schedule, as if the hour had come. */
	async runSchedule(workflow: SavedWorkflow): Promise<Execution> {
		return await this.execution(await this.start(workflow, 'n8n-nodes-base.scheduleTrigger'));
	}

	/** “Execute step” on a node of the editor. */
	async runTo({ id, nodes }: SavedWorkflow, node: string): Promise<{ id: string }> {
		const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger')!;
		const executionId = await this.#runManually(id, {
			triggerToStartFrom: { name: trigger.name },
			destinationNode: { nodeName: node, mode: 'inclusive' },
		});
		return { id: executionId };
	}

	async #runManually(id: string, order: Record<string, unknown>): Promise<string> {
		const run = async (more: object) => {
			const body = { ...order, ...more };
			return await this.#call<{ executionId: string }>('POST', `/workflows/${id}/run`, body);
		};
		const whole = async () => await run({ workflowData: await this.readWorkflow(id) });
		if (this.#runsWhatItIsGiven) return (await whole()).executionId;
		try {
			return (await run({})).executionId;
		} catch (error) {
			// Older versions don't read the saved workflow, and fall over its absence.
			if (!(error instanceof N8nRefusal) || error.status !== 500) throw error;
			const { executionId } = await whole();
			this.#runsWhatItIsGiven = true;
			return executionId;
		}
	}

	/** Until an execution sleeps. */
	async asleep(id: string, seconds = 60): Promise<void> {
		await until(
			`execution ${id} to wait`,
			async () => {
				const found = await this.#call<{ status: string }>('GET', `/executions/${id}`).catch(
					ifUnwritten,
				);
				if (found === undefined) return undefined;
				if (isFinished(found)) throw new Error(`Execution ${id} ended (${found.status}) unwaited.`);
				return found.status === 'waiting' ? true : undefined;
			},
			seconds,
		);
	}

	/** A finished execution with its data; waits for the end. */
	execution(id: string, seconds = 60): Promise<Execution> {
		return until(
			`the end of execution ${id}`,
			async () => {
				const found = await this.#call<Execution & { data: string }>(
					'GET',
					`/executions/${id}`,
				).catch(ifUnwritten);
				if (found === undefined || !isFinished(found)) return undefined;
				return { ...found, data: parseFlatted(found.data) as Execution['data'] };
			},
			seconds,
		);
	}

	/** “Retry with original workflow” on a failed execution. */
	async retry({ id }: Pick<Execution, 'id'>, seconds = 60): Promise<Execution> {
		const retried = await this.#call<{ id: string }>('POST', `/executions/${id}/retry`, {
			loadWorkflow: false,
		});
		return await this.execution(retried.id, seconds);
	}

	/** “Stop” on a running execution. */
	async stop(executionId: string): Promise<void> {
		await this.#call('POST', `/executions/${executionId}/stop`, {});
	}

	/** All executions of a workflow, the newest first, also those that are still running. */
	async executionsOf({ id }: Pick<SavedWorkflow, 'id'>): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		const all = new Map<string, ExecutionSummary>();
		for (let page = ''; ;) {
			const { results, nextCursor } = await this.#call<{
				results: ExecutionSummary[];
				/** Since n8n 2.41, which doesn't know `lastId` any more. */
				nextCursor?: string | null;
			}>('GET', `/executions?filter=${filter}&limit=${PAGE}${page}`);
			// The first page repeats those that are still running.
			const before = all.size;
			for (const summary of results) all.set(summary.id, summary);
			const more = nextCursor === undefined ? results.length >= PAGE : nextCursor !== null;
			if (!more || all.size === before) return [...all.values()];
			page = nextCursor ? `&cursor=${nextCursor}` : `&lastId=${[...all.keys()].at(-1)}`;
		}
	}

	/** Finds node types as n8n's editor gets them; undefined for one that n8n hasn't in this version. */
	async nodeTypes<T>(): Promise<(name: string, version: number) => T | undefined> {
		// Many megabytes: asked for once.
		const response = await fetch(`${this.#url}/types/nodes.json`, {
			headers: { 'browser-id': BROWSER_ID, cookie: this.#cookie },
		});
		const types = (await response.json()) as Array<T & { name: string; version: unknown }>;
		return (name, version) =>
			types.find((type) => type.name === name && [type.version].flat().includes(version));
	}

	/** What the “From list” mode of a resource locator shows. */
	searchList(
		node: NodeJson,
		parameter: string,
		methodName: string,
		filter?: string,
	): Promise<{ results: Array<{ name: string; value: string }> }> {
		return this.#call('POST', '/dynamic-node-parameters/resource-locator-results', {
			path: `parameters.${parameter}`,
			methodName,
			nodeTypeAndVersion: { name: node.type, version: node.typeVersion },
			currentNodeParameters: node.parameters,
			credentials: node.credentials,
			filter,
		});
	}

	/** The fields that a resource mapper offers, as the editor asks for them. */
	mapperFields(
		node: NodeJson,
		parameter: string,
		methodName: string,
	): Promise<{ fields: Array<{ id: string; displayName: string }> }> {
		return this.#call('POST', '/dynamic-node-parameters/resource-mapper-fields', {
			path: `parameters.${parameter}`,
			methodName,
			nodeTypeAndVersion: { name: node.type, version: node.typeVersion },
			currentNodeParameters: node.parameters,
			credentials: node.credentials,
		});
	}

	async #call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
		const ask = () =>
			fetch(`${this.#url}/rest${path}`, {
				method,
				headers: {
					'content-type': 'application/json',
					'browser-id': BROWSER_ID,
					cookie: this.#cookie,
				},
				body: body === undefined ? null : JSON.stringify(body),
			});
		// A busy n8n may close a resting connection at the moment in which it is used again.
		const response = method === 'GET' ? await ask().catch(ask) : await ask();
		const text = await response.text();
		if (!response.ok) throw new N8nRefusal(`${method} ${path}`, response.status, text);
		const cookie = response.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
		return (JSON.parse(text) as { data: T }).data;
	}
}
