import 'reflect-metadata';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
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
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
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

const TYPES: Record<string, INodeType> = {
	manualTrigger: new ManualTrigger(),
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
}

export interface Outcome {
	status: IRun['status'];
	/** First output, with `pairedItem`. */
	items: INodeExecutionData[];
	/** The error branch, when the node has one. */
	errorItems: INodeExecutionData[];
	error?: ExecutionError | undefined;
	/** Everything that n8n would save. */
	data: IRunExecutionData;
}

const NODE = 'Under Test';

/** Runs Manual Trigger → eSMS through n8n's real engine. */
export async function execute(setup: Setup): Promise<Outcome> {
	return await settle(start(setup));
}

/** As `execute`, but leaves the run in the caller's hands, to be cancelled. */
export function start(setup: Setup) {
	const workflow = buildWorkflow(setup);
	const data = createRunExecutionData({
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
	const data = JSON.parse(JSON.stringify(failed.data)) as IRunExecutionData;
	delete data.resultData.error;
	data.resultData.runData[NODE]?.pop();
	return await settle(process(buildWorkflow(setup), { executionId: '43', ...setup }, data));
}

export async function settle(run: PromiseLike<IRun>): Promise<Outcome> {
	const { status, data } = await run;
	const task = data.resultData.runData[NODE]?.at(-1);
	return {
		status,
		items: task?.data?.main?.[0] ?? [],
		errorItems: task?.data?.main?.[1] ?? [],
		error: data.resultData.error,
		data,
	};
}

function buildWorkflow({ parameters, settings }: Setup): Workflow {
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
		],
		connections: {
			Manual: { main: [[{ node: NODE, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes,
		settings: { timezone: 'Asia/Ho_Chi_Minh' },
	});
}

function process(workflow: Workflow, setup: Partial<Setup>, data: IRunExecutionData) {
	const executionId = setup.executionId ?? '42';
	const hooks = new ExecutionLifecycleHooks('manual', executionId, {
		id: workflow.id,
		name: workflow.name,
	} as IWorkflowBase);
	const additionalData = {
		executionId,
		hooks,
		credentialsHelper: new TestCredentials({ ...CREDENTIAL_DATA, ...setup.credentials }),
		variables: {},
		setExecutionStatus() {},
		instanceBaseUrl: 'http://localhost:5678/',
		restApiUrl: 'http://localhost:5678/rest',
		webhookBaseUrl: 'http://localhost:5678/webhook',
		webhookTestBaseUrl: 'http://localhost:5678/webhook-test',
		webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
	return new WorkflowExecute(additionalData, 'manual', data).processRunExecutionData(workflow);
}
