import { shortSightOf } from './sight';
import { accept, refuse, type Result } from './result';

/**
 * Ids are opaque text of 1 to 64 characters (assumption A65); calls print theirs with a trailing space, without
 * which eSMS finds them, too (esms-api 2.2, assumption A66).
 */
export function parseMessageId(value: unknown): Result<string> {
	if (value === undefined || value === null) return refuse('is empty');
	if (typeof value !== 'string' && typeof value !== 'number')
		return refuse(`is ${shortSightOf(value)}, not an ID`);
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		return refuse('is a number that has lost digits; pass it on as text');
	}
	const id = String(value).trim();
	if (id === '') return refuse('is empty');
	return id.length > 64 || /[\s&?#/]/.test(id) ? refuse('is not a message ID of eSMS') : accept(id);
}

const GUID = /^[0-9a-f]{32}/;

/**
 * Whether two ids mean one message: eSMS writes them in either letter case, with dashes or without, and
 * with different digits behind the same 32, such as the phone number (esms-api 2.2).
 */
export function isSameMessageId(one: string, other: string): boolean {
	const [a, b] = [one, other].map((id) => id.trim().replaceAll('-', '').toLowerCase());
	const guid = GUID.exec(a!)?.[0];
	return a !== '' && (a === b || (guid !== undefined && guid === GUID.exec(b!)?.[0]));
}
