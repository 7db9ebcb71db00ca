import type { Settings } from '../world/settings.mts';

/** How reports are put into a CallbackUrl (esms-api 5). */

/** A report's parameters in the order in which they are sent. */
export type Report = ReadonlyArray<readonly [name: string, value: string]>;

const query = (report: Report) =>
	report.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

const splitAt = (text: string, mark: string): [string, string] => {
	const at = text.indexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
};

/** The address as it is called: whole and as it came, unless the settings say otherwise. */
export function asCalled(
	callbackUrl: string,
	{ callbackDecoded, callbackUrlMaxLength }: Settings,
): string {
	const kept = callbackUrlMaxLength > 0 ? callbackUrl.slice(0, callbackUrlMaxLength) : callbackUrl;
	return callbackDecoded ? decode(kept) : kept;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * SMS: the report follows the URL. With join `'?'` it always follows a question mark, as a naive gateway
 * would do it; with `'&'` it continues a query that is there, with `'replace'` it takes its place. A
 * fragment is never sent.
 */
export function joinReport(
	callbackUrl: string,
	report: Report,
	join: Settings['callbackJoin'],
): string {
	const [address] = splitAt(callbackUrl, '#');
	const [base, search] = splitAt(address, '?');
	if (join === 'replace' || search === '') return `${base}?${query(report)}`;
	if (join === '?') return `${address}?${query(report)}`;
	const open = address.endsWith('?') || address.endsWith('&');
	return `${address}${open ? '' : '&'}${query(report)}`;
}

/**
 * Voice: the URL is a template whose empty parameters are filled in place, also those without an equals
 * sign (esms-api 5.3). Everything else stays as it was, byte for byte.
 */
export function fillTemplate(callbackUrl: string, report: Report): string {
	const values = new Map(report.map(([name, value]) => [name.toLowerCase(), value]));
	const [address] = splitAt(callbackUrl, '#');
	const [base, search] = splitAt(address, '?');
	if (!search) return base;
	const pairs = search.slice(1).split('&');
	const filled = pairs.map((pair) => {
		const [name, value] = splitAt(pair, '=');
		const known = values.get(name.toLowerCase());
		return known === undefined || value.length > 1 ? pair : `${name}=${encodeURIComponent(known)}`;
	});
	return `${base}?${filled.join('&')}`;
}

/** A call's report in its address, in the way that the settings say. */
export function putReport(
	callbackUrl: string,
	report: Report,
	way: Settings['voiceCallback'],
): string {
	if (way === 'fill') return fillTemplate(callbackUrl, report);
	return joinReport(callbackUrl, report, way === 'append' ? '&' : 'replace');
}
