import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Credential, N8nApi, SavedWorkflow } from './n8nApi.mts';
import { checkout } from './places.mts';
import type { NodeJson, WorkflowJson } from './workflowJson.mts';

export const readExample = async (name: string): Promise<WorkflowJson> =>
	JSON.parse(await readFile(join(checkout, 'examples', `${name}.json`), 'utf8')) as WorkflowJson;

export function nodeOf({ nodes }: WorkflowJson, type: string): NodeJson {
	const found = nodes.find((node) => node.type === type);
	if (found === undefined) throw new Error(`The workflow has no node of the type ${type}.`);
	return found;
}

export const ACTION = 'n8n-nodes-esms.esms';
export const TOOL = 'n8n-nodes-esms.esmsTool';
export const TRIGGER = 'n8n-nodes-esms.esmsTrigger';

/** Does what an example's note asks for: chooses the credential and pastes the trigger's address. */
export async function importExample(
	api: N8nApi,
	n8nUrl: string,
	credential: Credential,
	name: string,
	edit: (workflow: WorkflowJson) => void = () => {},
): Promise<SavedWorkflow> {
	const workflow = await readExample(name);
	const { id, name: credentialName } = credential;
	const trigger = workflow.nodes.find(({ type }) => type === TRIGGER);
	for (const node of workflow.nodes.filter(({ type }) => [ACTION, TOOL, TRIGGER].includes(type))) {
		node.credentials = { esmsApi: { id, name: credentialName } };
		const options = optionsOf(node);
		if (trigger !== undefined && 'callbackUrl' in options) {
			options.callbackUrl = addressOf(n8nUrl, trigger);
		}
	}
	edit(workflow);
	return await api.createWorkflow(workflow);
}

/** Puts a value into a field of an “Edit Fields” node. */
export function fillIn({ nodes }: WorkflowJson, node: string, field: string, value: unknown): void {
	const { assignments } = nodes.find(({ name }) => name === node)!.parameters as {
		assignments: { assignments: Array<{ name: string; value: unknown }> };
	};
	assignments.assignments.find(({ name }) => name === field)!.value = value;
}

export interface Examples {
	sending: SavedWorkflow;
	reporting: SavedWorkflow;
	/** Where the reporting workflow listens once it is active. */
	callbackUrl: string;
}

/** Imports both examples and does what their notes ask a person to do. */
export async function importExamples(
	api: N8nApi,
	n8nUrl: string,
	credential: Credential,
): Promise<Examples> {
	const reporting = await importExample(api, n8nUrl, credential, 'delivery-report');
	const callbackUrl = addressOf(n8nUrl, nodeOf(reporting, TRIGGER));
	const sending = await importExample(api, n8nUrl, credential, 'send-sms', (workflow) => {
		optionsOf(nodeOf(workflow, ACTION)).callbackUrl = callbackUrl;
	});
	return { sending, reporting, callbackUrl };
}

const optionsOf = ({ parameters }: NodeJson) => parameters.options as Record<string, unknown>;

const addressOf = (n8nUrl: string, { webhookId }: NodeJson): string =>
	`${n8nUrl}/webhook/${webhookId}/esms`;
