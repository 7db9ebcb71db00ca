import { sleep } from 'n8n-workflow';
import type { Reader } from '../../operation/reader';

/** So many items are read before the requests under way are looked at again: a few milliseconds. */
const SLICE = 10;

/**
 * Readers of all items in turn, whose parameters are evaluated while requests are under way. Expressions
 * are most of the work of a send: done only when an answer has come, they would keep the next request
 * waiting (docs/benchmarks.md). Which parameters to read, the first item has shown. At most `ahead` items
 * are read before their turn, because their texts may tell the time.
 */
export function readAhead(
	itemCount: number,
	ahead: number,
	read: (itemIndex: number) => Reader,
): (itemIndex: number) => Reader {
	const ready = new Map<number, Reader>();
	let first: Reader | undefined;
	let next = 1;
	let isFilling = false;

	const readNext = (names: readonly string[]): void => {
		const reader = read(next);
		ready.set(next++, reader);
		for (const name of names) {
			try {
				reader.raw(name);
			} catch {
				// The item itself will meet the same failure, and tell it.
			}
		}
	};

	const fill = async (): Promise<void> => {
		isFilling = true;
		for (let count = 0; next < itemCount && ready.size < ahead; count++) {
			// Whatever has come meanwhile goes first.
			if (count % SLICE === 0) await sleep(0);
			if (next < itemCount) readNext(first?.namesRead() ?? []);
		}
		isFilling = false;
	};

	return (itemIndex) => {
		if (itemIndex === 0) return (first = read(0));
		const reader = ready.get(itemIndex) ?? read(itemIndex);
		ready.delete(itemIndex);
		next = Math.max(next, itemIndex + 1);
		if (!isFilling && ready.size < ahead / 2) void fill();
		return reader;
	};
}
