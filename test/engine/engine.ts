import 'reflect-metadata';
import {
	ExecutionLifecycleHooks,
	SupplyDataContext,
	WebhookContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type ExecutionError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { Esms } from '../../nodes/Esms/Esms.node';

/** Keys as eSMS issues them: 30 upper-case hexadecimal characters. */
export const [API_KEY, SECRET_KEY] = [
	'0A1B2C3D4E5F60718293A4B5C6D7E8',
	'F0E1D2C3B4A5968778695A4B3C2D1E',
] as const;

const CREDENTIAL_DATA: ICredentialDataDecryptedObject = {
	apiKey: API_KEY,
	secretKey: SECRET_KEY,
	smsBaseUrl: 'https://rest.esms.vn',
	voiceBaseUrl: 'https://voiceapi.esms.vn',
};

/** Hands out the credential the way n8n's own helper does. */
class TestCredentials extends ICredentialsHelper {
	constructor(private readonly data: ICredentialDataDecryptedObject) {
		super();
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	getCredentialsProperties() {
		return new EsmsApi().properties;
	}

	async getDecrypted() {
		return { ...this.data };
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('not stored');
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_type: string,
		options: IHttpRequestOptions,
	) {
		const { authenticate } = new EsmsApi();
		return typeof authenticate === 'function' ? await authenticate(credentials, options) : options;
	}
}

class ManualTrigger implements INodeType {
	description = {
		displayName: 'Manual Trigger',
		name: 'manualTrigger',
		group: ['trigger' as const],
		version: 1,
		description: '',
		defaults: { name: 'Manual' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

/** Passes its items on, as n8n's “No Operation” does. */
class PassOn implements INodeType {
	description = {
		displayName: 'Pass On',
		name: 'passOn',
		group: ['transform' as const],
		version: 1,
		description: '',
		defaults: { name: 'Pass On' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true as const,
		properties: [],
	};

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

const TYPES: Record<string, INodeType> = {
	manualTrigger: new ManualTrigger(),
	passOn: new PassOn(),
	esms: new Esms(),
};

const nodeTypes: INodeTypes = {
	getByName: (name) => TYPES[name]!,
	getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(TYPES[name]!, version),
	getKnownTypes: () => ({}),
};

export interface Setup {
	/** Parameters of the node under test. */
	parameters: IDataObject;
	/** Input items. */
	items?: IDataObject[];
	/** Settings of the node such as `onError`, `retryOnFail`. */
	settings?: Partial<INode>;
	credentials?: ICredentialDataDecryptedObject;
	executionId?: string;
	/** Names of nodes behind the node under test, one for each of its outputs. */
	behind?: string[];
	/** Name of a node that gets the same items as the node under test, and runs after it. */
	beside?: string;
	/** How the execution was started; by hand unless told. */
	mode?: WorkflowExecuteMode;
	/** What n8n saves with the workflow; executions that share it are of one workflow. */
	staticData?: IDataObject;
	/** Settings of the workflow such as `timezone`, which is Vietnam's unless told. */
	workflowSettings?: IDataObject;
	/** Where n8n hears of waiting executions. */
	waitingBaseUrl?: string;
}

export interface Outcome {
	status: IRun['status'];
	/** First output, with `pairedItem`; of an execution that sleeps, what comes out at the time limit. */
	items: INodeExecutionData[];
	/** The error branch, when the node has one. */
	errorItems: INodeExecutionData[];
	/** All outputs. */
	outputs: INodeExecutionData[][];
	error?: ExecutionError | undefined;
	/** Everything that n8n would save. */
	data: IRunExecutionData;
}

const NODE = 'Under Test';
const EXECUTION_ID = '42';

/** What n8n puts into the resume URL of an execution to know it again. */
export const PROOF = 'R3SUM3';

/** The address at which a waiting execution is woken. */
export const RESUME_URL = `https://n8n.example.com/webhook-waiting/${EXECUTION_ID}/dlr?signature=${PROOF}`;

/** Runs Manual Trigger → eSMS through n8n's real engine. */
export async function execute(setup: Setup): Promise<Outcome> {
	return await settle(start(setup));
}

/** As `execute`, but leaves the run in the caller's hands, to be cancelled. */
export function start(setup: Setup) {
	const workflow = buildWorkflow(setup);
	const data = createRunExecutionData({
		resumeToken: PROOF,
		executionData: {
			nodeExecutionStack: [
				{
					node: workflow.getNode('Manual')!,
					data: { main: [(setup.items ?? [{}]).map((json) => ({ json }))] },
					source: null,
				},
			],
		},
	});
	return process(workflow, setup, data);
}

/**
 * Retries a failed execution as n8n does from the list of executions: the saved data, read back from
 * its JSON, runs under a new execution id.
 */
export async function retryByHand(failed: Outcome, setup: Setup): Promise<Outcome> {
	const data = saved(failed);
	delete data.resultData.error;
	data.resultData.runData[NODE]?.pop();
	return await settle(process(buildWorkflow(setup), { executionId: '43', ...setup }, data));
}

/** Goes on with a waiting execution as n8n does when its time limit has passed. */
export async function passTimeLimit(waiting: Outcome, setup: Setup): Promise<Outcome> {
	return await settle(process(buildWorkflow(setup), setup, saved(waiting)));
}

export interface Woken {
	answer: IWebhookResponseData;
	/** The execution to its end; undefined when it sleeps on. */
	outcome?: Outcome;
}

/**
 * Calls the address of a waiting execution as n8n's server does (`waiting-webhooks.js`), and goes on
 * with the execution when the node wants it.
 */
export async function callBack(waiting: Outcome, setup: Setup, query: string): Promise<Woken> {
	const workflow = buildWorkflow(setup);
	const data = saved(waiting);
	const [entry] = data.executionData!.nodeExecutionStack;
	entry!.node.disabled = true;
	data.waitTill = undefined;
	data.resultData.runData[NODE]!.pop();

	const { description, webhook } = new Esms();
	const originalUrl = `/webhook-waiting/${EXECUTION_ID}/dlr?${query}`;
	const additionalData = {
		...additionalDataOf(workflow, setup),
		httpRequest: { originalUrl, method: 'GET', headers: {}, params: {}, query: {} },
		httpResponse: { once() {} },
	} as unknown as IWorkflowExecuteAdditionalData;
	const webhookData = {
		webhookDescription: description.webhooks![0]!,
		node: NODE,
	} as unknown as IWebhookData;
	const answer = await webhook.call(
		new WebhookContext(
			workflow,
			workflow.getNode(NODE)!,
			additionalData,
			'manual',
			webhookData,
			[],
			data,
		),
	);
	if (!answer.workflowData) return { answer };

	entry!.data.main = answer.workflowData;
	entry!.metadata = { ...entry!.metadata, forwardAllOutputs: true };
	return { answer, outcome: await settle(process(workflow, setup, data)) };
}

/** Runs the node under test as a tool of an AI agent, as n8n did before its agent ran tools as nodes. */
export async function runAsTool(
	setup: Setup,
	/** Of the execution, which its tool runs share. */
	data = createRunExecutionData({ resumeToken: PROOF }),
): Promise<INodeExecutionData[][]> {
	const workflow = buildWorkflow(setup);
	const items = (setup.items ?? [{}]).map((json) => ({ json }));
	const context = new SupplyDataContext(
		workflow,
		workflow.getNode(NODE)!,
		additionalDataOf(workflow, setup),
		'manual',
		data,
		0,
		items,
		{ [NodeConnectionTypes.AiTool]: [items] },
		NodeConnectionTypes.AiTool,
		{ node: workflow.getNode(NODE)!, data: { main: [items] }, source: null },
		[],
	);
	return await new Esms().execute.call(context as unknown as IExecuteFunctions);
}

/** What n8n reads back of an execution that it saved. */
const saved = ({ data }: Outcome) => JSON.parse(JSON.stringify(data)) as IRunExecutionData;

/** What stands below the output of the first run of the node under test. */
export const hintsOf = ({ data }: Outcome) => data.resultData.runData[NODE]![0]!.hints ?? [];

export async function settle(run: PromiseLike<IRun>): Promise<Outcome> {
	const { status, data } = await run;
	const task = data.resultData.runData[NODE]?.at(-1);
	const asleep = status === 'waiting' ? data.executionData?.nodeExecutionStack[0] : undefined;
	const outputs = ((asleep ?? task)?.data?.main ?? []).map((output) => output ?? []);
	return {
		status,
		items: outputs[0] ?? [],
		errorItems: outputs[1] ?? [],
		outputs,
		error: data.resultData.error,
		data,
	};
}

function buildWorkflow({
	parameters,
	settings,
	behind = [],
	beside,
	staticData = {},
	workflowSettings,
}: Setup): Workflow {
	const passOn = (name: string): INode => ({
		id: name,
		name,
		type: 'passOn',
		typeVersion: 1,
		position: [400, 0],
		parameters: {},
	});
	const to = (node: string) => ({ node, type: NodeConnectionTypes.Main, index: 0 });
	const underTest: INode = {
		id: 'b5a7f2f0-0000-4000-8000-000000000001',
		name: NODE,
		type: 'esms',
		typeVersion: 1,
		position: [200, 0],
		parameters: parameters as INode['parameters'],
		credentials: { esmsApi: { id: '1', name: 'eSMS account' } },
		waitBetweenTries: 0,
		...settings,
	};
	return new Workflow({
		id: 'wf1',
		name: 'engine test',
		nodes: [
			{
				id: 'm',
				name: 'Manual',
				type: 'manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			underTest,
			...behind.map(passOn),
			...(beside === undefined ? [] : [passOn(beside)]),
		],
		connections: {
			Manual: { main: [[to(NODE), ...(beside === undefined ? [] : [to(beside)])]] },
			[NODE]: { main: behind.map((name) => [to(name)]) },
		},
		active: false,
		staticData,
		nodeTypes,
		settings: { timezone: 'Asia/Ho_Chi_Minh', ...workflowSettings },
	});
}

function process(workflow: Workflow, setup: Setup, data: IRunExecutionData) {
	const additionalData = additionalDataOf(workflow, setup);
	return new WorkflowExecute(additionalData, setup.mode ?? 'manual', data).processRunExecutionData(
		workflow,
	);
}

function additionalDataOf(workflow: Workflow, setup: Setup): IWorkflowExecuteAdditionalData {
	const executionId = setup.executionId ?? EXECUTION_ID;
	const hooks = new ExecutionLifecycleHooks('manual', executionId, {
		id: workflow.id,
		name: workflow.name,
	} as IWorkflowBase);
	return {
		executionId,
		hooks,
		credentialsHelper: new TestCredentials({ ...CREDENTIAL_DATA, ...setup.credentials }),
		variables: {},
		setExecutionStatus() {},
		instanceBaseUrl: 'http://localhost:5678/',
		restApiUrl: 'http://localhost:5678/rest',
		webhookBaseUrl: 'http://localhost:5678/webhook',
		webhookTestBaseUrl: 'http://localhost:5678/webhook-test',
		webhookWaitingBaseUrl: setup.waitingBaseUrl ?? 'https://n8n.example.com/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
}
