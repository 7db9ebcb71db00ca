import type { Reader } from '../../../../nodes/Esms/operation/reader';
import { readAhead } from '../../../../nodes/Esms/runner/items/readAhead';

jest.useFakeTimers();

/** Readers that note what they are asked for; the item `broken` has an expression that fails. */
function items(broken = -1) {
	const asked: string[] = [];
	const made: number[] = [];
	const read = (itemIndex: number): Reader => {
		made.push(itemIndex);
		const values = new Map<string, unknown>();
		return {
			itemIndex,
			raw(name: string) {
				if (values.has(name)) return values.get(name);
				asked.push(`${name} ${itemIndex}`);
				if (itemIndex === broken) throw new Error('Expression fails');
				values.set(name, `${name} ${itemIndex}`);
				return values.get(name);
			},
			namesRead: () => [...values.keys()],
		} as unknown as Reader;
	};
	return { read, asked, made };
}

test('reads what the first item needed, of so many items, while nothing else is to be done', async () => {
	const { read, asked, made } = items();
	const take = readAhead(1_000, 40, read);
	take(0).raw('phone');
	take(1);
	expect(asked).toEqual(['phone 0']);

	await jest.runAllTimersAsync();
	expect(asked).toHaveLength(41);
	expect(asked.at(-1)).toBe('phone 41');

	const second = take(2);
	expect(second.raw('phone')).toBe('phone 2');
	expect(asked).toHaveLength(41);
	expect(made).toHaveLength(new Set(made).size);
});

test('gives every item its own reader, once, however far it has read', async () => {
	const { read, made } = items();
	const take = readAhead(100, 10, read);
	for (let index = 0; index < 100; index++) {
		expect(take(index).itemIndex).toBe(index);
		if (index % 7 === 0) await jest.runAllTimersAsync();
	}
	expect([...made].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('an expression that fails is met by its own item alone', async () => {
	const { read } = items(3);
	const take = readAhead(6, 10, read);
	take(0).raw('phone');
	take(1);
	await jest.runAllTimersAsync();

	expect(take(2).raw('phone')).toBe('phone 2');
	expect(() => take(3).raw('phone')).toThrow('Expression fails');
	expect(take(4).raw('phone')).toBe('phone 4');
});
