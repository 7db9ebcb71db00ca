import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { tail } from './command.mts';
import { freePort } from './freePort.mts';
import { startGuarded, type Guarded } from './guarded.mts';
import type { N8nInstall } from './n8nCache.mts';
import { environmentWith } from './nodeRuntime.mts';
import { installAsCommunityPackage } from './packedPackage.mts';
import { until } from './until.mts';

const READY_SECONDS = 120;

export interface N8nServer {
	url: string;
	/** `N8N_USER_FOLDER`: the database, the settings and the community packages. */
	folder: string;
	log: string;
	pid(): number;
	stop(): Promise<void>;
	/** Lets it finish its executions first. */
	stopPatiently(): Promise<void>;
	/** `kill -9`, as when the machine loses power; `startAgain` then finds the same folder. */
	kill(): Promise<void>;
	/** After `stop` or `kill`: the same folder and port. */
	startAgain(): Promise<void>;
}

export interface N8nServerOptions {
	/** The community package to install, a tarball of `npm pack`; none when the folder has it. */
	tarball?: string;
	/** To start in, instead of a fresh one: the place of `.n8n`. */
	folder?: string;
	port?: number;
	env?: Record<string, string>;
	/** n8n's own command line: the main process, or one of queue mode's helpers. */
	command?: 'start' | 'worker' | 'webhook';
}

/** What would steer our n8n if the person running this has an n8n of their own. */
const FOREIGN_SETTING = /^(N8N|DB|EXECUTIONS|QUEUE|WEBHOOK|GENERIC|CREDENTIALS|NODES)_/;

const withoutForeignSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
	Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN_SETTING.test(name)));

/** n8n with an empty database, which tells nobody about itself. */
const settings = (folder: string, port: number, brokerPort: number): Record<string, string> => ({
	N8N_USER_FOLDER: folder,
	N8N_ENCRYPTION_KEY: 'a-fixed-key-for-throw-away-databases',
	N8N_PORT: String(port),
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
	N8N_RUNNERS_BROKER_PORT: String(brokerPort),
	N8N_SECURE_COOKIE: 'false',
	// n8n 2's own number; without it n8n 1 calls an execution finished before it has written its data.
	DB_SQLITE_POOL_SIZE: '3',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	NO_COLOR: '1',
});

interface Launch {
	folder: string;
	url: string;
	log: string;
	env: Record<string, string>;
	command?: N8nServerOptions['command'];
}

/** Starts n8n with the package installed, and waits until it answers. */
export async function startN8n(
	install: N8nInstall,
	{ tarball, folder: given, port, env = {}, command = 'start' }: N8nServerOptions,
): Promise<N8nServer> {
	const folder = given ?? (await mkdtemp(join(tmpdir(), 'n8n-esms-')));
	const n8nFolder = join(folder, '.n8n');
	await mkdir(n8nFolder, { recursive: true });
	if (tarball !== undefined) await installAsCommunityPackage(tarball, n8nFolder, install.node);

	const ownPort = port ?? (await freePort());
	const url = `http://127.0.0.1:${ownPort}`;
	const log = join(folder, 'n8n.log');
	const launch = async () => {
		const health = { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(ownPort) };
		const all = {
			...settings(folder, ownPort, await freePort()),
			...(command === 'worker' && health),
			...env,
		};
		return await launchN8n(install, { folder, url, log, env: all, command });
	};

	let running = await launch();
	return {
		url,
		folder,
		log,
		pid: () => running.pid(),
		stop: () => running.stop(),
		stopPatiently: () => running.stopPatiently(),
		kill: () => running.kill(),
		async startAgain() {
			running = await launch();
		},
	};
}

/** Starts one of n8n's processes in its folder, and waits until it answers. */
async function launchN8n(
	install: N8nInstall,
	{ folder, url, log, env, command = 'start' }: Launch,
): Promise<Guarded> {
	const running = startGuarded([install.node.binary, install.entry, command], {
		node: install.node.binary,
		cwd: folder,
		env: { ...withoutForeignSettings(environmentWith(install.node)), ...env },
		log,
	});
	// Older versions are ready before they have their REST API, which queue mode's helpers never get.
	const signs = ['/healthz/readiness', ...(command === 'start' ? ['/rest/settings'] : [])];
	const answers = async () => {
		if (running.ended()) throw new Error('n8n ended while it was starting.');
		for (const path of signs) {
			const ready = await fetch(`${url}${path}`).catch(() => undefined);
			if (ready?.ok !== true) return undefined;
		}
		return true;
	};
	try {
		await until(`n8n on ${url}`, answers, READY_SECONDS);
	} catch (error) {
		await running.stop();
		throw new Error(`n8n did not start. The end of its log, ${log}:\n\n${tail(log)}`, {
			cause: error,
		});
	}
	return running;
}
