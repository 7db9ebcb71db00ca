import { createHash, createHmac, timingSafeEqual } from 'crypto';

/**
 * Proof in a callback URL that this account's node asked for the report: an HMAC keyed with the
 * secret key over the last two segments of the path. Those are `<webhook id>/<path>` in n8n, whatever
 * proxies put before them and whether `/webhook/`, `/webhook-test/` or a renamed endpoint precedes.
 */
export function callbackToken(secretKey: string, path: string): string {
	const address = path
		.split('/')
		.filter((segment) => segment !== '')
		.slice(-2)
		.join('/');
	return createHmac('sha256', secretKey).update(`esms-callback:${address}`).digest('base64url');
}

/** Spares the credential's decryption when what a stranger sends can't be a token. */
export const looksLikeToken = (given: string): boolean => /^[\w-]{43}$/.test(given);

/** Compares in constant time, also when the lengths differ. */
export function isCallbackToken(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
