import { sleep } from 'n8n-workflow';

/** Over so many milliseconds the first tasks of a long list are spread. */
const SPREAD_MS = 100;

/**
 * Runs `task` for 0 … count − 1, at most `width` at a time, in order. Starts nothing new once
 * `mayStart` says no, and returns when all that was started has ended. `task` must not throw.
 *
 * Requests that start together are answered together, and then wait for each other's processing, for as
 * long as the list lasts; so those of a long list start one after the other (docs/benchmarks.md).
 */
export async function runPool(
	count: number,
	width: number,
	task: (index: number) => Promise<void>,
	mayStart: () => boolean = () => true,
): Promise<void> {
	let next = 0;
	const isLong = count > 5 * width;
	const worker = async (_: unknown, place: number): Promise<void> => {
		if (isLong && place > 0) await sleep((SPREAD_MS * place) / width);
		while (next < count && mayStart()) await task(next++);
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
}
