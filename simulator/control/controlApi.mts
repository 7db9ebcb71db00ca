import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Carriers } from '../carrier/carriers.mts';
import { magicNumbers } from '../world/magic.mts';
import { SettingError } from '../world/settings.mts';
import type { World } from '../world/world.mts';
import { accountRoutes } from './accountRoutes.mts';
import { callRoutes } from './callRoutes.mts';
import type { EventHub } from './events.mts';
import { faultRoutes } from './faultRoutes.mts';
import { messageRoutes } from './messageRoutes.mts';
import { contains, same, type Selection, select } from './selection.mts';

/** Everything under `/_sim/`: looking into the simulator and steering it. */
export const controlApi =
	(world: World, carriers: Carriers, hub: EventHub): FastifyPluginAsync =>
	async (app) => {
		guard(app);
		messageRoutes(app, world, carriers.sms);
		callRoutes(app, world, carriers.voice);
		accountRoutes(app, world);
		faultRoutes(app, world);

		app.get('/info', ({ host, protocol }) => {
			const [{ apiKey, secretKey }] = world.initialAccounts();
			return { baseUrl: `${protocol}://${host}`, demoKeys: { apiKey, secretKey }, magicNumbers };
		});
		app.get('/stats', () => world.stats.view());
		app.get('/settings', () => world.settings);
		app.patch('/settings', ({ body }) => {
			world.changeSettings(body ?? {});
			return world.settings;
		});

		app.post<{ Body: { keepSettings?: boolean } | undefined }>('/reset', ({ body }) => {
			const kept = body?.keepSettings ? world.settings : undefined;
			world.reset();
			if (kept) world.changeSettings(kept);
			return { reset: true };
		});

		app.get<{ Querystring: Selection }>('/requests', ({ query }) => {
			const { total, selected } = select(
				world.requests.all(),
				query,
				(entry) =>
					same(query.operation, entry.operation) &&
					same(query.phone, entry.phone) &&
					same(query.requestId, entry.requestId) &&
					same(query.code, entry.code) &&
					contains(query.text, [entry.path, entry.phone ?? '', entry.requestId ?? '']),
			);
			return { total, requests: selected };
		});

		app.get('/events', (_request, reply) => {
			reply.hijack();
			hub.add(reply.raw);
		});
	};

function guard(app: FastifyInstance): void {
	// A web page of somewhere else has no business here.
	app.addHook('onRequest', async (request, reply) => {
		if (request.headers['sec-fetch-site'] === 'cross-site') {
			await reply.code(403).send({ error: 'Cross-site requests are not answered.' });
		}
	});

	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') {
			done(null, undefined);
			return;
		}
		try {
			done(null, JSON.parse(body as string));
		} catch {
			done(new SettingError('The body is not JSON.'));
		}
	});

	app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
		const status = error instanceof SettingError ? 400 : (error.statusCode ?? 500);
		if (status === 500) console.error(error);
		return reply.code(status).send({ error: error.message });
	});
	app.setNotFoundHandler((request, reply) =>
		reply.code(404).send({ error: `The control API has no ${request.method} ${request.url}.` }),
	);
}
