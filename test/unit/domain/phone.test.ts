import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { maskMessageId, maskPhones } from '../../../nodes/Esms/domain/maskPhone';
import { parsePhone } from '../../../nodes/Esms/domain/phone';
import { expectNearlyLinear } from './growth';

const mobile = (number: string) => ({ ok: true, value: { number, kind: 'mobile' } });
const landline = (number: string) => ({ ok: true, value: { number, kind: 'landline' } });

const reasonOf = (input: unknown): string => {
	const result = parsePhone(input);
	return result.ok ? `accepted as ${result.value.number}` : result.reason;
};

describe('parsePhone', () => {
	describe('reads a mobile number', () => {
		it.each<[string, unknown]>([
			['in national form', '0912345678'],
			['with +84 and spaces', '+84 912 345 678'],
			['with 84', '84912345678'],
			['with 0084', '0084912345678'],
			['with +84 and the zero kept in parentheses', '+84 (0) 912 345 678'],
			['with 84 and the zero kept', '840912345678'],
			['whose zero a spreadsheet dropped', '912345678'],
			['given as a number', 912345678],
			['given as a number with the country code', 84912345678],
			['behind the apostrophe of a spreadsheet', "'0912345678"],
			['behind a curly apostrophe', '’0912345678'],
			['with the decimals of a spreadsheet', '912345678.0'],
			['with two decimals of a spreadsheet', '84912345678.00'],
			['separated by dots', '0912.345.678'],
			['separated by dashes', '0912-345-678'],
			['separated by en dashes', '0912–345–678'],
			['separated by non-breaking spaces', '0912\u00a0345\u202f678'],
			['with an area in parentheses', '(+84) 912345678'],
			['surrounded by blanks and line ends', ' \t0912345678\r\n'],
			['with invisible marks of a copied web page', '\u202a0912345678\u202c\u200b'],
			['with a byte-order mark', '\ufeff0912345678'],
			['in full-width digits', '＋８４９１２３４５６７８'],
		])('%s', (_, input) => {
			expect(parsePhone(input)).toEqual(mobile('0912345678'));
		});

		it('that starts with 084 and lost its zero, so that 84 looks like the country', () => {
			expect(parsePhone('841234567')).toEqual(mobile('0841234567'));
			expect(parsePhone(841234567)).toEqual(mobile('0841234567'));
			expect(parsePhone('84841234567')).toEqual(mobile('0841234567'));
		});

		it('whose last group is zeros, written with one dot', () => {
			expect(parsePhone('0912345.000')).toEqual(mobile('0912345000'));
		});
	});

	describe('renews a number from before 2018', () => {
		// The table of esms-api 8, retyped.
		const renewed = Object.entries({
			'0120': '070',
			'0121': '079',
			'0122': '077',
			'0126': '076',
			'0128': '078',
			'0123': '083',
			'0124': '084',
			'0125': '085',
			'0127': '081',
			'0129': '082',
			'0162': '032',
			'0163': '033',
			'0164': '034',
			'0165': '035',
			'0166': '036',
			'0167': '037',
			'0168': '038',
			'0169': '039',
			'0186': '056',
			'0188': '058',
			'0199': '059',
		});

		it.each(renewed)('of prefix %s to prefix %s', (old, today) => {
			const expected = mobile(`${today}1234567`);
			expect(parsePhone(`${old}1234567`)).toEqual(expected);
			expect(parsePhone(`+84 ${old.slice(1)} 123 4567`)).toEqual(expected);
			expect(parsePhone(Number(`${old}1234567`))).toEqual(expected);
		});

		it('but refuses every other prefix that starts with 01', () => {
			const known = new Set(renewed.map(([old]) => old));
			for (let prefix = 100; prefix < 200; prefix++) {
				const old = `0${prefix}`;
				expect([old, parsePhone(`${old}1234567`).ok]).toEqual([old, known.has(old)]);
			}
		});
	});

	it.each<[string, unknown, string]>([
		['of Ha Noi', '024 3825 5555', '02438255555'],
		['of Ho Chi Minh City with +84', '+84 28 3829 5555', '02838295555'],
		['of a three-digit area', '0236 3822 222', '02363822222'],
		['whose zero a spreadsheet dropped', 2438255555, '02438255555'],
	])('reads a landline %s', (_, input, number) => {
		expect(parsePhone(input)).toEqual(landline(number));
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, 'is empty'],
		['null', null, 'is empty'],
		['an empty text', '', 'is empty'],
		['blanks', ' \t\n', 'is empty'],
		['true', true, 'is true, not text or a number'],
		['a list', ['0912345678'], 'is a list (091****678), not text or a number'],
		['an object', { phone: '0912345678' }, 'is an object (phone), not text or a number'],
		['not a number', NaN, 'has characters that are not part of a phone number'],
		['letters', '0912 ABC 678', 'has characters that are not part of a phone number'],
		['two plus signs', '++84912345678', 'has characters that are not part of a phone number'],
		['an extension', '0912345678 x12', 'has characters that are not part of a phone number'],
		['a whole sentence', '0'.repeat(101), 'is too long to be one phone number'],
		[
			'a number a spreadsheet rounded',
			'8.49123E+10',
			'was rounded by a spreadsheet; format the column as text',
		],
		[
			'a number a Vietnamese spreadsheet rounded',
			'8,49123E+10',
			'was rounded by a spreadsheet; format the column as text',
		],
		['a number of Thailand', '+66 81 234 5678', 'is not a Vietnamese number (+84)'],
		['a number of the USA after 00', '0012025550123', 'is not a Vietnamese number (+84)'],
		['a service number of eight digits', '1900 1234', 'is a 1800 or 1900 service number'],
		['a service number of ten digits', '1900 545 454', 'is a 1800 or 1900 service number'],
		['a toll-free number of ten digits', '1800 599 920', 'is a 1800 or 1900 service number'],
		[
			'a digit too few',
			'091234567',
			'has 9 digits (a mobile number has 10, starting with 03, 05, 07, 08 or 09)',
		],
		[
			'a digit too many',
			'09123456789',
			'has 11 digits (a mobile number has 10, starting with 03, 05, 07, 08 or 09)',
		],
		[
			'a prefix no network has',
			'0412345678',
			'has 10 digits (a mobile number has 10, starting with 03, 05, 07, 08 or 09)',
		],
		[
			'a landline a digit too short',
			'0243825555',
			'has 10 digits (a landline has 11, starting with 02)',
		],
	])('refuses %s and says why', (_, input, reason) => {
		expect(reasonOf(input)).toEqual(reason);
	});

	describe('never takes a landline from before 2017 for the mobile number of a stranger', () => {
		const HCMC = /^is a landline of Ho Chi Minh City from before 2017.* 028 today$/;
		it.each([
			'(08) 3812 3456',
			'08 3812 3456',
			'08.3812.3456',
			'08-38123456',
			'08 - 38 123 456',
			'(08)38123456',
			'(08).3812.3456',
			'+84 8 3812 3456',
			'+84-8-3812-3456',
			'84-8-38123456',
			'84 8 3812 3456',
			'0084 8 3812 3456',
			'(+84) 8 3812 3456',
			'(+84 8) 3812 3456',
			'(84-8) 3812 3456',
			'(848) 3812 3456',
			'+848 3812 3456',
			'+84 (8) 3812 3456',
			'+84 (0)8 3812 3456',
			'+84 (08) 3812 3456',
			'8 3812 3456',
			'08\u00a03812\u00a03456',
			'08\u200b38123456',
			'（０８）３８１２ ３４５６',
			'Tel: (08) 3812 3456',
			'(08) 2812 3456',
			'(08) 5812 3456',
			'(08) 6812 3456',
			'(08) 7312 3456',
		])('%s', (written) => expect(reasonOf(written)).toMatch(HCMC));

		it.each([
			['(04) 3825 5555', 'Ha Noi', '024'],
			['+84 4 3825 5555', 'Ha Noi', '024'],
			['0438255555', 'Ha Noi', '024'],
			['(038) 384 2222', 'Nghe An', '0238'],
			['038 3 842 222', 'Nghe An', '0238'],
			['+84 38 3 842 222', 'Nghe An', '0238'],
			['(84-33) 3825 825', 'Quang Ninh', '0203'],
			['(058) 3 822 222', 'Khanh Hoa', '0258'],
			['(031) 3822222', 'Hai Phong', '0225'],
			['054.3822222', 'Thua Thien Hue', '0234'],
			['(0511) 3822 222', 'Da Nang', '0236'],
			['05113822222', 'Da Nang', '0236'],
			['061 3822222', 'Dong Nai', '0251'],
		])('%s, of %s', (written, name, today) => {
			const reason = reasonOf(written);
			expect(reason).toContain(`is a landline of ${name} from before 2017`);
			expect(reason).toContain(`is ${today} today`);
		});

		it.each([
			['0838123456', '0838123456'],
			['083 812 3456', '0838123456'],
			['0838 123 456', '0838123456'],
			['+84 83 812 3456', '0838123456'],
			['+84 838 123 456', '0838123456'],
			['(+84) 838123456', '0838123456'],
			['(083) 812 3456', '0838123456'],
			['08 8888 8888', '0888888888'],
			['09 1234 5678', '0912345678'],
			['038 384 2222', '0383842222'],
			['(033) 123 4567', '0331234567'],
			['(098) 123 4567', '0981234567'],
		])('but leaves %s, which may be a mobile number', (written, number) => {
			expect(parsePhone(written)).toEqual(mobile(number));
		});

		const local = fc
			.tuple(fc.constantFrom(...'234567'), fc.integer({ min: 0, max: 9_999_999 }))
			.map(([first, rest]) => first + String(rest).padStart(7, '0'));
		const gap = fc.constantFrom(' ', '.', '-', ' - ', ') ', '\u00a0', '–');
		it('in whatever groups behind an 08 that stands alone', () => {
			fc.assert(
				fc.property(
					fc.constantFrom('08', '(08', '+84 8', '84-8', '+848', '(84) 8', '8'),
					gap,
					local,
					fc.integer({ min: 1, max: 8 }),
					gap,
					(code, first, digits, cut, second) => {
						const written = code + first + digits.slice(0, cut) + second + digits.slice(cut);
						expect(reasonOf(written)).toMatch(/^is a landline|^has|fraction/);
					},
				),
				{ numRuns: 1000 },
			);
		});
	});

	describe('reads the one number among words', () => {
		it.each([
			'Hotline: 0912 345 678',
			'HOTLINE 0912.345.678',
			'p:+84912345678',
			'sđt: 0912345678',
			'SĐT:0912345678',
			'Số điện thoại (Zalo): 0912 345 678',
			'ĐT: 0912-345-678',
			'0912 345 678 (zalo)',
			'0912345678 - Anh Nam',
			'Chị Lan 0912345678',
			'="0912345678"',
			'=0912345678',
			'"0912345678"',
			'[0912345678]',
			'<0912345678>',
			'tel:+84912345678',
			'tel:+84-912-345-678',
			'whatsapp:+84912345678',
			'https://zalo.me/0912345678',
			'https://wa.me/84912345678',
			'\ud83d\udcf1 0912345678',
			'☎0912345678',
			'0️⃣9️⃣12345678',
			'0912345678.',
			'0912345678,',
			'0912345678 / +84 912 345 678',
			'912,345,678',
			'84,912,345,678',
			'912.345.678,00',
			'9.12345678E+8',
			'9,12345678e8',
			'8.4912345678E+10',
		])('%s', (written) => expect(parsePhone(written)).toEqual(mobile('0912345678')));

		it.each([
			'0912345678, 0987654321',
			'0912345678/0987654321',
			'0912345678;0987654321',
			'0912345678\n0987654321',
			'0912345678 0987654321',
			'0912 345 678 0987 654 321',
			'0912345678 - 0987654321',
			'0912345678 +84987654321',
			'09123456780987654321',
			'0912345678 hoặc 0987654321',
			'Zalo: 0912345678, ĐT: 0987654321',
		])('%j has two', (written) => expect(reasonOf(written)).toMatch(/two numbers.*one item each/));

		it('says so of more', () => {
			expect(reasonOf('0912345678, 0987654321, 0938111222')).toMatch(/3 numbers.*one item each/);
		});

		it.each<[string, RegExp]>([
			['MST: 0312345678', /mst/],
			['Fax: 0912345678', /fax/],
			['CCCD 079123456789', /12 digits/],
			['STK 0912345678', /stk/],
			['912.345.678 đ', /money/],
			['912.345.678 VND', /money/],
			['0912345678đ', /not part of a phone number/],
			['O912345678', /not part of a phone number/],
			['KH0912345678', /not part of a phone number/],
			['0912345678@gmail.com', /not part of a phone number/],
			['#0912345678', /not part of a phone number/],
			['0912 345 67B', /not part of a phone number/],
			['091234567²', /not part of a phone number/],
			['0912345678 (12/03/1990)', /digits|not part of/],
			['Q7, 0912345678', /not part of a phone number|more digits/],
			['0912345678 lầu 5', /more digits beside the number/],
			['0912345678/79', /more digits beside the number/],
			['91234567.8', /fraction/],
			['091234567.8', /fraction/],
			['0912345678.5', /fraction/],
			['912345.678', /fraction/],
			['9.123456789E+8', /fraction/],
			['8.491234567E+10', /rounded/],
		])('%s is none', (written, reason) => expect(reasonOf(written)).toMatch(reason));

		it.each([91234567.8, 912345678.5, 0.5])('%d has a fraction', (input) => {
			expect(reasonOf(input)).toMatch(/fraction/);
		});

		it.each([
			['9012345678', 10],
			['8562099550000', 13],
			['84912345', 8],
			['0912345', 7],
			[9012345678, 10],
		])('%p is told with the digits that were written: %d', (input, count) => {
			expect(reasonOf(input)).toMatch(new RegExp(`^has ${count} digits \\(`));
		});

		it('and counts those behind a country code', () => {
			expect(reasonOf('+84 912 345')).toMatch(/^has 6 digits behind the country code/);
		});

		const label = fc.constantFrom('Hotline: ', 'p:', 'sđt ', 'Zalo - ', '(', 'Anh Nam, ', '"');
		const mobileNumber = fc
			.tuple(fc.constantFrom(...'3579'), fc.integer({ min: 0, max: 99_999_999 }))
			.map(([first, rest]) => `0${first}${String(rest).padStart(8, '0')}`);
		it('whatever the label, never another number', () => {
			fc.assert(
				fc.property(label, mobileNumber, label, (before, number, behind) => {
					const parsed = parsePhone(`${before}${number} ${behind}`);
					if (parsed.ok) expect(parsed.value.number).toBe(number);
					else expect(parsed.reason).toMatch(/landline/);
				}),
				{ numRuns: 500 },
			);
		});

		it('never one that is cut out of longer digits', () => {
			const digits = fc.integer({ min: 0, max: 99_999 }).map(String);
			fc.assert(
				fc.property(digits, mobileNumber, digits, (before, number, behind) => {
					for (const written of [
						`${before}${number}`,
						`${number}${behind}`,
						`${number} ${behind}`,
					]) {
						const parsed = parsePhone(written);
						expect([written, parsed.ok && parsed.value.number === number]).toEqual([
							written,
							false,
						]);
					}
				}),
			);
		});
	});

	describe('agrees with the metadata of libphonenumber', () => {
		const digits = (length: number) =>
			fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
		const valid = (national: string, type: string) => {
			const parsed = parsePhoneNumberFromString(national, 'VN');
			return parsed?.isValid() === true && parsed.getType() === type;
		};
		const nationalMobile = fc
			.tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8))
			.map(([first, rest]) => `0${first}${rest.join('')}`)
			.filter((national) => valid(national, 'MOBILE'));
		const nationalLandline = digits(9)
			.map((rest) => `02${rest.join('')}`)
			.filter((national) => valid(national, 'FIXED_LINE'));

		const starts = fc.constantFrom('0', '+84', '84', '0084', '', '(+84)', '+84(0)', '+84 0');
		const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', '–', ' - ', '\u200b');
		const around = fc.constantFrom('', ' ', '\t', '\ufeff', '\r\n');
		/** A number as people and spreadsheets write it. */
		const writtenForms = (national: fc.Arbitrary<string>) =>
			fc
				.record({
					national,
					start: starts,
					separators: fc.tuple(separator, separator, separator, separator),
					cuts: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 3 }),
					quote: fc.constantFrom('', "'", '’'),
					before: around,
					after: around,
				})
				.map(({ national, start, separators, cuts, quote, before, after }) => {
					const [a, b, c] = cuts.sort() as [number, number, number];
					const body = national.slice(1);
					const groups = [body.slice(0, a), body.slice(a, b), body.slice(b, c), body.slice(c)];
					const written = start + groups.map((group, index) => separators[index] + group).join('');
					return { national, written: `${before}${quote}${written}${after}` };
				})
				// "912.000": a spreadsheet's decimals and a last group of zeros look the same; see above.
				.filter(({ written }) => !/\d\.0+\s*$/.test(written));
		/** Written as a fraction, or as landlines were before 2017: these may be refused, never misread. */
		const isRefusedAsDoubtful = (written: string): boolean =>
			/from before 2017|fraction/.test(reasonOf(written)) && /\d\D+\d/.test(written);

		it('in every written form of a mobile number', () => {
			fc.assert(
				fc.property(writtenForms(nationalMobile), ({ national, written }) => {
					fc.pre(!isRefusedAsDoubtful(written));
					expect([written, parsePhone(written)]).toEqual([written, mobile(national)]);
				}),
				{ numRuns: 2000 },
			);
		});

		it('in every written form of a landline', () => {
			fc.assert(
				fc.property(writtenForms(nationalLandline), ({ national, written }) => {
					fc.pre(!isRefusedAsDoubtful(written));
					expect([written, parsePhone(written)]).toEqual([written, landline(national)]);
				}),
				{ numRuns: 500 },
			);
		});

		it('on mobile numbers that came as numbers', () => {
			fc.assert(
				fc.property(nationalMobile, (national) => {
					expect(parsePhone(Number(national))).toEqual(mobile(national));
					expect(parsePhone(Number(`84${national.slice(1)}`))).toEqual(mobile(national));
				}),
			);
		});

		it('that the numbers of all other countries are not Vietnamese', () => {
			const others = getCountries().filter((country) => country !== 'VN');
			const written = others.flatMap((country) => {
				const example = getExampleNumber(country, examples);
				return example ? [example.number, example.formatInternational()] : [];
			});
			expect(written.length).toBeGreaterThan(400);
			expect(written.filter((number) => parsePhone(number).ok)).toEqual([]);
		});

		it('whenever libphonenumber finds a Vietnamese mobile number in plain digits', () => {
			const plain = fc
				.tuple(fc.constantFrom('', '0', '84', '+84', '+840', '0084'), digits(9))
				.map(([start, rest]) => start + rest.join(''));
			fc.assert(
				fc.property(plain, (text) => {
					const parsed = parsePhoneNumberFromString(text, 'VN');
					// The ranges 01210-01213, 0140 and 0160 of newer metadata are not in esms-api 8.
					fc.pre(/^[35789]/.test(parsed?.nationalNumber ?? ''));
					fc.pre(parsed?.country === 'VN' && parsed.isValid() && parsed.getType() === 'MOBILE');
					expect([text, parsePhone(text)]).toEqual([text, mobile(`0${parsed.nationalNumber}`)]);
				}),
				{ numRuns: 1000 },
			);
		});
	});

	describe('never throws and gives only numbers that eSMS takes', () => {
		const isSound = (input: unknown) => {
			const result = parsePhone(input);
			if (!result.ok) return expect(result.reason).toMatch(/^(?:is|has|was) \S/);
			const { kind, number } = result.value;
			expect(number).toMatch(kind === 'mobile' ? /^0[35789]\d{8}$/ : /^02\d{9}$/);
		};

		it.each<[string, fc.Arbitrary<unknown>]>([
			['texts', fc.string({ unit: 'binary' })],
			[
				'texts of loose halves of characters',
				fc.string({
					unit: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
				}),
			],
			[
				'digits and marks',
				fc.string({ unit: fc.constantFrom(..."0123456789+-.() eE'’,٣８", '\u200b') }),
			],
			['numbers', fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger())],
			[
				'anything at all',
				fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
			],
		])('for %s', (_, inputs) => {
			fc.assert(fc.property(inputs, isSound), { numRuns: 1000 });
		});
	});

	it.each(['0', ' ', '\u200b', '+', '.', "'", '０', 'ﷺ'])(
		'reads a long run of %j quickly',
		(unit) => {
			expectNearlyLinear(parsePhone, (length) => `9${unit.repeat(length)}9`, 20_000);
		},
	);
});

