const DAY = 24 * 3_600_000;

/** Memory of used RequestIds: 24 hours, shared by sandbox and live (esms-api 7.1). */
export class RequestIds {
	/** Insertion order is time order, so that old entries are found at the front. */
	private readonly usedAt = new Map<string, number>();

	isUsed(apiKey: string, requestId: string, now: number): boolean {
		this.forget(now);
		return this.usedAt.has(`${apiKey} ${requestId}`);
	}

	use(apiKey: string, requestId: string, now: number): void {
		this.usedAt.set(`${apiKey} ${requestId}`, now);
	}

	release(apiKey: string, requestId: string): void {
		this.usedAt.delete(`${apiKey} ${requestId}`);
	}

	private forget(now: number): void {
		for (const [key, at] of this.usedAt) {
			if (now - at < DAY) return;
			this.usedAt.delete(key);
		}
	}
}
