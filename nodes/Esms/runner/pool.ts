/**
 * Runs `task` for 0 … count − 1, at most `width` at a time, in order. Starts nothing new once
 * `mayStart` says no, and returns when all that was started has ended. `task` must not throw.
 */
export async function runPool(
	count: number,
	width: number,
	task: (index: number) => Promise<void>,
	mayStart: () => boolean = () => true,
): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < count && mayStart()) await task(next++);
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
}
