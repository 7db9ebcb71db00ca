import { redactor } from '../../../nodes/Esms/transport/redact';

const redact = (text: unknown, secrets: string[]) => redactor(secrets)(text);

test('every occurrence of every secret goes', () => {
	expect(redact('/A1B2C3D4/E5F60718 A1B2C3D4', ['A1B2C3D4', 'E5F60718'])).toBe('/***/*** ***');
});

test('a secret goes in any letter case, as pages of proxies repeat it', () => {
	expect(redact('/a1b2c3d4 A1b2C3D4', ['A1B2C3D4'])).toBe('/*** ***');
	expect(redact('/A1B2C3D4', ['a1b2c3d4'])).toBe('/***');
	// Letters whose lower case is longer must not shift what is cut out.
	expect(redact('İ/A1B2C3D4/İ', ['a1b2c3d4'])).toBe('İ/***/İ');
});

test('a secret with unusual characters also goes in its percent-encoded form', () => {
	expect(redact('/k%2Fe%20y%2B1234 k/e y+1234', ['k/e y+1234'])).toBe('/*** ***');
});

describe('the token of a callback URL', () => {
	const token = 'a-Z_09'.repeat(8).slice(0, 43);

	test.each([
		['as it is', `https://h.example/webhook/1/esms?esms_token=${token}&esms=`],
		[
			'inside the query of a request',
			`CallbackUrl=https%3A%2F%2Fh%3Fesms_token%3D${token}%26esms%3D`,
		],
		['encoded twice', `r=CallbackUrl%3Dh%253Fesms_token%253D${token}%2526`],
		['in JSON as .NET writes it', `{"url":"h?esms_token\\u003d${token}\\u0026esms"}`],
		['in HTML', `<p>esms_token&#61;${token}&amp;</p> <p>ESMS_TOKEN&#x3D;${token}</p>`],
	])('goes %s', (_, text) => {
		expect(redact(text, [])).not.toContain(token);
		expect(redact(text, [])).toBe(text.replaceAll(token, '***'));
	});

	test('of a waiting execution goes, too', () => {
		const address = (proof: string) => `https://h/webhook-waiting/7/dlr?signature=${proof}&esms=`;
		expect(redact(address('0123456789abcdef'.repeat(4)), [])).toBe(address('***'));
	});

	test('leaves what is no token alone', () => {
		expect(redact('esms_token= esms_token=short', [])).toBe('esms_token= esms_token=short');
	});
});

test('a secret that is empty or short leaves words alone', () => {
	expect(redact('a banana', ['', 'a'])).toBe('a banana');
});

test.each([undefined, null, 3, { a: 1 }])('%j becomes an empty text', (value) => {
	expect(redact(value, ['A1B2C3D4'])).toBe('');
});
