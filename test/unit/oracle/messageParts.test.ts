/** The parts of a message, counted by another implementation of GSM 03.38. */
import fc from 'fast-check';
import { split } from 'split-sms';
import { measureText } from '../../../nodes/Esms/domain/messageText';

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** Texts of lengths around the limits, where mistakes are. */
const texts = (unit: fc.Arbitrary<string>) =>
	fc
		.tuple(
			fc.constantFrom(0, 60, 130, 140, 150, 290, 300, 450),
			unit,
			fc.string({ unit, maxLength: 40 }),
		)
		.map(([length, filler, rest]) => filler.repeat(length) + rest);

const unaccented = fc.constantFrom(...ASCII.filter((letter) => letter !== '`'), '\n', '[', '^');
const accented = fc.constantFrom(...'đẠễàéñ 5a^😀𠀀', '👍🏽', 'e\u0301');

test('an unaccented text has as many parts as split-sms makes of it', () => {
	fc.assert(
		fc.property(texts(unaccented), (text) => {
			const { parts } = split(text, { characterset: 'GSM' });
			expect(measureText(text)).toEqual({
				encoding: 'gsm7',
				parts: text === '' ? 0 : parts.length,
			});
		}),
		{ numRuns: 5000 },
	);
});

// Letters such as é are in the alphabet, but accented to carriers: hence the fixed character set.
test('an accented text has as many parts as split-sms makes of it', () => {
	fc.assert(
		fc.property(texts(accented), (text) => {
			const { parts } = split(`đ${text}`, { characterset: 'Unicode' });
			expect(measureText(`đ${text}`)).toEqual({ encoding: 'unicode', parts: parts.length });
		}),
		{ numRuns: 5000 },
	);
});
