import { readNumber } from '../../../nodes/Esms/domain/readNumber';

describe('readNumber', () => {
	it.each([
		['0', 0],
		['850', 850],
		['850.0000', 850],
		['345.5', 345.5],
		['470,0000', 470],
		['345,5', 345.5],
		['24.0', 24],
		['24,0', 24],
		[' 24 ', 24],
		['1.250,0000', 1250],
		['1,250.0000', 1250],
		['1.234.567', 1_234_567],
		['1,234,567', 1_234_567],
		['1.234.567,5', 1_234_567.5],
		['-470,5', -470.5],
		['00012', 12],
	])('reads %j as %d', (text, number) => {
		expect(readNumber(text)).toBe(number);
	});

	it.each([
		'',
		' ',
		'x',
		'1e3',
		'0x10',
		'NaN',
		'Infinity',
		'1 2',
		'5.',
		'.5',
		'1,2,3',
		'1..2',
		'1.2.3',
		'470,0000d',
		'9'.repeat(16),
		'1'.repeat(100_000),
	])('takes %j for no number', (text) => {
		expect(readNumber(text)).toBeUndefined();
	});
});
