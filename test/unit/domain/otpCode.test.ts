import { parseOtpCode } from '../../../nodes/Esms/domain/otpCode';

test.each([
	['048210', '048210'],
	[' 482101 ', '482101'],
	[482101, '482101'],
	['0', '0'],
	['0123456789', '0123456789'],
])('%j is the code %j', (input, code) => {
	expect(parseOtpCode(input)).toEqual({ ok: true, value: code });
});

test.each([
	[''],
	[undefined],
	[null],
	['12345678901'],
	['12a4'],
	['12 34'],
	['-123'],
	[1.5],
	['１２'],
	[{}],
])('%j is refused', (input) => {
	expect(parseOtpCode(input)).toEqual({ ok: false, reason: 'is not 1 to 10 digits' });
});
