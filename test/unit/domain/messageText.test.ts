import fc from 'fast-check';
import { keepAccents, measureText, removeAccents } from '../../../nodes/Esms/domain/messageText';
import { expectNearlyLinear } from './growth';

/**
 * The ASCII part of GSM 03.38, written out: what carriers call unaccented (esms-api 9.1).
 * Extension characters take two of the 160 places.
 */
const BASIC =
	'\n\r !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const EXTENSION = '^{}[]~\\|';

/** A second counter: fills parts one by one, walking over UTF-16 units instead of characters. */
function countParts(text: string): { encoding: string; parts: number } {
	const widths: number[] = [];
	let plain = true;
	for (const unit of text.split('')) {
		if (BASIC.includes(unit)) widths.push(1);
		else if (EXTENSION.includes(unit)) widths.push(2);
		else plain = false;
	}
	if (!plain) {
		widths.length = 0;
		for (let index = 0; index < text.length; index++) {
			const isPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(index, index + 2));
			widths.push(isPair ? 2 : 1);
			if (isPair) index++;
		}
	}
	const [whole, room] = plain ? [160, 153] : [70, 67];
	const total = widths.reduce((sum, width) => sum + width, 0);
	const encoding = plain ? 'gsm7' : 'unicode';
	if (total <= whole) return { encoding, parts: Math.min(total, 1) };
	let parts = 0;
	for (let next = 0; next < widths.length; parts++) {
		let left = room;
		while (next < widths.length && widths[next]! <= left) left -= widths[next++]!;
	}
	return { encoding, parts };
}

test('the Icelandic letter of old keyboards loses its stroke like đ', () => {
	expect(removeAccents('Ðơn ðã giao')).toBe('Don da giao');
});

