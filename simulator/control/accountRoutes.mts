import type { FastifyInstance } from 'fastify';
import type { Account } from '../world/accounts.mts';
import { NETWORK_IDS } from '../world/networks.mts';
import type { World } from '../world/world.mts';

interface WithKey {
	Params: { apiKey: string };
	Body: Partial<Account> | undefined;
}

/** Whether a value may stand where the sample stands; lists and price tables by their outer shape only. */
const alike = (value: unknown, sample: unknown) =>
	typeof value === typeof sample &&
	Array.isArray(value) === Array.isArray(sample) &&
	value !== null;

export function accountRoutes(app: FastifyInstance, world: World): void {
	app.get('/accounts', () => ({ accounts: world.accounts.all() }));

	app.get<WithKey>('/accounts/:apiKey', ({ params }, reply) => {
		const account = world.accounts.get(params.apiKey);
		return account ?? reply.code(404).send(unknown(params.apiKey));
	});

	/** Members that are given replace the account's; the ApiKey stays. */
	app.patch<WithKey>('/accounts/:apiKey', ({ params, body }, reply) => {
		const account = world.accounts.get(params.apiKey);
		if (!account) return reply.code(404).send(unknown(params.apiKey));
		for (const [name, value] of Object.entries(body ?? {})) {
			if (!Object.hasOwn(account, name) || name === 'apiKey') {
				return reply.code(400).send({ error: `An account's "${name}" can't be changed.` });
			}
			if (!alike(value, account[name as keyof Account])) {
				return reply.code(400).send({ error: `An account's "${name}" has another type.` });
			}
		}
		Object.assign(account, body);
		world.events.emit('account');
		return account;
	});

	/** A further account, like the demo account except for what is given; apiKey and secretKey are needed. */
	app.post<{ Body: Partial<Account> | undefined }>('/accounts', ({ body }, reply) => {
		const { apiKey, secretKey } = body ?? {};
		if (!apiKey || !secretKey) {
			return reply.code(400).send({ error: 'An account needs an apiKey and a secretKey.' });
		}
		if (world.accounts.get(apiKey)) {
			return reply.code(409).send({ error: 'There is an account with this apiKey.' });
		}
		const [model] = world.initialAccounts();
		const account = { ...model, ...body } as Account;
		world.accounts.add(account);
		world.events.emit('account');
		return reply.code(201).send(account);
	});

	/** The vendor says yes to a template that was registered by SubServicePreviewJson. */
	app.post<{ Params: { apiKey: string; id: string } }>(
		'/accounts/:apiKey/registrations/:id/approve',
		({ params }, reply) => {
			const account = world.accounts.get(params.apiKey);
			const registration = account?.registrations.find(({ id }) => String(id) === params.id);
			if (!account || !registration) {
				return reply.code(404).send({ error: `There is no registration ${params.id}.` });
			}
			account.registrations = account.registrations.filter((entry) => entry !== registration);
			account.templates.push({ ...registration, networks: NETWORK_IDS });
			world.events.emit('account');
			return account;
		},
	);
}

const unknown = (apiKey: string) => ({ error: `There is no account with the ApiKey ${apiKey}.` });
