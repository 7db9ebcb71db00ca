import Fastify from 'fastify';
import { carriersOf } from './carrier/carriers.mts';
import { controlApi } from './control/controlApi.mts';
import { EventHub } from './control/events.mts';
import { demoAccounts } from './demo.mts';
import { servePage } from './page/servePage.mts';
import { gateway } from './wire/gateway.mts';
import type { Settings } from './world/settings.mts';
import { World } from './world/world.mts';

export { demoKeys, emptyKeys, foreignIpKeys, lockedKeys } from './demo.mts';
export type { Settings } from './world/settings.mts';

export interface SimulatorOptions {
	/** 0 takes any free port. */
	port?: number;
	/** 127.0.0.1 by default. */
	host?: string;
	settings?: Partial<Settings>;
	/** Log lines of fastify for the page and the control API. */
	logger?: boolean;
}

export interface Simulator {
	/** Without final slash; serves the SMS and the voice host's operations and the page. */
	url: string;
	port: number;
	/** The state, for tests in the same process. */
	world: World;
	/** Ends at once, also with callers that still wait for an answer. */
	close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', settings, logger = false } = options;
	const world = new World(demoAccounts, settings);
	const carriers = carriersOf(world);
	const hub = new EventHub(world);
	const app = Fastify({
		logger,
		forceCloseConnections: true,
		keepAliveTimeout: 60_000,
		// A path that can't be decoded, too, is answered by the service's own pages.
		frameworkErrors: (_error, request, reply) => {
			reply.hijack();
			void gateway(world, request.raw, reply.raw);
		},
	});

	await app.register(controlApi(world, carriers, hub), { prefix: '/_sim' });
	await servePage(app);
	// The raw request goes to the gateway before fastify reads a body or judges a content type.
	app.addHook('onRequest', async (request, reply) => {
		if (!request.is404 || request.url.startsWith('/_sim/')) return;
		reply.hijack();
		void gateway(world, request.raw, reply.raw);
	});

	await app.listen({ port, host });
	const address = app.server.address();
	const boundPort = typeof address === 'object' && address ? address.port : port;
	const shownHost = host.includes(':') ? `[${host}]` : host;
	return {
		url: `http://${shownHost}:${boundPort}`,
		port: boundPort,
		world,
		close: async () => {
			world.stop();
			world.answerTimers.clear();
			hub.close();
			await app.close();
		},
	};
}
