import fc from 'fast-check';
import { hasGap } from '../../../nodes/Esms/domain/expressionGap';

test.each([
	['=order-{{ $json.id }}', 'order-', true],
	['=order-{{ $json.id }}', 'order-7', false],
	['={{ $json.a }}-{{ $json.b }}', '-7', true],
	['={{ $json.a }}-{{ $json.b }}', '7-', true],
	['={{ $json.a }}-{{ $json.b }}', '-', true],
	['={{ $json.a }}-{{ $json.b }}', '7-8', false],
	// An id may begin with a hyphen.
	['={{ $json.a }}-{{ $json.b }}', '-Nx-8', false],
	['={{ $json.a }}{{ $json.b }}', '7', true],
	['={{ $json.a }}{{ $json.b }}', '78', false],
	['={{ $json.a }}-{{ $json.b }}-{{ $json.c }}', '7--9', true],
	['={{ $json.id }}', '', true],
	['={{ $json.id }}', '-', false],
	// A fixed value, a key without places, and one that n8n wrote otherwise.
	['order-', 'order-', false],
	['=order-', 'order-', false],
	['=order-{{ $json.id', 'order-', false],
	['=order-{{ $json.id }}', 'something else', false],
])('%s → “%s”: %s', (written, text, expected) => {
	expect(hasGap(written, text)).toBe(expected);
});

const literal = fc.string({ unit: fc.constantFrom('-', 'a', ' '), maxLength: 3 });
const value = fc.string({ unit: fc.constantFrom('-', 'a', ' '), maxLength: 3 });

test('a text with something at every place has no gap; one that is its literals has', () => {
	fc.assert(
		fc.property(literal, fc.array(fc.tuple(value, literal), { minLength: 1 }), (first, rest) => {
			const written = `=${first}${rest.map(([, text]) => `{{ $json.x }}${text}`).join('')}`;
			const made = `${first}${rest.map(([filled, text]) => `${filled}${text}`).join('')}`;
			const bare = `${first}${rest.map(([, text]) => text).join('')}`;
			if (rest.every(([filled]) => filled !== '')) expect(hasGap(written, made)).toBe(false);
			expect(hasGap(written, bare)).toBe(true);
		}),
	);
});
