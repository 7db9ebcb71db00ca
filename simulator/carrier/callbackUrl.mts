/** How reports are put into a CallbackUrl (esms-api 5). */

/** A report's parameters in the order in which they are sent. */
export type Report = ReadonlyArray<readonly [name: string, value: string]>;

const query = (report: Report) =>
	report.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

const splitAt = (text: string, mark: string): [string, string] => {
	const at = text.indexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
};

/**
 * SMS: the report follows the URL. With join `'?'` it always follows a question mark, as a naive gateway
 * would do it; with `'&'` it continues a query that is there. A fragment is never sent.
 */
export function joinReport(callbackUrl: string, report: Report, join: '&' | '?'): string {
	const [address] = splitAt(callbackUrl, '#');
	if (join === '?' || !address.includes('?')) return `${address}?${query(report)}`;
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
