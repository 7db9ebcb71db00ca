import type { Reader } from './reader';

/** So many items are read at once. */
const CHUNK = 100;

/**
 * Readers of all items in turn, which evaluate the parameters of many items before the first of these is
 * sent. Expressions are most of the work of a send, and cost a tenth less of the whole when nothing else
 * comes between them (docs/benchmarks.md). Which parameters to read, the first item has shown.
 */
export function readAhead(
	itemCount: number,
	read: (itemIndex: number) => Reader,
): (itemIndex: number) => Reader {
	const waiting = new Map<number, Reader>();
	let first: Reader | undefined;
	let next = 1;

	const readChunk = (names: readonly string[]): void => {
		for (const end = Math.min(itemCount, next + CHUNK); next < end; next++) {
			const reader = read(next);
			waiting.set(next, reader);
			for (const name of names) {
				try {
					reader.raw(name);
				} catch {
					// The item itself will meet the same failure, and tell it.
				}
			}
		}
	};

	return (itemIndex) => {
		if (itemIndex === 0) return (first = read(0));
		if (itemIndex >= next) readChunk(first?.namesRead() ?? []);
		const reader = waiting.get(itemIndex) ?? read(itemIndex);
		waiting.delete(itemIndex);
		return reader;
	};
}