describe('measureText', () => {
	it.each<[string, string, number]>([
		['160 plain characters', 'a'.repeat(160), 1],
		['161 plain characters', 'a'.repeat(161), 2],
		['306 plain characters', 'a'.repeat(306), 2],
		['307 plain characters', 'a'.repeat(307), 3],
		['459 plain characters', 'a'.repeat(459), 3],
		['460 plain characters', 'a'.repeat(460), 4],
		['612 plain characters', 'a'.repeat(612), 4],
		['613 plain characters', 'a'.repeat(613), 5],
		['80 braces, which count two', '{'.repeat(80), 1],
		['81 braces, which count two', '{'.repeat(81), 2],
		['a brace that would straddle two parts', `${'a'.repeat(152)}{${'a'.repeat(152)}`, 3],
		['a brace that just fits the first part', `${'a'.repeat(151)}{${'a'.repeat(153)}`, 2],
		['lines', 'Xin chao\r\nban', 1],
	])('counts the parts of %s', (_, text, parts) => {
		expect(measureText(text)).toEqual({ encoding: 'gsm7', parts });
	});

	it.each<[string, string, number]>([
		['70 accented characters', 'ạ'.repeat(70), 1],
		['71 accented characters', 'ạ'.repeat(71), 2],
		['134 accented characters', 'ạ'.repeat(134), 2],
		['135 accented characters', 'ạ'.repeat(135), 3],
		['201 accented characters', 'ạ'.repeat(201), 3],
		['268 accented characters', 'ạ'.repeat(268), 4],
		['one accented character among 69 plain ones', `${'a'.repeat(69)}ạ`, 1],
		['one accented character among 70 plain ones', `${'a'.repeat(70)}ạ`, 2],
		['35 emoji, which count two', '😀'.repeat(35), 1],
		['36 emoji, which count two', '😀'.repeat(36), 2],
		['an emoji that would straddle two parts', `${'ạ'.repeat(66)}😀${'ạ'.repeat(66)}`, 3],
		['braces beside an accent, which count one', `ạ${'{'.repeat(69)}`, 1],
		['a middle dot', 'a·b', 1],
		['a curly quote', 'a’b', 1],
		['the dong sign', '5000₫', 1],
		['é, which the alphabet has but carriers call accented', 'café', 1],
		['a backtick, which the alphabet lacks', '`', 1],
		['a tab, which the alphabet lacks', 'a\tb', 1],
	])('counts the parts of %s as Unicode', (_, text, parts) => {
		expect(measureText(text)).toEqual({ encoding: 'unicode', parts });
	});

	it('finds no part in an empty text', () => {
		expect(measureText('').parts).toBe(0);
	});

	it('agrees with a second counter', () => {
		const unit = fc.oneof(
			{ weight: 8, arbitrary: fc.constantFrom(...BASIC) },
			{ weight: 2, arbitrary: fc.constantFrom(...EXTENSION) },
		);
		const plain = fc.string({ unit, maxLength: 700 });
		const accented = fc.string({
			unit: fc.oneof(unit, fc.constantFrom('ạ', 'đ', '😀', '\ud83d', '\ude00', '€', '`', '\t')),
			maxLength: 300,
		});
		fc.assert(
			fc.property(fc.oneof(plain, accented, fc.string({ unit: 'binary' })), (text) => {
				expect(measureText(text)).toEqual(countParts(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(['a', '{', 'ạ', '😀', '\ud83d'])('measures a long run of %j quickly', (unit) => {
		expectNearlyLinear(measureText, (length) => unit.repeat(length), 20_000);
	});
});

const LETTERS = {
	a: 'aàáảãạăằắẳẵặâầấẩẫậ',
	e: 'eèéẻẽẹêềếểễệ',
	i: 'iìíỉĩị',
	o: 'oòóỏõọôồốổỗộơờớởỡợ',
	u: 'uùúủũụưừứửữự',
	y: 'yỳýỷỹỵ',
	d: 'dđ',
};

describe('removeAccents', () => {
	describe.each(Object.entries(LETTERS))('turns into %s', (plain, letters) => {
		it.each([...letters])('the letter %s, composed and decomposed, small and capital', (letter) => {
			expect(removeAccents(letter.normalize('NFC'))).toBe(plain);
			expect(removeAccents(letter.normalize('NFD'))).toBe(plain);
			expect(removeAccents(letter.toUpperCase())).toBe(plain.toUpperCase());
			expect(removeAccents(letter.toUpperCase().normalize('NFD'))).toBe(plain.toUpperCase());
		});
	});

	it.each<[string, string, string]>([
		['a sentence', 'Đơn hàng đã được giao', 'Don hang da duoc giao'],
		['curly quotes', '‘a’ “b”', `'a' "b"`],
		['dashes', 'a – b — c', 'a - b - c'],
		['an ellipsis', 'xin chờ…', 'xin cho...'],
		['non-breaking spaces', 'a\u00a0b', 'a b'],
		['the dong sign', '5.000₫', '5.000d'],
		['a middle dot', 'a·b', 'a-b'],
		['a tab', 'a\tb', 'a b'],
		['a backtick', '`', "'"],
		['invisible characters', 'a\u200bb\ufeffc\u00add', 'abcd'],
		['an empty text', '', ''],
	])('plainly writes %s', (_, text, plain) => {
		expect(removeAccents(text)).toBe(plain);
	});

	it.each(['😀', '你好', '한국', 'Привет'])('leaves %s, which has no plain form', (text) => {
		expect(removeAccents(text)).toBe(text);
	});

	const vietnamese = fc
		.tuple(
			fc.string({
				unit: fc.oneof(
					fc.constantFrom(...Object.values(LETTERS).join('')),
					fc.constantFrom(...Object.values(LETTERS).join('').toUpperCase()),
					fc.constantFrom(...BASIC, ...EXTENSION),
					fc.constantFrom(...'’‘“”–—…₫·\u00a0'),
				),
				maxLength: 200,
			}),
			fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
		)
		.map(([text, form]) => text.normalize(form));

	it('makes ASCII of the GSM alphabet out of every Vietnamese text', () => {
		fc.assert(
			fc.property(vietnamese, (text) => {
				const plain = removeAccents(text);
				expect([...plain].filter((character) => !(BASIC + EXTENSION).includes(character))).toEqual(
					[],
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('changes nothing in a plain text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...BASIC, ...EXTENSION) }), (text) => {
				expect(removeAccents(text)).toBe(text);
			}),
		);
	});

	it('changes nothing the second time, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
				const once = removeAccents(text);
				expect(removeAccents(once)).toBe(once);
			}),
			{ numRuns: 1000 },
		);
	});

	it('never makes a Vietnamese text cost more', () => {
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(measureText(removeAccents(text)).parts).toBeLessThanOrEqual(
					// An ellipsis becomes three dots.
					measureText(text.replaceAll('…', '...')).parts,
				);
			}),
			{ numRuns: 500 },
		);
	});

	it.each(['ạ', 'a\u0323', '\u0301', '…'])('reads a long run of %j quickly', (unit) => {
		expectNearlyLinear(removeAccents, (length) => unit.repeat(length), 5_000);
	});
});

describe('keepAccents', () => {
	it('composes, so that the text matches registered templates', () => {
		const decomposed = 'Tiếng Việt Đà Nẵng'.normalize('NFD');
		expect(decomposed).not.toBe('Tiếng Việt Đà Nẵng');
		expect(keepAccents(decomposed)).toBe('Tiếng Việt Đà Nẵng');
		expect(keepAccents('Tiếng Việt Đà Nẵng')).toBe('Tiếng Việt Đà Nẵng');
	});
});
