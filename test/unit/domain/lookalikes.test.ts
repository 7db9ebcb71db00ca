/** Characters that look like plain ones or like nothing, and what a text costs with them. */
import fc from 'fast-check';
import {
	compose,
	keepAccents,
	measureText,
	removeAccents,
	unicodeCharacters,
} from '../../../nodes/Esms/domain/messageText';
import { expectNearlyLinear } from './growth';

const BOTH = [
	['Keep', keepAccents],
	['Remove', removeAccents],
] as const;

describe.each(BOTH)('with Accents: %s', (_, write) => {
	it.each<[string, string, string]>([
		['a zero-width non-joiner', 'ma 4821\u200c', 'ma 4821'],
		['a soft hyphen', 'giao\u00adhang', 'giaohang'],
		['the end of an embedding', 'ma\u202c', 'ma'],
		['isolates', '\u2068ban\u2069', 'ban'],
		['a byte-order mark', '\ufeffma', 'ma'],
		['a word joiner', 'a\u2060b', 'ab'],
		['a zero-width space', 'a\u200bb', 'ab'],
		['a zero-width joiner between letters', 'a\u200db', 'ab'],
		['a variation selector behind a letter', 'a\ufe0f', 'a'],
		['an interlinear mark', 'a\ufffcb', 'ab'],
		['a control character', 'a\u0007b\u0000', 'ab'],
		['a no-break space', 'DEMOSHOP:\u00a0ma', 'DEMOSHOP: ma'],
		['other blanks', 'a\u2003b\u202fc\u3000d\te', 'a b c d e'],
		['a line separator', 'Xin chao\u2028ban', 'Xin chao\nban'],
		['a paragraph separator', 'a\u2029b', 'a\nb'],
		['a next line', 'Xin chao\u0085ban', 'Xin chao\nban'],
		['a vertical tab', 'a\vb', 'a\nb'],
		['an ellipsis', 'Cho chut…', 'Cho chut...'],
		['curly quotes and dashes', '“a” ‘b’ – c — d', '"a" \'b\' - c - d'],
		['a bullet', '• a', '- a'],
		['a square', '100m²', '100m2'],
		['a power', '10²', '10^2'],
		['a fraction', '½ kg', '1/2 kg'],
		['a fraction behind a number', '2½ kg', '2 1/2 kg'],
		['full width', '\uff33\uff21\uff2c\uff25 \uff15\uff10\uff05', 'SALE 50%'],
		['bold letters', '𝗦𝗔𝗟𝗘 𝟓𝟎', 'SALE 50'],
		['italic and script letters', '𝘚𝘈𝘓𝘌 𝓢𝓐𝓛𝓔', 'SALE SALE'],
		['keycaps', '1️⃣2️⃣ 3⃣', '12 3'],
		['a trade mark', 'DEMO™', 'DEMOTM'],
		['a ligature', 'ﬁ', 'fi'],
		['lines as they are', 'a\r\nb\nc', 'a\r\nb\nc'],
	])('writes %s plainly', (_name, text, plain) => {
		expect(write(text)).toBe(plain);
		expect(measureText(write(text)).encoding).toBe('gsm7');
	});

	it.each(['😀', '❤️', '👨‍👩‍👧', '👍🏽', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇻🇳', '你好', 'Привет'])(
		'leaves %s as it is',
		(text) => {
			expect(write(text)).toBe(text);
		},
	);

	it('makes a text of 160 characters one part, however it was typed', () => {
		const text = 'a'.repeat(157);
		for (const end of ['…', '\u200c...', '\u00a0ab', '\uff41bc', '\u2028ab']) {
			expect([end, measureText(write(text + end))]).toEqual([end, { encoding: 'gsm7', parts: 1 }]);
		}
	});

	it('changes nothing the second time, whatever the text', () => {
		const unit = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 1 }),
			fc.constantFrom(...'a1đðÐ…½²₫´ \u0335\u0301\u0302\u200d\ufe0f\u20e3\u00a0', '👍', '1️⃣'),
		);
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
				const once = write(units.join(''));
				expect(write(once)).toBe(once);
			}),
			{ numRuns: 2000 },
		);
	});

	it('leaves nothing that nobody sees', () => {
		const unseen = fc.constantFrom(
			...'\u00ad\u200b\u200c\u200e\u202a\u202c\u2060\u2066\ufeff\u061c\u034f',
		);
		fc.assert(
			fc.property(fc.string({ unit: fc.oneof(unseen, fc.constantFrom(...'abc 1')) }), (text) => {
				expect(write(text)).toBe(text.replace(/[^abc 1]/g, ''));
			}),
		);
	});

	it.each(['\u200d', '\ufe0f', '1⃣', '²', '…', '\u{e0020}', 'ﷺ', 'a\u0301\u0302'])(
		'reads a long run of %j quickly',
		(unit) => expectNearlyLinear(write, (length) => unit.repeat(length), 3_000),
	);
});

describe('a text with accents', () => {
	it('keeps signs of typesetting, which cost nothing then and may be registered', () => {
		expect(keepAccents('Đơn hàng “7781” – đã giao…')).toBe('Đơn hàng “7781” – đã giao…');
	});

	it.each(['ð', 'Ɖ'.toLowerCase(), '\u0257', '\u018c', 'd\u0335', 'd\u0336'])(
		'has đ for its twin %j',
		(twin) => {
			expect(keepAccents(`${twin}ơn`)).toBe('đơn');
			expect(removeAccents(`${twin}ơn`)).toBe('don');
		},
	);

	it.each(['Ð', 'Ɖ', '\u018a', '\u018b', 'D\u0335'])('has Đ for its twin %j', (twin) => {
		expect(keepAccents(`${twin}ơn`)).toBe('Đơn');
		expect(removeAccents(`${twin}ơn`)).toBe('Don');
	});

	it('is composed, also when a tone was typed before its hat', () => {
		const name = 'Nguyễn Thị Hồng Hạnh';
		expect(compose(name.normalize('NFD'))).toBe(name);
		expect(compose('a\u0301\u0302 e\u0300\u0302 a\u0303\u0306')).toBe('ấ ề ẵ');
		expect(compose(name)).toBe(name);
	});

	it('costs the same in whatever form it comes', () => {
		const letter = fc.constantFrom(...'ạấẵđơữÔ aB1');
		fc.assert(
			fc.property(
				fc.string({ unit: letter, maxLength: 200 }),
				fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
				(text, form) => {
					expect(keepAccents(text.normalize(form))).toBe(text);
				},
			),
		);
	});
});

test('the characters that made a text Unicode, each once', () => {
	expect(unicodeCharacters('a😀b😀 đ\n{')).toEqual(['😀', 'đ']);
	expect(unicodeCharacters('plain ~ {}')).toEqual([]);
});
