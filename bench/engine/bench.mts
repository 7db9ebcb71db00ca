import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand } from '../../test/n8n/harness/command.mts';
import { prepareN8n, type N8nInstall } from '../../test/n8n/harness/n8nCache.mts';
import { checkout, results } from '../../test/n8n/harness/places.mts';
import type { Measured, Order } from './child.mts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export interface ServerCount {
	requests: number;
	mostInFlight: number;
	/** When each request came, in milliseconds. */
	starts: number[];
}

/** n8n's engine with its own and our nodes, and the local server that they send to. */
export interface EngineBench {
	install: N8nInstall;
	/** What one node takes for so many items, in a process of its own. */
	measure(order: Pick<Order, 'peer' | 'items'> & Partial<Order>): Promise<Measured>;
	/** Sets the server's latency, and answers what it counted since the last call. */
	server(latencyMs?: number): Promise<ServerCount>;
	url: string;
	/** Our compiled package, which finds n8n's own copy of n8n-workflow as it does when installed. */
	dist: string;
	modules: string;
	close(): Promise<void>;
}

export async function openEngineBench(): Promise<EngineBench> {
	const install = await prepareN8n();
	await runCommand('npm', ['run', '--silent', 'build'], {
		cwd: checkout,
		log: join(results, 'bench-build.log'),
	});
	const modules = join(dirname(install.entry), '../..');
	const dist = await installBeside(modules);
	const child = spawn(install.node.binary, [here('server.mts')], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
	const url = `http://127.0.0.1:${port}`;

	return {
		install,
		url,
		dist,
		modules,
		async server(latencyMs) {
			const query = latencyMs === undefined ? '' : `&latencyMs=${latencyMs}`;
			const response = await fetch(`${url}/_bench?reset${query}`);
			return (await response.json()) as ServerCount;
		},
		async measure(order) {
			const whole: Order = {
				width: 5,
				url,
				modules,
				dist,
				warmUp: 1_000,
				...order,
			};
			return await measureInChild(install.node.binary, whole);
		},
		async close() {
			child.stdin.end();
			await rm(dirname(dist), { recursive: true, force: true });
		},
	};
}

async function installBeside(modules: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'esms-bench-'));
	await cp(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true });
	await symlink(modules, join(folder, 'node_modules'));
	return join(folder, 'dist');
}

async function measureInChild(node: string, order: Order): Promise<Measured> {
	const args = [
		'--expose-gc',
		'--max-old-space-size=8192',
		here('child.mts'),
		JSON.stringify(order),
	];
	const child = spawn(node, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env.PATH, HOME: process.env.HOME, N8N_LOG_LEVEL: 'silent' },
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk));
	await once(child, 'close');
	const found = /^MEASURED (.*)$/m.exec(output);
	if (!found) throw new Error(`${order.peer} with ${order.items} items:\n${output.slice(-3000)}`);
	return JSON.parse(found[1]!) as Measured;
}
