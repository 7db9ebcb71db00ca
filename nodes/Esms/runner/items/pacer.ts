import { pause } from '../../transport/pause';

/**
 * Spreads requests evenly: each call of the returned function resolves when the next request may
 * start. Starts are reserved on a fixed grid, so a late timer doesn't slow the rest down.
 * `perSecond` 0 means no limit.
 */
export function createPacer(
	perSecond: number,
	signal?: AbortSignal,
	now: () => number = () => performance.now(),
): () => Promise<void> {
	if (perSecond <= 0) return async () => undefined;
	const interval = 1000 / perSecond;
	let nextStart = -Infinity;
	return async () => {
		const start = Math.max(nextStart, now());
		nextStart = start + interval;
		// Timers may fire a little early, so the clock decides.
		for (let left = start - now(); left > 0 && !signal?.aborted; left = start - now()) {
			await pause(Math.ceil(left), signal);
		}
	};
}
