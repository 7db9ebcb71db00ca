// Runs one node over many items in n8n's own engine, and prints what that took. Node 24 of the cached
// n8n runs this file as it is, so that it imports nothing but the benchmark's own files.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

import { peers } from './peers.mts';

export interface Order {
	peer: string;
	items: number;
	width: number;
	url: string;
	/** Root of the cached n8n's node_modules, and of our compiled package. */
	modules: string;
	dist: string;
	/** Items of a first run without latency that isn't measured: n8n runs for days, a process here for seconds. */
	warmUp: number;
}

export interface Measured {
	wallMs: number;
	cpuMs: number;
	/** The part of it that the system spent on connections. */
	systemMs: number;
	/** Highest memory of the process during the measured run, in MB. */
	peakMb: number;
	/** How long the node kept everything else in the process from running, at the worst. */
	worstStallMs: number;
	/** The same without what else the machine did meanwhile: CPU time of the main thread within one turn. */
	worstTurnMs: number;
	/** The longest garbage collection by the clock, which no node can give way in. */
	longestGcMs: number;
	outputs: number;
	failed: number;
}

const order = JSON.parse(process.argv[2]!) as Order;
const { peer: name, url, modules, dist, width } = order;
const peer = peers[name]!;

const load = createRequire(join(modules, 'n8n', 'package.json'));
// Twilio's address is a constant of its node.
const compile = (load('node:module') as any)._extensions;
const compileScript = compile['.js'];
compile['.js'] = (module: any, file: string) => {
	if (!file.endsWith('Twilio/GenericFunctions.js')) return compileScript(module, file);
	module._compile(readFileSync(file, 'utf8').replaceAll('https://api.twilio.com', url), file);
};

load('reflect-metadata');
const { ExecutionLifecycleHooks, WorkflowExecute } = load('n8n-core');
const { createRunExecutionData, ICredentialsHelper, NodeConnectionTypes, NodeHelpers, Workflow } =
	load('n8n-workflow');

const folderOf = (from: string) => (from === 'ours' ? dist : join(modules, 'n8n-nodes-base/dist'));
const make = (from: string, file: string, className: string) =>
	new (load(join(folderOf(from), file))[className])();

const types: Record<string, any> = {
	manualTrigger: {
		description: {
			displayName: 'Manual Trigger',
			name: 'manualTrigger',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Manual' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: any) {
			return [this.getInputData()];
		},
	},
	measured: make(peer.from.package, peer.from.file, peer.from.className),
};
/** Of the node alone: n8n's engine copies all items before and after. */
const stalls = monitorEventLoopDelay({ resolution: 1 });
const threadMs = (): number => {
	// Since Node 23.9, whose types this repository doesn't have yet.
	const { user, system } = (process as any).threadCpuUsage();
	return (user + system) / 1000;
};
let worstTurnMs = 0;
let longestGcMs = 0;
const collections = new PerformanceObserver((list) => {
	for (const { duration } of list.getEntries()) longestGcMs = Math.max(longestGcMs, duration);
});
const { execute } = types.measured;
types.measured.execute = async function (this: any) {
	stalls.reset();
	stalls.enable();
	worstTurnMs = 0;
	longestGcMs = 0;
	collections.observe({ entryTypes: ['gc'] });
	let turned = threadMs();
	const turns = setInterval(() => {
		const now = threadMs();
		worstTurnMs = Math.max(worstTurnMs, now - turned);
		turned = now;
	}, 1);
	try {
		return await execute.call(this);
	} finally {
		// The last stall is noticed when the loop turns.
		await new Promise((resolve) => setTimeout(resolve, 5));
		clearInterval(turns);
		collections.disconnect();
		stalls.disable();
	}
};

const nodeTypes = {
	getByName: (type: string) => types[type],
	getByNameAndVersion: (type: string, version: number) =>
		NodeHelpers.getVersionedNodeType(types[type], version),
	getKnownTypes: () => ({}),
};

