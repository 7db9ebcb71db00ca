import { DATA_PREFIX, TOKEN_PARAMETER } from './callbackUrl';
import { parseQuery, withoutParameter } from './query';
import { readNumber } from './readNumber';

/** The query of a call to a Callback URL, read by name. */
export interface ReportQuery {
	/** The value under a name, in any letter case; empty when there is none. */
	text(name: string): string;
	has(name: string): boolean;
	token: string;
	/** The person's own values, which travelled with the address. */
	callbackData: Record<string, string>;
	/** The query as it came, without the token. */
	raw: string;
}

/** Reads a query (esms-api 5). Never throws, whatever strangers send. */
export function readReportQuery(query: string): ReportQuery {
	const values = new Map<string, string>();
	const callbackData = new Map<string, string>();
	for (const [name, value] of parseQuery(query)) {
		const key = name.toLowerCase();
		// A name can come twice, empty from our own address and filled in by eSMS.
		if (!values.get(key)) values.set(key, value);
		if (name.startsWith(DATA_PREFIX)) {
			const own = name.slice(DATA_PREFIX.length);
			if (own !== '' && !callbackData.has(own)) callbackData.set(own, value);
		}
	}
	return {
		text: (name) => values.get(name.toLowerCase()) ?? '',
		has: (name) => values.has(name.toLowerCase()),
		token: values.get(TOKEN_PARAMETER) ?? '',
		// From entries, so that a name such as __proto__ becomes data and nothing else.
		callbackData: Object.fromEntries(callbackData),
		raw: withoutParameter(query, TOKEN_PARAMETER),
	};
}

/** Ids are opaque (esms-api 2.2), but never this long (assumption A65). */
const MAX_ID_LENGTH = 64;

export const isId = (text: string): boolean => text.length > 0 && text.length <= MAX_ID_LENGTH;

/** Ids are remembered by the thousand, so no part may be as long as strangers like. */
export const eventId = (...parts: ReadonlyArray<string | number | undefined>): string =>
	parts.map((part) => String(part ?? '').slice(0, MAX_ID_LENGTH)).join(':');

/** Counts and states are whole, also where decimals are written. */
export function wholeNumber(text: string): number | undefined {
	const number = decimal(text);
	return Number.isSafeInteger(number) ? number : undefined;
}

/** Nothing in a report is less than nothing. */
export function decimal(text: string): number | undefined {
	const number = readNumber(text);
	return number !== undefined && number >= 0 ? number : undefined;
}
