import { measureText, unicodeCharacters } from './messageText';

/* What is probably a mistake in a text that goes out all the same. */

/** Letters of Vietnamese with their accents, for which Unicode is the price. */
const VIETNAMESE = /^[\u00c0-\u01b0\u1ea0-\u1ef9]$/;

/** So many different accented letters may be a slip in a text that was meant to be plain. */
const FEW = 2;
const SHOWN = 5;

/** Places to be filled in, as mail programs and other services write them. */
const PLACEHOLDER = /\$?\{[\p{L}_][\p{L}\p{N}_. ]{0,30}\}|<<?[\p{L}_]{2,20}>>?|%[\p{L}_]{2,20}%/u;

/** Where a value was to stand: “Chao , don  da giao”, “ma: .” or “(ma )”. */
const HOLE = /\p{L} +,|\p{L} {2,}\p{L}|: *[,.;](?:\s|$)|\( *\)/u;

/** What to tell of a text as it goes out. */
export function textNotices(text: string): string[] {
	return [
		unicodeNotice(text),
		placeholderNotice(text),
		holeNotice(text),
		equalsNotice(text),
	].filter((notice) => notice !== undefined);
}

/** Which characters made a text Unicode, unless its accents explain it. */
function unicodeNotice(text: string): string | undefined {
	const characters = unicodeCharacters(text);
	const accented = characters.filter((character) => VIETNAMESE.test(character));
	if (characters.length === 0 || accented.length > FEW) return undefined;
	const { parts } = measureText(text);
	const rest = [...text].map((one) => (characters.includes(one) ? '-' : one)).join('');
	const { parts: without } = measureText(rest);
	// A short text in Vietnamese costs the same with its accents.
	if (accented.length === characters.length && parts === without) return undefined;
	const named = characters.slice(0, SHOWN).map(nameOf).join(', ');
	const others = characters.length > SHOWN ? ' and others' : '';
	const cost = parts === without ? '' : ` It has ${parts} parts, and without ${without}.`;
	return `Because of ${named}${others} the message has 70 characters in its first part instead of 160.${cost}`;
}

const nameOf = (character: string): string =>
	`“${character}” (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;

function placeholderNotice(text: string): string | undefined {
	const found = PLACEHOLDER.exec(text)?.[0];
	return found && `“${found}” in the message looks like a place that was to be filled in.`;
}

function holeNotice(text: string): string | undefined {
	return HOLE.test(text)
		? 'The message has a gap where a value may be missing. Check the names in its expressions.'
		: undefined;
}

function equalsNotice(text: string): string | undefined {
	return text.startsWith('=')
		? 'The message begins with “=”, which a customer sees. In a field in Expression mode, n8n needs none.'
		: undefined;
}
