/** Reports remembered per process; older ones are forgotten first. */
const CAPACITY = 20_000;

/**
 * Memory of duplicates. Best effort: it lives in this process, because n8n loses what a webhook writes
 * to static data, and other webhook processes have their own.
 */
const memory = new Set<string>();

/** Whether a report was here before; remembers it either way. */
export function wasSeen(key: string): boolean {
	if (memory.has(key)) return true;
	memory.add(key);
	if (memory.size > CAPACITY) memory.delete(memory.values().next().value!);
	return false;
}

/** Takes back what `wasSeen` remembered. */
export function forget(key: string): void {
	memory.delete(key);
}
