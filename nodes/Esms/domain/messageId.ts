import { shortSightOf } from './sight';
import { accept, refuse, type Result } from './result';
import { spoiltBySpreadsheet, withoutFormula } from './spoiltId';

/**
 * Ids are opaque text of 1 to 64 characters (assumption A65); calls print theirs with a trailing space, without
 * which eSMS finds them, too (esms-api 2.2, assumption A66).
 */
export const parseMessageId = (value: unknown): Result<string> => {
	const id = parseId(value, 'a message ID of eSMS');
	return id.ok && RUNNER_ID.test(id.value)
		? refuse("is a RequestId, by which eSMS finds no message; use the 'messageId' beside it")
		: id;
};

/** As the node makes them (`requestId.ts`); eSMS finds no message by it (esms-api 7.1). */
const RUNNER_ID = /^n8n-[0-9a-f-]{36,40}$/;

/** An id of something else in the account, such as a template; `what` it is to be. */
export function parseId(value: unknown, what: string): Result<string> {
	if (value === undefined || value === null) return refuse('is empty');
	if (typeof value !== 'string' && typeof value !== 'number')
		return refuse(`is ${shortSightOf(value)}, not an ID`);
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		return refuse('is a number that has lost digits; pass it on as text');
	}
	const id = withoutFormula(String(value).trim());
	if (id === '') return refuse('is empty');
	const spoilt = spoiltBySpreadsheet(id);
	if (spoilt !== undefined) return refuse(spoilt);
	return id.length > 64 || /[\s&?#/]/.test(id) ? refuse(`is not ${what}`) : accept(id);
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
