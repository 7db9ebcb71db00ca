import {
	BEHIND_DIGIT,
	DRESSED,
	replaceAll,
	TWINS,
	TYPESET,
	UNACCENTED,
	UNSEEN,
} from './lookalikes';

/** `unicode` shows accents and has 70 characters in one part; `gsm7` is unaccented and has 160. */
export type Encoding = 'gsm7' | 'unicode';

export interface TextMeasure {
	encoding: Encoding;
	/** Parts a phone network bills; 0 for an empty text. */
	parts: number;
}

/**
 * Unaccented means ASCII here, not all of GSM 03.38: carriers treat à or é as accented although the
 * alphabet has them (esms-api 9.1, assumption A34). Backtick and tab are ASCII, but not in the alphabet.
 */
const GSM7 = /^[\n\r !-_a-~]*$/;
const GSM7_EXTENSION = /[\^{}[\]~\\|]/;

const LIMITS = {
	gsm7: { single: 160, split: 153 },
	unicode: { single: 70, split: 67 },
} as const;

/** Combining marks of Latin letters. */
const MARKS = /[\u0300-\u036f]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/g;
/** Typed in the wrong order, a tone and the hat below it would never become one letter. */
const TONE_BEFORE_HAT = /([aeo])([\u0300\u0301\u0303\u0309])([\u0302\u0306])/gi;

/**
 * A text as everybody reads it, in composed letters: what is written with invisible or dressed-up characters, or
 * in pieces, is the same text. Done before anything is measured, compared or made a key of.
 */
export function compose(text: string): string {
	const plain = replaceAll(text, UNSEEN).replace(DRESSED, (letter) => letter.normalize('NFKC'));
	const letters = plain.normalize('NFD').replace(TONE_BEFORE_HAT, '$1$3$2');
	return replaceAll(letters.normalize('NFC'), TWINS);
}

/** The same in plain signs where Unicode has an equal one: `…` as three points, `m²` as `m2`. */
function plainSigns(text: string, form: 'NFKC' | 'NFKD'): string {
	const compatible = replaceAll(replaceAll(text, BEHIND_DIGIT), TYPESET).normalize(form);
	// Compatible forms bring signs and blanks of their own.
	return replaceAll(replaceAll(compatible, UNSEEN), TYPESET);
}

/** Writes a text without accents, so that it costs fewer parts. What has no plain form (emoji) stays. */
export function removeAccents(text: string): string {
	const plain = plainSigns(compose(text), 'NFKD').replace(MARKS, '');
	return replaceAll(plain, UNACCENTED).normalize('NFC');
}

/**
 * Composed accents look the same, cost fewer characters and match registered templates. Where only signs of
 * typesetting would make the text Unicode (…, –, “, m²), they are written plainly: it then has 160 characters.
 */
export function keepAccents(text: string): string {
	const composed = compose(text);
	const plain = plainSigns(composed, 'NFKC');
	return GSM7.test(plain) ? plain : composed;
}

/** Different characters for which a text has 70 characters in a part instead of 160. */
export const unicodeCharacters = (text: string): string[] => [
	...new Set([...text].filter((character) => !GSM7.test(character))),
];

/** Encoding and number of parts by GSM 03.38; a two-unit character never straddles two parts. */
export function measureText(text: string): TextMeasure {
	const encoding: Encoding = GSM7.test(text) ? 'gsm7' : 'unicode';
	const { single, split } = LIMITS[encoding];
	const width = encoding === 'gsm7' ? gsm7Width : unicodeWidth;

	let total = 0;
	let parts = 1;
	let used = 0;
	for (const character of text) {
		const units = width(character);
		total += units;
		if (used + units > split) {
			parts += 1;
			used = 0;
		}
		used += units;
	}
	if (total === 0) return { encoding, parts: 0 };
	return { encoding, parts: total <= single ? 1 : parts };
}

const gsm7Width = (character: string): number => (GSM7_EXTENSION.test(character) ? 2 : 1);
const unicodeWidth = (character: string): number => character.length;
