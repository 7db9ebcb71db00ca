/** A number or what stands in its place, short enough for a message, and too little to call it. */
export function shortForm(written: unknown): string {
	const text = String(written ?? '')
		.trim()
		.replace(/\s+/g, ' ');
	if (text === '') return 'empty';
	return text.length > 8 ? `“${text.slice(0, 3)}…${text.slice(-3)}”` : `“${text}”`;
}

/** An entry that can't be used, and why. */
export interface Unusable {
	/** Counted from 1. */
	position: number;
	written: unknown;
	reason: string;
}

/** As many as a person corrects at once. */
const MOST = 5;

/** “no. 3 (“091…67”) has 9 digits; no. 7 …”, the first few by name. */
export function nameUnusable(unusable: readonly Unusable[], word: string): string {
	const named = unusable
		.slice(0, MOST)
		.map(
			({ position, written, reason }) => `${word} ${position} (${shortForm(written)}) ${reason}`,
		);
	const more = unusable.length - named.length;
	return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
