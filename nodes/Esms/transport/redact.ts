import { percentEncode } from '../domain/percentEncode';

/** Anything shorter is no key of eSMS, and would be found in ordinary words. */
const SHORTEST_SECRET = 8;

/**
 * The proofs in callback URLs, ours and that of n8n's waiting executions, which pages of proxies repeat
 * with the address. The equals sign is encoded once for each query inside a query, and in its own ways
 * in JSON and HTML.
 */
const TOKEN = /((?:esms_token|signature)(?:=|%(?:25){0,2}3D|\\u003d|&#(?:61|x3d);))[\w-]{32,128}/gi;

/** Takes secrets out of texts, in any letter case; anything but text becomes empty. */
export function redactor(secrets: readonly string[]): (text: unknown) => string {
	const needles = secrets
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.flatMap((secret) => [...new Set([secret, percentEncode(secret)])]);
	return (text) =>
		typeof text === 'string' ? needles.reduce(blank, text).replace(TOKEN, '$1***') : '';
}

/** Pages of proxies repeat an address in lower case. */
function blank(text: string, needle: string): string {
	const [low, wanted] = [lower(text), lower(needle)];
	let clean = '';
	let end = 0;
	for (let at = low.indexOf(wanted); at !== -1; at = low.indexOf(wanted, end)) {
		clean += `${text.slice(end, at)}***`;
		end = at + needle.length;
	}
	return clean + text.slice(end);
}

/** Of the Latin letters alone: others may change the length of a text. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
