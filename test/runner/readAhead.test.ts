import type { Reader } from '../../nodes/Esms/runner/reader';
import { readAhead } from '../../nodes/Esms/runner/readAhead';

/** Readers that note what they are asked for; the item `broken` has an expression that fails. */
function items(broken = -1) {
	const asked: Array<[number, string]> = [];
	const made: number[] = [];
	const read = (itemIndex: number): Reader => {
		made.push(itemIndex);
		const values = new Map<string, unknown>();
		return {
			itemIndex,
			raw(name: string) {
				if (values.has(name)) return values.get(name);
				asked.push([itemIndex, name]);
				if (itemIndex === broken) throw new Error('Expression fails');
				values.set(name, `${name} ${itemIndex}`);
				return values.get(name);
			},
			namesRead: () => [...values.keys()],
		} as unknown as Reader;
	};
	return { read, asked, made };
}

test('reads what the first item needed of the items behind it, each once', () => {
	const { read, asked, made } = items();
	const take = readAhead(150, read);
	const first = take(0);
	first.raw('phone');
	first.raw('message');

	take(1);

	expect(asked).toHaveLength(2 + 2 * 100);
	const readers = Array.from({ length: 149 }, (_, index) => take(index + 1));
	expect(readers.slice(1).map(({ itemIndex }) => itemIndex)).toEqual(
		Array.from({ length: 148 }, (_, index) => index + 2),
	);
	expect(readers[1]!.raw('message')).toBe('message 2');
	expect(asked).toHaveLength(2 + 2 * 149);
	// The second one was taken twice, and had been given away.
	expect(new Set(made).size).toBe(150);
});

test('an expression that fails is met by its own item alone', () => {
	const { read } = items(2);
	const take = readAhead(5, read);
	take(0).raw('phone');

	expect(take(1).raw('phone')).toBe('phone 1');
	expect(() => take(2).raw('phone')).toThrow('Expression fails');
	expect(take(3).raw('phone')).toBe('phone 3');
});

test('nothing is read behind the last item', () => {
	const { read, made } = items();
	const take = readAhead(2, read);
	take(0).raw('phone');
	take(1);
	expect(made).toEqual([0, 1]);
});
