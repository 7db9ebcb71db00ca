import { accept, refuse, type Result } from './result';

/** A piece of a registered template: fixed text, or a variable of limited length. */
export type Piece = { text: string } | { variable: string; maxLength: number };

/** `{P1,20}`: a class and the greatest length; the seed's `{P}` has no limit (esms-api.md 3.11). */
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
	for (const piece of parseTemplate(template)) {
		if ('text' in piece) {
			filled += piece.text;
			continue;
		}
		const value = values[next++] ?? '';
		const name = `variable ${next} ({${piece.variable},${piece.maxLength}})`;
		if (value === '') return refuse(`has no value for ${name}`);
		if (value.length > piece.maxLength) {
			return refuse(`has ${value.length} characters in ${name}, which takes ${piece.maxLength}`);
		}
		filled += value;
	}
	return accept(filled);
}

/** How a text compares with a template. */
export interface Match {
	matches: boolean;
	/** How many characters of the text fit, from its beginning to the last fixed text that was found. */
	fits: number;
}

/**
 * Compares without backtracking: the set of places in the text that can be reached after each piece
 * grows and shrinks, so a hostile template costs no more than its length.
 */
export function matchTemplate(text: string, template: string): Match {
	let places = new Set([0]);
	let fits = 0;
	for (const piece of parseTemplate(template)) {
		const next = new Set<number>();
		for (const place of places) {
			if ('text' in piece) {
				const common = commonLength(text, place, piece.text);
				// Behind a variable, a single letter that fits is chance: it may stand anywhere.
				const counts = common === piece.text.length || common > 1 || places.size === 1;
				if (counts) fits = Math.max(fits, place + common);
				if (common === piece.text.length) next.add(place + common);
			} else {
				const last = Math.min(text.length, place + piece.maxLength);
				for (let end = place + 1; end <= last; end++) next.add(end);
			}
		}
		if (next.size === 0) {
			// At a variable that means that the text has ended.
			return { matches: false, fits: 'variable' in piece ? Math.max(fits, ...places) : fits };
		}
		places = next;
	}
	return { matches: places.has(text.length), fits: Math.max(fits, ...places) };
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

function commonLength(text: string, start: number, piece: string): number {
	let length = 0;
	while (length < piece.length && text[start + length] === piece[length]) length += 1;
	return length;
}
