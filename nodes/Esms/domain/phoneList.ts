import { parseCallable } from './recipients';

/** Between numbers that were pasted together; a space stands within numbers, too. */
const BETWEEN = /[,;|/\n\r\t\u060c\u3001\uff0c\uff1b]+/;

/** How many numbers a field for one holds, where that is more than one; 0 for one or none. */
export function countNumbers(written: unknown): number {
	const entries = Array.isArray(written) ? written : splitNumbers(String(written ?? ''));
	const numbers = entries.filter((entry) => parseCallable(entry).ok).length;
	return numbers > 1 || Array.isArray(written) ? numbers : 0;
}

/** By what people write between numbers; by spaces only where that gives numbers and nothing else. */
function splitNumbers(text: string): string[] {
	if (BETWEEN.test(text)) return text.split(BETWEEN);
	const words = text.trim().split(/\s+/);
	return words.every((word) => parseCallable(word).ok) ? words : [text];
}
