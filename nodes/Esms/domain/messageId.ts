import { accept, refuse, type Result } from './result';

/**
 * Ids are opaque text of 1 to 64 characters (assumption A65); calls print theirs with a trailing space, without
 * which eSMS finds them, too (esms-api 2.2, assumption A66).
 */
export function parseMessageId(value: unknown): Result<string> {
	if (typeof value !== 'string' && typeof value !== 'number') return refuse('is empty');
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		return refuse('is a number that has lost digits; pass it on as text');
	}
	const id = String(value).trim();
	if (id === '') return refuse('is empty');
	return id.length > 64 || /[\s&?#/]/.test(id) ? refuse('is not a message ID of eSMS') : accept(id);
}
