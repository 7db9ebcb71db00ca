import { accept, refuse, type Result } from './result';

/** A piece of a registered template: fixed text, or a variable of limited length. */
export type Piece = { text: string } | { variable: string; maxLength: number };

/** `{P1,20}`: a class and the greatest length; the older document's `{P}` has no limit (esms-api 3.11). */
const VARIABLE = /\{\s*(P\d{0,3})\s*(?:,\s*(\d{1,4})\s*)?\}/g;

const NO_LIMIT = 1000;

/** Splits a registered text into its pieces. */
export function parseTemplate(template: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const match of template.matchAll(VARIABLE)) {
		if (match.index > end) pieces.push({ text: template.slice(end, match.index) });
		pieces.push({ variable: match[1]!, maxLength: Number(match[2] ?? NO_LIMIT) });
		end = match.index + match[0].length;
	}
	if (end < template.length) pieces.push({ text: template.slice(end) });
	return pieces;
}

/** The variables of a template, in order; one class can come several times. */
export const variablesOf = (template: string) =>
	parseTemplate(template).flatMap((piece) => ('variable' in piece ? [piece] : []));

/** Puts values into a template, in order; a value that is missing or too long is refused. */
export function fillTemplate(template: string, values: readonly string[]): Result<string> {
	let next = 0;
	let filled = '';
	for (const piece of parseTemplate(template.normalize('NFC'))) {
		if ('text' in piece) {
			filled += piece.text;
			continue;
		}
		// Composed: an accent in pieces is one character to eSMS and to people.
		const value = (values[next++] ?? '').normalize('NFC');
		const name = `variable ${next} ({${piece.variable},${piece.maxLength}})`;
		if (value === '') return refuse(`has no value for ${name}`);
		if (value.length > piece.maxLength) {
			return refuse(`has ${value.length} characters in ${name}, which takes ${piece.maxLength}`);
		}
		filled += value;
	}
	return accept(filled);
}

/** How a text compares with a template: letter by letter (assumption A36). */
export interface Match {
	matches: boolean;
	/** How many characters of the text fit, from its beginning to the last fixed text that was found. */
	fits: number;
}

/**
 * Compares without backtracking: after each piece it is known which places in the text can be reached.
 */
export function matchTemplate(text: string, template: string): Match {
	let places: Places = new Uint8Array(text.length + 1);
	places[0] = 1;
	let fits = 0;
	for (const piece of parseTemplate(template)) {
		if ('text' in piece) {
			const onlyPlace = places.indexOf(1) === places.lastIndexOf(1);
			const next: Places = new Uint8Array(places.length);
			for (let place = places.indexOf(1); place !== -1; place = places.indexOf(1, place + 1)) {
				const common = commonLength(piece.text, text, place);
				// Behind a variable, a single letter that fits is chance: it may stand anywhere.
				const counts = common === piece.text.length || common > 1 || onlyPlace;
				if (counts) fits = Math.max(fits, place + common);
				if (common === piece.text.length) next[place + common] = 1;
			}
			if (!next.includes(1)) return { matches: false, fits };
			places = next;
		} else {
			const next = afterVariable(places, piece.maxLength);
			// The text has ended.
			if (!next.includes(1)) {
				return { matches: false, fits: Math.max(fits, places.lastIndexOf(1)) };
			}
			places = next;
		}
	}
	return { matches: places[text.length] === 1, fits: Math.max(fits, places.lastIndexOf(1)) };
}

/** For each place of a text, its end included, 1 when it can be reached. */
type Places = Uint8Array;

/** A variable leads to every place behind a reached one, up to its greatest length. */
function afterVariable(places: Places, maxLength: number): Places {
	let nearest = -Infinity;
	return places.map((reached, place) => {
		const reachable = place - nearest <= maxLength;
		if (reached) nearest = place;
		return Number(reachable);
	});
}

/** The template that a text comes closest to, and how far it fits; undefined without templates. */
export function closestTemplate(
	text: string,
	templates: readonly string[],
): (Match & { template: string }) | undefined {
	let closest: (Match & { template: string }) | undefined;
	for (const template of templates) {
		const match = matchTemplate(text, template);
		if (match.matches) return { ...match, template };
		if (closest === undefined || match.fits > closest.fits) closest = { ...match, template };
	}
	return closest;
}

/** How many characters of a piece stand at a place of a text. */
function commonLength(piece: string, text: string, place: number): number {
	let length = 0;
	while (length < piece.length && piece[length] === text[place + length]) length += 1;
	return length;
}