describe('maskPhones', () => {
	it.each([
		['0912345678', '091****678'],
		['0912345678, Content: Success!', '091****678, Content: Success!'],
		['from +84912345678 to 84387654321.', 'from +8491****678 to 8438****321.'],
		['no number: 24342854, 091234567, 09123456789', 'no number: 24342854, 091234567, 09123456789'],
		['order-0912345678', 'order-0912345678'],
		['n8n-129a84fa0912345678ee494565030aeaf2', 'n8n-129a84fa0912345678ee494565030aeaf2'],
		['', ''],
	])('shows %j as %j', (text, masked) => {
		expect(maskPhones(text)).toBe(masked);
	});

	it.each(['0', '84', '+', '0912345678'])('reads a long run of %j quickly', (unit) => {
		expectNearlyLinear(maskPhones, (length) => unit.repeat(length), 20_000);
	});
});

describe('maskMessageId', () => {
	it.each([
		['fd165cc1d1906560d615f299bc2cd05c0912135697', 'fd165cc1d1906560d615f299bc2cd05c091****697'],
		['25596420573dccbb146be6d8bc9cb8450912135702', '25596420573dccbb146be6d8bc9cb845091****702'],
		['b89e5bf2-d115-4e32-b008-5ebeabb32618809', 'b89e5bf2-d115-4e32-b008-5ebeabb32618809'],
		['24342854', '24342854'],
		['', ''],
	])('shows %j as %j', (id, masked) => {
		expect(maskMessageId(id)).toBe(masked);
	});
});
