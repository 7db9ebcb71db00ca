/** Text without secrets; anything but text becomes empty. */
export function redact(text: unknown, secrets: readonly string[]): string {
	if (typeof text !== 'string') return '';
	return secrets
		.filter((secret) => secret !== '')
		.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
