import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

import autocannon from 'autocannon';
import pidusage from 'pidusage';

import { demoKeys } from '../../simulator/demo.mts';
import { esmsTrigger, webhook } from '../../test/n8n/harness/nodes.mts';
import { createCredential, startStack, type Stack } from '../../test/n8n/harness/stack.mts';
import { chain } from '../../test/n8n/harness/workflowJson.mts';
import { alternate, median, ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

const CONNECTIONS = 10;

/** By the compiled one, which the benchmark has built by then. */
function callbackToken(secretKey: string, path: string): string {
	const file = '../../dist/nodes/Esms/domain/callbackToken.js';
	const built = createRequire(import.meta.url)(file) as { callbackToken: typeof callbackToken };
	return built.callbackToken(secretKey, path);
}

interface Load {
	perSecond: number;
	p99: number;
	failed: number;
	/** CPU of n8n for one call, what it started included. */
	cpuMs: number;
}

const KINDS = ['trigger', 'webhook', 'filtered', 'forged'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Gives n8n's own Webhook node what every other node gets. By itself n8n spares its Webhook node, and no
 * other, one of the two expression engines that a call costs (`webhookPhaseNeedsIsolate`).
 */
const WITHOUT_PRIVILEGE = { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' };

/** Callbacks a second into a real n8n, of each kind. */
export const callbacks: Row = {
	name: 'callbacks',
	async run(_bench, { rounds, scale }) {
		const amount = Math.round(1_000 * scale);
		const own = figures(await measure(KINDS, rounds, amount));
		const equal = figures(await measure(['trigger', 'webhook'], rounds, amount, WITHOUT_PRIVILEGE));
		return {
			findings: [
				{
					work: `callbacks a second that start a workflow, ${CONNECTIONS} connections, against the Webhook node`,
					found: own.rates,
					goal: '≥ 0.95',
					met: own.toWebhook >= 0.95,
				},
				{ work: 'their p99', found: own.tails, goal: '≤ 1.10', met: own.tail <= 1.1 },
				{ work: 'CPU of n8n for one of them', found: own.cpu, goal: 'told', met: true },
				{
					work: 'callbacks a second where n8n treats both nodes alike',
					found: equal.rates,
					goal: '≥ 0.95',
					met: equal.toWebhook >= 0.95,
				},
				{ work: 'their p99', found: equal.tails, goal: '≤ 1.10', met: equal.tail <= 1.1 },
				...(['filtered', 'forged'] as const).map((name) => {
					const factor = ratio(own.rate(name), own.rate('trigger'));
					return {
						work: `${name} callbacks a second`,
						found: `${median(own.rate(name)).toFixed(0)}: ${factor.toFixed(2)} × those that start a workflow`,
						goal: '≥ 3 ×',
						met: factor >= 3,
					};
				}),
				{
					work: 'answers that were no 2xx or 403',
					found: String(own.failed + equal.failed),
					goal: '0',
					met: own.failed + equal.failed === 0,
				},
			],
		};
	},
};

async function measure<Name extends Kind>(
	kinds: readonly Name[],
	rounds: number,
	amount: number,
	settings: Record<string, string> = {},
): Promise<Record<Name, Load[]>> {
	const stack = await startStack({ env: { N8N_LOG_LEVEL: 'error', ...settings } });
	try {
		const addresses = await listeners(stack);
		for (const kind of kinds) await fire(addresses[kind], Math.min(100, amount));
		return await alternate(kinds, rounds, async (kind) => {
			const before = await calm(stack);
			const load = await fire(addresses[kind], amount);
			return { ...load, cpuMs: ((await calm(stack)) - before) / amount };
		});
	} finally {
		await stack.stop();
	}
}

function figures(samples: { [Name in Kind]?: Load[] }) {
	const of = (kind: Kind, what: keyof Load) => (samples[kind] ?? []).map((load) => load[what]);
	const compared = (what: keyof Load) => ratio(of('trigger', what), of('webhook', what));
	const told = (what: keyof Load, digits: number, unit = '') =>
		`${spread(of('trigger', what), digits)}${unit} to ${spread(of('webhook', what), digits)}${unit}: ratio ${compared(what).toFixed(2)}`;
	return {
		rate: (kind: Kind) => of(kind, 'perSecond'),
		toWebhook: compared('perSecond'),
		tail: compared('p99'),
		rates: told('perSecond', 0),
		tails: told('p99', 0, ' ms'),
		cpu: told('cpuMs', 1, ' ms'),
		failed: KINDS.flatMap((kind) => of(kind, 'failed')).reduce((sum, count) => sum + count, 0),
	};
}

type Address = (count: number) => string;

/** Workflows of one node each, and the addresses that reach them. */
async function listeners({ n8n, api, gateway }: Stack) {
	const credential = await createCredential(api, gateway, 'Bench', demoKeys);
	const trigger = esmsTrigger(credential, { events: ['smsDelivered'] });
	await api.activate(await api.createWorkflow(chain('Trigger', trigger)));
	const path = randomUUID();
	const own = webhook(path);
	own.parameters.httpMethod = 'GET';
	await api.activate(await api.createWorkflow(chain('Webhook', own)));

	const local = `/webhook/${trigger.webhookId}/esms`;
	const token = callbackToken(demoKeys.secretKey, local);
	const report = (count: number, status = '5') =>
		`esms_token=${token}&esms=&SMSID=${randomUUID()}${count}&SendStatus=${status}&SendSuccess=1&SendFailed=0&TotalPrice=850.0000&TotalReceiver=1&TotalSent=1&RequestId=n8n-1&TypeId=2&telcoid=1&phonenumber=0912345678`;
	const address = (make: Address) => ({ url: n8n.url, make });
	return {
		trigger: address((count) => `${local}?${report(count)}`),
		webhook: address((count) => `/webhook/${path}?${report(count)}`),
		filtered: address((count) => `${local}?${report(count, '7')}`),
		forged: address(
			(count) => `${local}?${report(count).replace(token, 'x'.repeat(token.length))}`,
		),
	};
}

async function fire(
	{ url, make }: { url: string; make: Address },
	amount: number,
): Promise<Omit<Load, 'cpuMs'>> {
	let count = 0;
	const result = await autocannon({
		url,
		connections: CONNECTIONS,
		amount,
		requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: make(++count) }) }],
	});
	const forbidden = result.statusCodeStats?.['403']?.count ?? 0;
	return {
		perSecond: amount / result.duration,
		p99: result.latency.p99,
		failed: result.errors + result.non2xx - forbidden,
	};
}

/** Waits until n8n has worked off what the calls before have started; the CPU time it has used so far. */
async function calm(stack: Stack): Promise<number> {
	const used = async () => (await pidusage(stack.n8n.pid())).ctime;
	let before = await used();
	for (let second = 0; second < 120; second++) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const after = await used();
		if (after - before < 100) return after;
		before = after;
	}
	throw new Error('n8n did not come to rest.');
}
