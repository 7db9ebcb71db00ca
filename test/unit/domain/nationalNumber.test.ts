import { nationalNumber } from '../../../nodes/Esms/domain/nationalNumber';

describe('nationalNumber', () => {
	it.each([
		['0912345678', '0912345678'],
		['84912345678', '0912345678'],
		['+84912345678', '0912345678'],
		// A plus that wasn't encoded arrives as a space.
		[' 84912345678', '0912345678'],
		['0084912345678', '0912345678'],
		['842471000000', '02471000000'],
		['02471000000', '02471000000'],
	])('writes %j as %s', (written, national) => {
		expect(nationalNumber(written)).toBe(national);
	});

	it.each(['', '19001234', '8400000000000000', '123456789012345', 'mot hai ba', '+15550100'])(
		'leaves %j, which is no Vietnamese number, as it came',
		(written) => {
			expect(nationalNumber(written)).toBe(written);
		},
	);

	it('takes away blanks around what it leaves', () => {
		expect(nationalNumber(' 123456789012345 ')).toBe('123456789012345');
	});
});
