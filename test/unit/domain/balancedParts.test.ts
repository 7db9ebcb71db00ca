import fc from 'fast-check';
import { balancedParts } from '../../../nodes/Esms/domain/balancedParts';

const numbers = (length: number) => Array.from({ length }, (_, index) => index);
const sizes = (length: number, limit: number) =>
	balancedParts(numbers(length), limit).map((part) => part.length);

describe('balancedParts', () => {
	it.each<[number, number, number[]]>([
		[0, 5000, []],
		[1, 5000, [1]],
		[30, 5000, [30]],
		[5000, 5000, [5000]],
		[5001, 5000, [2501, 2500]],
		[5010, 5000, [2505, 2505]],
		[10_000, 5000, [5000, 5000]],
		[10_001, 5000, [3334, 3333, 3334]],
		[3, 1, [1, 1, 1]],
	])('splits %i by a limit of %i', (length, limit, expected) => {
		expect(sizes(length, limit).sort()).toEqual([...expected].sort());
	});

	it('keeps every number once and in order, in as few parts as possible, all of nearly one size', () => {
		const limits = fc.integer({ min: 1, max: 50 });
		fc.assert(
			fc.property(fc.nat({ max: 1000 }), limits, (length, limit) => {
				const parts = balancedParts(numbers(length), limit);
				expect(parts.flat()).toEqual(numbers(length));
				expect(parts).toHaveLength(Math.ceil(length / limit));
				const lengths = parts.map((part) => part.length);
				expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(limit);
				if (length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('never leaves an advertising request below the 30 numbers that eSMS demands', () => {
		for (let length = 30; length < 20_000; length += 7) {
			expect(Math.min(...sizes(length, 5000))).toBeGreaterThanOrEqual(30);
		}
	});

	it('does not change the list', () => {
		const list = Object.freeze(numbers(7));
		expect(balancedParts(list, 3).flat()).toEqual([...list]);
	});
});
