import { accept, refuse, type Result } from './result';

/** A whole number within limits, as text for the wire. */
export function parseWholeNumber(value: unknown, lowest: number, highest: number): Result<string> {
	const isText = typeof value === 'string' && value.trim() !== '';
	const number = isText || typeof value === 'number' ? Number(value) : NaN;
	return Number.isInteger(number) && number >= lowest && number <= highest
		? accept(String(number))
		: refuse(`is not a whole number from ${lowest} to ${highest}`);
}
