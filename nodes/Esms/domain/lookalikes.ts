/* Characters that look like plain ones, or like nothing, and cost a message its 160 characters. */

type Replacement = readonly [RegExp, string];

export const replaceAll = (text: string, replacements: readonly Replacement[]): string =>
	replacements.reduce((written, [pattern, plain]) => written.replace(pattern, plain), text);

/** What nobody sees, or sees as a blank or a new line: the same to every reader, so it is written plainly always. */
export const UNSEEN: readonly Replacement[] = [
	// Ends of lines of word processors, spreadsheets and old terminals.
	[/[\v\f\u0085\u2028\u2029]/g, '\n'],
	[/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
	// The frame of a keycap, around a digit.
	[/\u20e3/g, ''],
	// Within an emoji these are part of it: what joins several, picks its colours, or spells a flag.
	[/(?<!\p{Extended_Pictographic})\p{Variation_Selector}/gu, ''],
	[/(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu, ''],
	[/(?<![\p{Extended_Pictographic}\u{e0020}-\u{e007f}])[\u{e0020}-\u{e007f}]/gu, ''],
	[
		/(?!\p{Variation_Selector})(?![\u200d\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu,
		'',
	],
	[/[\ufff9-\ufffc]/g, ''],
	// Control characters but for the ends of lines.
	[/(?![\n\r])\p{Control}/gu, ''],
];

/** Letters and digits in another dress: full width, bold, italic, monospaced. */
export const DRESSED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f10a}]/gu;

/** The letter đ as other alphabets have it: Icelandic, African, phonetic, or d with a stroke laid over it. */
export const TWINS: readonly Replacement[] = [
	[/[\u00f0\u0256\u018c\u0257]|d[\u0335\u0336]/g, 'đ'],
	[/[\u00d0\u0189\u018a\u018b]|D[\u0335\u0336]/g, 'Đ'],
];

/** Signs of typesetting; before compatible forms are looked for, since some of those begin with a blank. */
export const TYPESET: readonly Replacement[] = [
	[/[‘’‚‛′‹›`´ʼʻˈ]/g, "'"],
	[/[“”„‟″«»〝〞]/g, '"'],
	[/[‐‑‒–—―−⁃]/g, '-'],
	[/[·•‣∙●▪◦・‧⋅]/g, '-'],
	[/[…⋯]/g, '...'],
	[/˜/g, '~'],
	[/[⁄∕]/g, '/'],
	[/×/g, 'x'],
	[/→/g, '->'],
	[/₫/g, 'd'],
];

/** Behind a digit, a raised one is a power and a fraction is added to it. */
export const BEHIND_DIGIT: readonly Replacement[] = [
	[/(?<=\d)(?=[\u00b2\u00b3\u00b9\u2070-\u2079])/g, '^'],
	[/(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])/g, ' '],
];

/** Letters that Unicode doesn't take apart. */
export const UNACCENTED: readonly Replacement[] = [
	[/đ/g, 'd'],
	[/Đ/g, 'D'],
	[/ø/g, 'o'],
	[/Ø/g, 'O'],
	[/ł/g, 'l'],
	[/Ł/g, 'L'],
	[/ı/g, 'i'],
	[/æ/g, 'ae'],
	[/Æ/g, 'AE'],
	[/œ/g, 'oe'],
	[/Œ/g, 'OE'],
	[/ß/g, 'ss'],
];
