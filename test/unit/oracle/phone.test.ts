/** Every range of numbers, against the metadata of libphonenumber. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parsePhone } from '../../../nodes/Esms/domain/phone';

const RANGES = Array.from({ length: 10_000 }, (_, range) => `0${String(range).padStart(4, '0')}`);
// A second zero is the prefix of foreign numbers.
const NUMBERS = RANGES.filter((range) => !range.startsWith('00')).flatMap((range) => [
	`${range}12345`,
	`${range}123456`,
]);

function known(number: string): 'mobile' | 'landline' | undefined {
	const found = parsePhoneNumberFromString(number, 'VN');
	if (found?.country !== 'VN' || !found.isValid()) return undefined;
	const kinds = { MOBILE: 'mobile', FIXED_LINE: 'landline' } as const;
	return kinds[found.getType() as keyof typeof kinds];
}

const rangesOf = (numbers: string[]): string[] => [
	...new Set(numbers.map((number) => number.slice(0, 5))),
];

test('what libphonenumber knows as mobile or landline is taken as such', () => {
	const others = NUMBERS.filter((number) => {
		const kind = known(number);
		const parsed = parsePhone(number);
		return kind !== undefined && !(parsed.ok && parsed.value.kind === kind);
	});
	// Ten digits in new metadata, for machines that send no text; eSMS documents nothing of them, and a
	// person who writes them has probably lost a digit of an old number.
	const machines = /^(?:0121[0-3]|01[46]0\d)$/;
	expect(rangesOf(others).filter((range) => !machines.test(range))).toEqual([]);
	expect(rangesOf(others)).toHaveLength(24);
});

test('what is taken beyond that is a free range of today, or a number from before 2018', () => {
	const beyond = NUMBERS.filter((number) => parsePhone(number).ok && known(number) === undefined);
	const shapes = { mobile: /^0[35789]\d{8}$/, landline: /^02\d{9}$/, before2018: /^01\d{9}$/ };
	for (const number of beyond) {
		// Networks open ranges faster than metadata learns of them; eSMS refuses what is not in use.
		if (shapes.mobile.test(number) || shapes.landline.test(number)) continue;
		expect(number).toMatch(shapes.before2018);
		const parsed = parsePhone(number);
		expect([number, known(parsed.ok ? parsed.value.number : '')]).toEqual([number, 'mobile']);
	}
	expect(beyond.length).toBeGreaterThan(100);
});
