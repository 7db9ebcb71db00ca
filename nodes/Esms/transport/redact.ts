/** Anything shorter is no key of eSMS, and would be found in ordinary words. */
const SHORTEST_SECRET = 8;

/** Text without secrets; anything but text becomes empty. */
export function redact(text: unknown, secrets: readonly string[]): string {
	if (typeof text !== 'string') return '';
	return secrets
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
