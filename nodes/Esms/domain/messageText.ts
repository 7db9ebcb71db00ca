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

/** Replacements that Unicode decomposition doesn't make; đ has no decomposition. */
const UNACCENTED: ReadonlyArray<[RegExp, string]> = [
	// The second of each is the Icelandic letter that old Vietnamese keyboards wrote.
	[/[đð]/g, 'd'],
	[/[ĐÐ]/g, 'D'],
	[/₫/g, 'd'],
	[/[‘’‚‛′`´]/g, "'"],
	[/[“”„‟″«»]/g, '"'],
	[/[‐‑‒–—―−]/g, '-'],
	[/[·•‣∙]/g, '-'],
	[/…/g, '...'],
	[/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
	[/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
];

/** Writes a text without accents, so that it costs fewer parts. What has no plain form (emoji) stays. */
export function removeAccents(text: string): string {
	let plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	for (const [pattern, replacement] of UNACCENTED) plain = plain.replace(pattern, replacement);
	return plain.normalize('NFC');
}

/** Composed accents look the same, cost fewer characters and match registered templates. */
export const keepAccents = (text: string): string => text.normalize('NFC');

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
