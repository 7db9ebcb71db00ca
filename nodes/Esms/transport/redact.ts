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
		.flatMap((secret) => [secret, percentEncode(secret)])
		.map((needle) => needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	// Pages of proxies repeat an address in lower case.
	const secret = needles.length > 0 ? new RegExp(needles.join('|'), 'gi') : undefined;
	return (text) => {
		if (typeof text !== 'string') return '';
		const clean = secret ? text.replace(secret, '***') : text;
		return clean.replace(TOKEN, '$1***');
	};
}
