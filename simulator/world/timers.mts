/** setTimeout fires at once beyond this. */
const LONGEST = 2 ** 31 - 1;

/** Delayed work that can be dropped as a whole and never keeps the process alive. */
export class Timers {
	private readonly pending = new Set<NodeJS.Timeout>();

	/** Returns a function that calls the work off. */
	after(delayMs: number, work: () => void): () => void {
		let handle: NodeJS.Timeout;
		const arm = (left: number) => {
			handle = setTimeout(
				() => {
					this.pending.delete(handle);
					if (left > LONGEST) arm(left - LONGEST);
					else work();
				},
				Math.min(left, LONGEST),
			);
			handle.unref();
			this.pending.add(handle);
		};
		arm(Math.max(0, delayMs));
		return () => {
			clearTimeout(handle);
			this.pending.delete(handle);
		};
	}

	clear(): void {
		for (const handle of this.pending) clearTimeout(handle);
		this.pending.clear();
	}
}
