import fc from 'fast-check';
import { parseWholeNumber } from '../../../nodes/Esms/domain/wholeNumber';

test.each([
	[-3, '-3'],
	['3', '3'],
	[0, '0'],
	['0', '0'],
	[-0, '0'],
])('%j is %j', (value, text) => {
	expect(parseWholeNumber(value, -3, 3)).toEqual({ ok: true, value: text });
});

test.each([[4], [-4], ['1.5'], ['one'], [''], [undefined], [NaN], [Infinity], [{}]])(
	'%j is refused',
	(value) => {
		expect(parseWholeNumber(value, -3, 3)).toEqual({
			ok: false,
			reason: 'is not a whole number from -3 to 3',
		});
	},
);

test('every whole number within the limits is itself', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 3600 }), (number) => {
			expect(parseWholeNumber(number, 1, 3600)).toEqual({ ok: true, value: String(number) });
		}),
	);
});

// Once a defect: what an expression leaves empty is taken for 0.
test.each([[null], [' '], [false], [[]]])('%j is no number', (value) => {
	expect(parseWholeNumber(value, -3, 3).ok).toBe(false);
});
