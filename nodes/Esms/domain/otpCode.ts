import { accept, refuse, type Result } from './result';

/** Digits to be spoken, in a length that we chose (assumption A41); a number has lost its leading zeros, which nobody can tell. */
export function parseOtpCode(value: unknown): Result<string> {
	const code = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return /^\d{1,10}$/.test(code) ? accept(code) : refuse('is not 1 to 10 digits');
}
