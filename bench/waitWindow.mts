import { demoKeys } from '../simulator/demo.mts';
import { phonesFrom, prepareSleepers } from '../test/n8n/harness/sleepers.mts';
import { createCredential, startStack } from '../test/n8n/harness/stack.mts';
import { until } from '../test/n8n/harness/until.mts';

const DELAYS_MS = [1, 5, 10, 20, 40, 80, 160, 320, 640];
const TRIES = 20;

/**
 * How long after eSMS has accepted a message n8n can't take its report yet, because the waiting execution
 * isn't stored.
 */
export async function measureWaitWindow(): Promise<void> {
	const stack = await startStack();
	try {
		const { api, gateway, n8n } = stack;
		const credential = await createCredential(api, gateway, 'Window', demoKeys);
		const sleepers = await prepareSleepers(api, n8n.url, credential, 'window');
		const phones = phonesFrom(56_000_000, TRIES * DELAYS_MS.length);
		console.log(`Reports that came too early, of ${TRIES} each:`);
		for (const [index, delay] of DELAYS_MS.entries()) {
			await gateway.reset();
			await gateway.set({ deliverAfterMs: delay });
			for (const phone of phones.slice(index * TRIES, (index + 1) * TRIES)) {
				await sleepers.send(phone);
				await until('the report', async () => {
					const last = (await gateway.messages()).at(-1);
					return last?.phones[0] === phone && last.callbacks[0]?.httpStatus ? true : undefined;
				});
			}
			const statuses = (await gateway.messages()).map(({ callbacks }) => callbacks[0]?.httpStatus);
			const early = statuses.filter((status) => status !== 200).length;
			console.log(
				`  ${String(delay).padStart(4)} ms after acceptance: ${early}  (${[...new Set(statuses)].join(', ')})`,
			);
		}
	} finally {
		await stack.stop();
	}
}
