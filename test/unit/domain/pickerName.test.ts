import fc from 'fast-check';
import { pickerNames } from '../../../nodes/Esms/domain/pickerName';

/** What a picker shows of a name. */
const seen = (name: string) => name.slice(0, 40);

test('texts that begin alike are told apart by what a picker shows', () => {
	const texts = [
		'DEMOSHOP kinh chao quy khach. Don hang {P1,20} da duoc giao',
		'DEMOSHOP kinh chao quy khach. Don hang {P1,20} dang tren duong',
		'DEMOSHOP kinh chao quy khach. Ma xac thuc la {P1,8}',
	];
	const names = pickerNames(texts);
	expect(names).toEqual([
		'DEMOSHOP k… da duoc giao',
		'DEMOSHOP k… dang tren duong',
		'DEMOSHOP k… Ma xac thuc la {P1,8}',
	]);
	expect(new Set(texts.map(seen)).size).toBeLessThan(3);
	expect(new Set(names.map(seen)).size).toBe(3);
});

test.each([
	[['DEMOSHOP: don {P1,20} da giao', 'DEMOSHOP: don {P1,20} da huy']],
	[
		[
			'DEMOSHOP: don {P1,20} da giao cho don vi van chuyen',
			'Ma xac thuc la {P1,8}, co hieu luc 5 phut',
		],
	],
	[['Ma xac thuc cua quy khach tai DEMOSHOP la {P1,8}']],
	[[]],
])('short texts, and those that begin differently, stay as they are: %j', (texts) => {
	expect(pickerNames(texts)).toEqual(texts);
});

test('each name ends as its text does, and different texts have different names', () => {
	const text = fc
		.array(fc.constantFrom('DEMOSHOP', 'don', '{P1,20}', 'da', 'giao', 'kinh chao quy khach'), {
			minLength: 1,
			maxLength: 14,
		})
		.map((words) => words.join(' '));
	fc.assert(
		fc.property(fc.uniqueArray(text, { maxLength: 8 }), (texts) => {
			const sorted = texts.sort((a, b) => a.localeCompare(b));
			const names = pickerNames(sorted);
			for (const [index, name] of names.entries()) {
				expect(sorted[index]!.endsWith(name.split('… ').at(-1)!)).toBe(true);
			}
			expect(new Set(names).size).toBe(names.length);
		}),
	);
});
