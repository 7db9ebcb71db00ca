import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

import autocannon from 'autocannon';

import { demoKeys } from '../../simulator/demo.mts';
import { esmsTrigger, webhook } from '../../test/n8n/harness/nodes.mts';
import { usageOf } from '../../test/n8n/harness/processMemory.mts';
import { createCredential, startStack, type Stack } from '../../test/n8n/harness/stack.mts';
import { chain } from '../../test/n8n/harness/workflowJson.mts';
import { alternate, median, ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

const CONNECTIONS = 10;

/** The compiled one, which the benchmark has built. */
const { callbackToken } = createRequire(import.meta.url)(
	'../../dist/nodes/Esms/domain/callbackToken.js',
) as { callbackToken(secretKey: string, path: string): string };

interface Load {
	perSecond: number;
	p99: number;
	failed: number;
}

/** Callbacks a second into a real n8n, of each kind. */
export const callbacks: Row = {
	name: 'callbacks',
	async run(_bench, { rounds, scale }) {
		const amount = Math.round(1_000 * scale);
		const stack = await startStack({ env: { N8N_LOG_LEVEL: 'error' } });
		try {
			const addresses = await listeners(stack);
			const names = ['trigger', 'webhook', 'filtered', 'forged'] as const;
			for (const name of names) await fire(addresses[name], 100);
			const samples = await alternate(names, rounds, async (name) => {
				await calm(stack);
				return await fire(addresses[name], amount);
			});
			const rate = (name: (typeof names)[number]) =>
				samples[name].map(({ perSecond }) => perSecond);
			const p99 = (name: (typeof names)[number]) => samples[name].map((sample) => sample.p99);
			const toWebhook = ratio(rate('trigger'), rate('webhook'));
			const tail = ratio(p99('trigger'), p99('webhook'));
			const failed = names
				.flatMap((name) => samples[name])
				.reduce((sum, load) => sum + load.failed, 0);
			return {
				findings: [
					{
						work: `callbacks a second that start a workflow, ${CONNECTIONS} connections, against the Webhook node`,
						found: `${spread(rate('trigger'))} to ${spread(rate('webhook'))}: ratio ${toWebhook.toFixed(2)}`,
						goal: '≥ 0.95',
						met: toWebhook >= 0.95,
					},
					{
						work: 'their p99',
						found: `${spread(p99('trigger'))} ms to ${spread(p99('webhook'))} ms: ratio ${tail.toFixed(2)}`,
						goal: '≤ 1.10',
						met: tail <= 1.1,
					},
					...(['filtered', 'forged'] as const).map((name) => {
						const factor = ratio(rate(name), rate('trigger'));
						return {
							work: `${name} callbacks a second`,
							found: `${median(rate(name)).toFixed(0)}: ${factor.toFixed(2)} × those that start a workflow`,
							goal: '≥ 3 ×',
							met: factor >= 3,
						};
					}),
					{
						work: 'answers that were no 2xx or 403',
						found: String(failed),
						goal: '0',
						met: failed === 0,
					},
				],
			};
		} finally {
			await stack.stop();
		}
	},
};

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

async function fire({ url, make }: { url: string; make: Address }, amount: number): Promise<Load> {
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

/** Until n8n has worked off what the calls before have started. */
async function calm(stack: Stack): Promise<void> {
	for (let second = 0; second < 120; second++) {
		const before = await usageOf(stack.n8n.folder);
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const after = await usageOf(stack.n8n.folder);
		if ((after?.cpuMs ?? 0) - (before?.cpuMs ?? 0) < 100) return;
	}
	throw new Error('n8n did not come to rest.');
}