const credentialType =
	peer.credentials && make(peer.from.package, peer.credentials.file, peer.credentials.className);

class Credentials extends ICredentialsHelper {
	getParentTypes() {
		return [];
	}
	isCredentialUsableByNode() {
		return true;
	}
	getCredentialsProperties() {
		return credentialType.properties;
	}
	async getDecrypted() {
		return { ...peer.credentials!.data(url) };
	}
	async preAuthentication() {
		return undefined;
	}
	async runPreAuthentication() {
		return undefined;
	}
	async authenticate(data: any, _type: string, options: any) {
		const { authenticate } = credentialType;
		if (typeof authenticate === 'function') return await authenticate(data, options);
		// Twilio's: the two parts of basic authentication, as n8n's own helper fills them in.
		return { ...options, auth: { username: data.accountSid, password: data.authToken } };
	}
}

async function run(count: number): Promise<{ outputs: number; failed: number }> {
	const measured = {
		id: 'b5a7f2f0-0000-4000-8000-000000000001',
		name: 'Measured',
		type: 'measured',
		typeVersion: peer.typeVersion,
		position: [200, 0],
		parameters: peer.parameters(url, { width }),
		...(peer.credentials && { credentials: { [peer.credentials.type]: { id: '1', name: 'x' } } }),
	};
	const manual = {
		id: 'm',
		name: 'Manual',
		type: 'manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const workflow = new Workflow({
		id: 'wf1',
		name: 'bench',
		nodes: [manual, measured],
		connections: {
			Manual: { main: [[{ node: 'Measured', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes,
		settings: { timezone: 'Asia/Ho_Chi_Minh' },
	});
	const items = Array.from({ length: count }, (_, index) => ({
		json: {
			phone: `09${String(10_000_000 + index).padStart(8, '0')}`,
			message: `DEMOSHOP: ma cua ban la ${index}`,
		},
	}));
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{ node: workflow.getNode('Manual'), data: { main: [items] }, source: null },
			],
		},
	});
	const hooks = new ExecutionLifecycleHooks('manual', '42', { id: 'wf1', name: 'bench' });
	const additionalData = {
		executionId: '42',
		hooks,
		credentialsHelper: new Credentials(),
		variables: {},
		setExecutionStatus() {},
		instanceBaseUrl: 'http://localhost:5678/',
		restApiUrl: 'http://localhost:5678/rest',
		webhookBaseUrl: 'http://localhost:5678/webhook',
		webhookTestBaseUrl: 'http://localhost:5678/webhook-test',
		webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
	};
	const result = await new WorkflowExecute(additionalData, 'manual', data).processRunExecutionData(
		workflow,
	);
	if (result.status !== 'success') throw result.data.resultData.error ?? new Error(result.status);
	const output = result.data.resultData.runData.Measured[0].data.main[0];
	return {
		outputs: output.length,
		failed: output.filter(({ json }: any) => json.error !== undefined).length,
	};
}

if (order.warmUp > 0) {
	const { latencyMs } = (await (await fetch(`${url}/_bench?latencyMs=0`)).json()) as any;
	await run(order.warmUp);
	await fetch(`${url}/_bench?latencyMs=${latencyMs}`);
}
globalThis.gc?.();
let peak = process.memoryUsage.rss();
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
const cpu = process.cpuUsage();
const begun = performance.now();
const counts = await run(order.items);
const wallMs = performance.now() - begun;
const { user, system } = process.cpuUsage(cpu);
clearInterval(watch);
peak = Math.max(peak, process.memoryUsage.rss());
const measured: Measured = {
	wallMs,
	cpuMs: (user + system) / 1000,
	systemMs: system / 1000,
	peakMb: peak / 1024 / 1024,
	worstStallMs: stalls.max / 1e6,
	worstTurnMs,
	longestGcMs,
	...counts,
};
console.log(`\nMEASURED ${JSON.stringify(measured)}`);
process.exitCode = 0;
setTimeout(() => process.exit(), 100);
