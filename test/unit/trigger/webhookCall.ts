import 'reflect-metadata';
import { WebhookContext } from 'n8n-core';
import {
	NodeHelpers,
	type ICredentialsHelper,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { EsmsApi } from '../../../credentials/EsmsApi.credentials';
import { EsmsTrigger } from '../../../nodes/Esms/EsmsTrigger.node';
import { oneNodeWorkflow } from '../../engine/oneNodeWorkflow';

export const API = '0A1B2C3D4E5F60718293A4B5C6D7E8';
export const OTHER = 'F0E1D2C3B4A5968778695A4B3C2D1E';

/** n8n's id of the webhook, which stands in its address. */
export const WEBHOOK_ID = '1d0f3a52-7c1e-4a6b-9a55-0d1c3b7a9f11';

export interface WebhookCall {
	/** What stands behind the question mark, to the letter. */
	query: string;
	parameters?: IDataObject;
	mode?: WorkflowExecuteMode;
	nodeId?: string;
	workflowId?: string;
	credentials?: IDataObject;
	/** The part of the address before the webhook's id. */
	endpoint?: string;
	/** What n8n answers when the node is done: 500 when it can't start the workflow. */
	n8nAnswers?: number | 'nothing';
}

export interface Answered {
	/** What the node itself answered; undefined when it left that to n8n. */
	own?: { status: number; body: unknown };
	result: IWebhookResponseData;
	/** In which order the node answered and asked eSMS. */
	order: string[];
	/** What the log was warned of. */
	warnings: Array<[message: string, about: unknown]>;
	/** Ends the connection, with what n8n has answered or before. */
	close(status: number, isAnswered?: boolean): void;
}

export function triggerNode(parameters: IDataObject = {}, id = 'trigger-1'): INode {
	return {
		id,
		name: 'eSMS Trigger',
		type: 'esmsTrigger',
		typeVersion: 1,
		position: [0, 0],
		webhookId: WEBHOOK_ID,
		parameters: parameters as INode['parameters'],
		credentials: { esmsApi: { id: '1', name: 'eSMS' } },
	};
}

export const triggerWorkflow = (node: INode, id = 'workflow-1'): Workflow =>
	oneNodeWorkflow(new EsmsTrigger(), node, id);

/** Calls the trigger's webhook in n8n-core's own context, as the server would. */
export async function callWebhook({
	query,
	parameters = {},
	mode = 'webhook',
	nodeId,
	workflowId,
	credentials = {},
	endpoint = 'webhook',
	n8nAnswers = 200,
}: WebhookCall): Promise<Answered> {
	const trigger = new EsmsTrigger();
	const node = triggerNode(parameters, nodeId);
	const workflow = triggerWorkflow(node, workflowId);
	// n8n fills in the defaults of the parameters when it loads a workflow.
	node.parameters = NodeHelpers.getNodeParameters(
		trigger.description.properties,
		node.parameters,
		true,
		false,
		node,
		trigger.description,
	)!;

	const order: string[] = [];
	const answered: Partial<Answered> = {};
	const listeners: Array<() => void> = [];
	const httpResponse = {
		statusCode: 200,
		writableEnded: false,
		once: (_event: 'close', listener: () => void) => void listeners.push(listener),
		status(status: number) {
			this.statusCode = status;
			return {
				json: (body: unknown) => {
					order.push('answered');
					answered.own = { status, body };
					this.writableEnded = true;
				},
			};
		},
	};
	const close = (status: number, isAnswered = true) => {
		if (answered.own === undefined) httpResponse.statusCode = status;
		httpResponse.writableEnded ||= isAnswered;
		for (const listener of listeners) listener();
	};
	const originalUrl = `/${endpoint}/${WEBHOOK_ID}/esms${query === '' ? '' : `?${query}`}`;
	const credentialsHelper = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => ({
			apiKey: API,
			secretKey: OTHER,
			smsBaseUrl: 'https://rest.esms.vn',
			voiceBaseUrl: 'https://voiceapi.esms.vn',
			...credentials,
		}),
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		async authenticate(keys: IDataObject, _: string, options: IHttpRequestOptions) {
			order.push('asked');
			return await (
				new EsmsApi().authenticate as (
					keys: IDataObject,
					options: IHttpRequestOptions,
				) => Promise<IHttpRequestOptions>
			)(keys, options);
		},
	} as unknown as ICredentialsHelper;
	const additionalData = {
		credentialsHelper,
		webhookBaseUrl: 'https://n8n.example.net/webhook',
		webhookTestBaseUrl: 'https://n8n.example.net/webhook-test',
		httpRequest: { originalUrl, method: 'GET', headers: {}, params: {}, query: {} },
		httpResponse,
	} as unknown as IWorkflowExecuteAdditionalData;
	const webhookData = {
		webhookDescription: trigger.description.webhooks![0]!,
		node: node.name,
		path: `${WEBHOOK_ID}/esms`,
		isTest: mode === 'manual',
	} as unknown as IWebhookData;

	const context = new WebhookContext(workflow, node, additionalData, mode, webhookData, [], null);
	const warnings: Answered['warnings'] = [];
	const warn = jest
		.spyOn(context.logger, 'warn')
		.mockImplementation((message, about) => void warnings.push([message, about]));
	const result = await trigger.webhook.call(context);
	warn.mockRestore();
	if (n8nAnswers !== 'nothing') close(n8nAnswers);
	return { ...answered, result, order, warnings, close };
}
