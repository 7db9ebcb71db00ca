import { demoKeys } from '../../simulator/demo.mts';
import { sendSms, webhook } from '../../test/n8n/harness/nodes.mts';
import { startQueueStack } from '../../test/n8n/harness/queueStack.mts';
import { createCredential } from '../../test/n8n/harness/stack.mts';
import { until } from '../../test/n8n/harness/until.mts';
import { chain } from '../../test/n8n/harness/workflowJson.mts';
import { ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

const LATENCY_MS = 2_000;

/** Many executions in queue mode, by one worker and by two. */
export const queue: Row = {
	name: 'queue',
	async run(_bench, { rounds, scale }) {
		const executions = Math.round(100 * scale);
		const stack = await startQueueStack();
		try {
			const { api, gateway, webhooks, workers } = stack;
			const credential = await createCredential(api, gateway, 'Queue', demoKeys);
			const path = 'bench-queue';
			const send = sendSms(credential);
			send.parameters.phone = '={{ $json.body.phone }}';
			send.parameters.message = 'Xin chao';
			const workflow = await api.createWorkflow(chain('Queue', webhook(path), send));
			await api.activate(workflow);
			const start = async (count: number) => {
				for (let index = 0; index < count; index++) {
					const phone = `09${String(12_000_000 + index)}`;
					const response = await fetch(`${webhooks.url}/webhook/${path}`, {
						method: 'POST',
						headers: { 'content-type': 'application/json' },
						body: JSON.stringify({ phone }),
					});
					if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook.`);
				}
			};
			const take = async (count: number): Promise<number> => {
				await gateway.reset();
				await gateway.set({ latencyMs: LATENCY_MS, autoDeliver: false });
				const begun = Date.now();
				await start(count);
				await until(
					`${count} messages`,
					async () => ((await gateway.messages()).length >= count ? true : undefined),
					300,
				);
				return Date.now() - begun;
			};
			await until(
				'the webhook processor to listen',
				() =>
					start(1).then(
						() => true,
						() => undefined,
					),
				60,
			);

			const two: number[] = [];
			const one: number[] = [];
			for (let round = 0; round < Math.min(rounds, 3); round++) {
				await take(10);
				two.push(await take(executions));
				await workers[1]!.stop();
				one.push(await take(executions));
				await workers[1]!.startAgain();
			}
			const factor = ratio(one, two);
			return {
				findings: [
					{
						work: `${executions} executions of one send, ${LATENCY_MS} ms latency, 10 at a time a worker`,
						found: `1 worker ${spread(one)} ms, 2 workers ${spread(two)} ms: ${factor.toFixed(2)} ×`,
						goal: '≥ 1.6 ×',
						met: factor >= 1.6,
					},
				],
			};
		} finally {
			await stack.stop();
		}
	},
};
