import { redact } from '../../nodes/Esms/transport/redact';

test('every occurrence of every secret goes', () => {
	expect(redact('/A1B2C3D4/E5F60718 A1B2C3D4', ['A1B2C3D4', 'E5F60718'])).toBe('/***/*** ***');
});

test('a secret that is empty or short leaves words alone', () => {
	expect(redact('a banana', ['', 'a'])).toBe('a banana');
});

test.each([undefined, null, 3, { a: 1 }])('%j becomes an empty text', (value) => {
	expect(redact(value, ['A1B2C3D4'])).toBe('');
});
