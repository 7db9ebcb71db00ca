const DAY = 24 * 3_600_000;

/** A RequestId that was used. */
export interface RequestIdUse {
	at: number;
	/** Of the message that was accepted under it; undefined when it was refused. */
	messageId?: string;
}

/** Memory of used RequestIds (esms-api 7.1). The service makes the keys and says how long they count. */
export class RequestIds {
	/** Insertion order is time order, so that old entries are found at the front. */
	private readonly uses = new Map<string, RequestIdUse>();

	find(key: string, now: number): RequestIdUse | undefined {
		this.forget(now);
		return this.uses.get(key);
	}

	use(key: string, now: number): void {
		this.uses.delete(key);
		this.uses.set(key, { at: now });
	}

	/** Holds it for another day. */
	renew(key: string, now: number): void {
		const use = this.uses.get(key);
		if (!use) return;
		this.uses.delete(key);
		this.uses.set(key, { ...use, at: now });
	}

	accepted(key: string, messageId: string): void {
		const use = this.uses.get(key);
		if (use) use.messageId = messageId;
	}

	release(key: string): void {
		this.uses.delete(key);
	}

	private forget(now: number): void {
		for (const [key, { at }] of this.uses) {
			if (now - at < DAY) return;
			this.uses.delete(key);
		}
	}
}
