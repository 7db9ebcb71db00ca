import { sleep } from 'n8n-workflow';

/** Waits, but no longer than until the execution is cancelled. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	if (signal === undefined) return await sleep(ms);
	if (signal.aborted) return;
	let cancelled: (() => void) | undefined;
	await Promise.race([
		sleep(ms),
		new Promise<void>((resolve) => {
			cancelled = resolve;
			signal.addEventListener('abort', resolve as () => void, { once: true });
		}),
	]);
	signal.removeEventListener('abort', cancelled!);
}
