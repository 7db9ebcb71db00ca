import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { startSimulator } from '../../../simulator/server.mts';
import { Gateway } from './gateway.mts';
import { N8nApi, type Credential } from './n8nApi.mts';
import { prepareN8n } from './n8nCache.mts';
import { startN8n, type N8nServer, type N8nServerOptions } from './n8nServer.mts';
import { packPackage } from './packedPackage.mts';
import { step } from './progress.mts';

export interface Keys {
	apiKey: string;
	secretKey: string;
}

/** A real n8n with the packed package installed, and the simulator that it talks to. */
export interface Stack {
	n8n: N8nServer;
	api: N8nApi;
	gateway: Gateway;
	/** Ends both; `keep` leaves n8n's folder and log for a look. */
	stop(options?: { keep?: boolean }): Promise<void>;
}

export interface StackOptions extends Omit<N8nServerOptions, 'tarball'> {
	simulatorPort?: number;
	simulator?: Record<string, unknown>;
}

export async function startStack({
	simulatorPort = 0,
	simulator: settings = {},
	...options
}: StackOptions = {}): Promise<Stack> {
	const install = await prepareN8n();
	const tarball = await step('Building and packing the package', packPackage);
	const simulator = await startSimulator({ port: simulatorPort, settings });
	try {
		const n8n = await step(`Starting n8n ${install.version} with the package installed`, () =>
			startN8n(install, { tarball, ...options }),
		);
		const stop = async ({ keep = false } = {}) => {
			await n8n.stop();
			await simulator.close();
			await rm(dirname(tarball), { recursive: true, force: true });
			if (!keep) await rm(n8n.folder, { recursive: true, force: true });
		};
		try {
			const api = await N8nApi.setUp(n8n.url);
			return { n8n, api, gateway: new Gateway(simulator.url), stop };
		} catch (error) {
			await stop({ keep: true });
			throw error;
		}
	} catch (error) {
		await simulator.close();
		throw error;
	}
}

/** A credential of the package for an account of the simulator. */
export const createCredential = (
	api: N8nApi,
	gateway: Gateway,
	name: string,
	keys: Keys,
): Promise<Credential> =>
	api.createCredential(name, 'esmsApi', {
		...keys,
		advanced: true,
		smsBaseUrl: gateway.url,
		voiceBaseUrl: gateway.url,
	});
