import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { startSimulator } from '../../../simulator/server.mts';
import { Gateway } from './gateway.mts';
import { N8nApi } from './n8nApi.mts';
import { prepareN8n } from './n8nCache.mts';
import { startN8n, type N8nServer } from './n8nServer.mts';
import { packPackage } from './packedPackage.mts';
import { step } from './progress.mts';
import { startPostgres, startRedis, type Service } from './queueServices.mts';

/** n8n in queue mode: a main process, two workers, a webhook processor, PostgreSQL and Redis. */
export interface QueueStack {
	main: N8nServer;
	workers: N8nServer[];
	webhooks: N8nServer;
	postgres: Service & { dump(): string };
	redis: Service;
	api: N8nApi;
	gateway: Gateway;
	stop(): Promise<void>;
}

const settings = (postgres: Service, redis: Service): Record<string, string> => ({
	EXECUTIONS_MODE: 'queue',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	// A killed worker is noticed within seconds instead of a minute or two.
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres.port),
	DB_POSTGRESDB_USER: 'n8n',
	DB_POSTGRESDB_DATABASE: 'postgres',
	N8N_LOG_LEVEL: 'debug',
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
});

export async function startQueueStack(): Promise<QueueStack> {
	const ends: Array<() => Promise<unknown>> = [];
	const stop = async () => {
		for (const end of ends.toReversed()) await end().catch(console.error);
	};
	try {
		const install = await prepareN8n();
		const tarball = await step('Building and packing the package', packPackage);
		ends.push(() => rm(dirname(tarball), { recursive: true, force: true }));
		const simulator = await startSimulator();
		ends.push(() => simulator.close());
		const postgres = await step('Starting PostgreSQL', startPostgres);
		ends.push(() => postgres.stop());
		const redis = await step('Starting Redis', startRedis);
		ends.push(() => redis.stop());

		const env = settings(postgres, redis);
		const launch = async (command: 'start' | 'worker' | 'webhook') => {
			const server = await step(`Starting n8n ${install.version}, ${command}`, () =>
				startN8n(install, { tarball, env, command }),
			);
			ends.push(async () => {
				await server.stop();
				await rm(server.folder, { recursive: true, force: true });
			});
			return server;
		};
		// The main process makes the tables.
		const main = await launch('start');
		const webhooks = await launch('webhook');
		const workers = [await launch('worker'), await launch('worker')];
		const api = await N8nApi.setUp(main.url);
		const gateway = new Gateway(simulator.url);
		return { main, workers, webhooks, postgres, redis, api, gateway, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
