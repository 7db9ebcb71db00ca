/** Longer queries are not read: no report comes near, and strangers may send anything. */
const MAX_LENGTH = 16_384;
const MAX_PARAMETERS = 200;

/** One name and value of a query, decoded, in the order in which they came. */
export type Parameter = readonly [name: string, value: string];

/** The query of an address as it arrived: n8n's parsed one drops what a second `?` leaves. */
export function queryOf(url: string): string {
	const start = url.indexOf('?');
	return start === -1 ? '' : url.slice(start + 1);
}

/**
 * Reads a query without ever throwing: a second `?`, empty pairs, broken percent-encoding and missing
 * equals signs are taken as they come. Returns nothing for a query that is too long to be a report.
 */
export function parseQuery(query: string): Parameter[] {
	if (query.length > MAX_LENGTH) return [];
	return splitQuery(query)
		.slice(0, MAX_PARAMETERS)
		.filter((pair) => pair !== '' && !pair.startsWith('='))
		.map((pair) => {
			const equals = pair.indexOf('=');
			return equals === -1
				? [decode(pair), '']
				: [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
		});
}

/**
 * The query without one parameter, otherwise to the letter; the shape in which a report is kept when a
 * parameter is secret.
 */
export function withoutParameter(query: string, name: string): string {
	if (query.length > MAX_LENGTH) return '';
	let kept: string | undefined;
	let start = 0;
	for (const pair of splitQuery(query)) {
		const end = start + pair.length;
		const own = decode(pair.split('=', 1)[0]!).toLowerCase() === name.toLowerCase();
		// Each pair goes with the separator before it, so that a removed one leaves none behind.
		if (!own) kept = kept === undefined ? pair : kept + query[start - 1] + pair;
		start = end + 1;
	}
	return kept ?? '';
}

/** A gateway that adds its parameters with `?` to an address that has a query leaves a second `?` (assumption A45). */
const splitQuery = (query: string): string[] => query.split(/&|\?(?=[A-Za-z_][\w.-]{0,99}=)/);

/** Percent-decoding that leaves alone what isn't UTF-8. */
export function decode(text: string): string {
	const spaced = text.replaceAll('+', ' ');
	if (!spaced.includes('%')) return spaced;
	try {
		return decodeURIComponent(spaced);
	} catch {
		return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
			try {
				return decodeURIComponent(run);
			} catch {
				return run;
			}
		});
	}
}
