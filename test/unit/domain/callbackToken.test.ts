import fc from 'fast-check';
import {
	callbackToken,
	isCallbackToken,
	looksLikeToken,
} from '../../../nodes/Esms/domain/callbackToken';

const ACCOUNT = 'F0E1D2C3B4A5968778695A4B3C2D1E';
const ID = '1d0f3a52-7c1e-4a6b-9a55-0d1c3b7a9f11';

const segment = fc.stringMatching(/^[\w%.~-]{1,40}$/);
const prefixes = fc
	.tuple(fc.constantFrom('', 'https://n8n.example.net', 'http://10.0.0.7:5678'), fc.array(segment))
	.map(([origin, segments]) => [origin, ...segments].join('/'));

describe('callbackToken', () => {
	it('is the same in every version of the package, because it stands in callback URLs that were saved', () => {
		expect(callbackToken(ACCOUNT, `/webhook/${ID}/esms`)).toBe(
			'7VdBF3Owhyqaqno7C0p0uXa4W5yFuRjsjVHUDuSIVNc',
		);
	});

	it('is told from what can’t be one', () => {
		const token = callbackToken(ACCOUNT, `/webhook/${ID}/esms`);
		expect(looksLikeToken(token)).toBe(true);
		expect(looksLikeToken('-_'.padEnd(43, 'aZ09'))).toBe(true);
		for (const other of ['', 'x', `${token}x`, `x${token}`, ` ${token}`, token.slice(1)]) {
			expect(looksLikeToken(other)).toBe(false);
		}
		expect(looksLikeToken('.'.repeat(43))).toBe(false);
	});

	it('fits into a query without encoding', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), segment, segment, (secret, id, path) => {
				expect(callbackToken(secret, `/webhook/${id}/${path}`)).toMatch(/^[\w-]{43}$/);
			}),
		);
	});

	it.each([
		['the production URL', `https://n8n.example.net/webhook/${ID}/esms`],
		['the test URL', `https://n8n.example.net/webhook-test/${ID}/esms`],
		['an address behind a proxy with a path', `https://example.net/tools/n8n/webhook/${ID}/esms`],
		['another host and port', `http://localhost:5678/webhook/${ID}/esms`],
		['a renamed endpoint', `https://n8n.example.net/hooks/${ID}/esms`],
		['the path alone', `/webhook/${ID}/esms`],
		['a slash at the end', `/webhook/${ID}/esms/`],
		['a doubled slash', `/webhook//${ID}//esms`],
	])('is the same for %s', (_, address) => {
		expect(callbackToken(ACCOUNT, address)).toBe(callbackToken(ACCOUNT, `/webhook/${ID}/esms`));
	});

	it('is the same whatever stands before the last two segments', () => {
		fc.assert(
			fc.property(prefixes, prefixes, segment, segment, (one, other, id, path) => {
				expect(callbackToken(ACCOUNT, `${one}/${id}/${path}`)).toBe(
					callbackToken(ACCOUNT, `${other}/${id}/${path}`),
				);
			}),
		);
	});

	it('differs for another webhook, another path and another secret', () => {
		const texts = fc.uniqueArray(segment, { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(texts, prefixes, ([id, path, otherId, otherPath], prefix) => {
				const tokens = [
					callbackToken(ACCOUNT, `${prefix}/${id}/${path}`),
					callbackToken(ACCOUNT, `${prefix}/${otherId}/${path}`),
					callbackToken(ACCOUNT, `${prefix}/${id}/${otherPath}`),
					callbackToken(ACCOUNT, `${prefix}/${path}/${id}`),
					callbackToken(`${ACCOUNT} `, `${prefix}/${id}/${path}`),
				];
				expect(new Set(tokens).size).toBe(tokens.length);
			}),
		);
	});

	it('does not show the secret', () => {
		expect(callbackToken(ACCOUNT, `/webhook/${ID}/esms`)).not.toContain(ACCOUNT);
		expect(callbackToken('ab', `/webhook/${ID}/esms`)).not.toBe(
			callbackToken('abc', `/webhook/${ID}/esms`),
		);
	});
});

describe('isCallbackToken', () => {
	const token = callbackToken(ACCOUNT, `/webhook/${ID}/esms`);

	it('takes the token itself', () => {
		expect(isCallbackToken(token, token)).toBe(true);
	});

	it.each([
		['nothing', ''],
		['a shorter one', token.slice(0, -1)],
		['a longer one', `${token}x`],
		['other letter case', token.toLowerCase()],
		['a blank at the end', `${token} `],
		['the token twice', token + token],
		['a very long text', 'x'.repeat(100_000)],
	])('refuses %s', (_, given) => {
		expect(isCallbackToken(given, token)).toBe(false);
	});

	it('compares like equality, for all texts, without throwing', () => {
		// Without loose halves of characters: those are one and the same byte sequence.
		const text = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(text, text, (given, expected) => {
				expect(isCallbackToken(given, expected)).toBe(given === expected);
				expect(isCallbackToken(given, given)).toBe(true);
			}),
		);
		expect(isCallbackToken('\ud800', token)).toBe(false);
	});
});
