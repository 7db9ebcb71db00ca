/** Processor time in milliseconds, which a busy machine doesn't lengthen. */
function cpuMs(): number {
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- only tests measure
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Milliseconds of the quickest of several runs. */
function quickest(run: () => unknown): number {
	let best = Infinity;
	for (let round = 0; round < 5 && (round < 2 || best < 20); round++) {
		const start = cpuMs();
		run();
		best = Math.min(best, cpuMs() - start);
	}
	return best;
}

/** Slack for timer noise; a quadratic reader exceeds it by far at the lengths used here. */
const SLACK_MS = 1000;

/** Fails when ten times longer input takes far more than ten times longer to read. */
export function expectNearlyLinear(
	read: (input: string) => unknown,
	make: (length: number) => string,
	length: number,
): void {
	const short = make(length);
	const long = make(length * 10);
	read(short);
	expect(quickest(() => read(long))).toBeLessThan(30 * quickest(() => read(short)) + SLACK_MS);
}
