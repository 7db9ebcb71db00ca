/** Keeps the newest `limit` items; dropping is done in blocks, so that adding stays cheap. */
export class BoundedList<T> {
	private items: T[] = [];
	private dropped = 0;
	private limit = Infinity;

	/** Returns the items that were dropped for it. */
	add(item: T, limit: number): T[] {
		this.limit = limit;
		this.items.push(item);
		const excess = this.items.length - limit;
		if (excess <= limit / 10) return [];
		this.dropped += excess;
		return this.items.splice(0, excess);
	}

	/** Oldest first. */
	all(): T[] {
		return this.items.length > this.limit ? this.items.slice(-this.limit) : [...this.items];
	}

	/** Items ever added. */
	get added(): number {
		return this.dropped + this.items.length;
	}
}
