/** About as many characters as n8n's pickers show of a line before they cut it off. */
const ROOM = 40;

/** Kept of a beginning that others share, to recognise it by. */
const KEPT = 10;

/**
 * Names for long texts, in the given order, by which a person can tell them apart although the picker cuts
 * them off: of a text that begins as its neighbour does, most of what they share is left out.
 */
export function pickerNames(sorted: readonly string[]): string[] {
	return sorted.map((text, index) => {
		const shared = Math.max(
			sharedLength(text, sorted[index - 1]),
			sharedLength(text, sorted[index + 1]),
		);
		if (text.length <= ROOM || shared <= ROOM / 2) return text;
		// From the word in which they part, or the variable.
		const start = text.lastIndexOf(' ', shared - 1) + 1;
		return start <= KEPT + 1 ? text : `${text.slice(0, KEPT).trimEnd()}… ${text.slice(start)}`;
	});
}

function sharedLength(text: string, other: string | undefined): number {
	let length = 0;
	while (other !== undefined && length < text.length && text[length] === other[length]) length += 1;
	return length;
}
