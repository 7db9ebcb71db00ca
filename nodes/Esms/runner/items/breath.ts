import { sleep } from 'n8n-workflow';

/** So long the node may keep n8n from everything else: editors, webhooks, health checks. */
const LONGEST_MS = 5;

/** Awaited within a long loop, gives way to whatever has come meanwhile, now and then. */
export function createBreath(now: () => number = () => performance.now()): () => Promise<void> {
	let since = now();
	return async () => {
		if (now() - since < LONGEST_MS) return;
		await sleep(0);
		since = now();
	};
}
