/**
 * Reads what n8n stores with the package `flatted`: a JSON array whose first entry is the value and
 * in which every string inside an object or array is the index of the entry that stands there.
 */
export function parseFlatted(text: string): unknown {
	const entries = JSON.parse(text) as unknown[];
	const made = new Map<number, unknown>();

	const entry = (index: number): unknown => {
		if (made.has(index)) return made.get(index);
		const stored = entries[index];
		if (typeof stored !== 'object' || stored === null) return stored;
		if (Array.isArray(stored)) {
			const list: unknown[] = [];
			made.set(index, list);
			for (const item of stored) list.push(resolve(item));
			return list;
		}
		const object: Record<string, unknown> = {};
		made.set(index, object);
		for (const [key, item] of Object.entries(stored)) object[key] = resolve(item);
		return object;
	};
	const resolve = (item: unknown) => (typeof item === 'string' ? entry(Number(item)) : item);

	return entry(0);
}
