import fc from 'fast-check';
import {
	MAX_REQUEST_ID_LENGTH,
	deriveRequestId,
	randomRequestId,
} from '../../../nodes/Esms/domain/requestId';

const part = fc.oneof(fc.string({ unit: 'binary' }), fc.integer());
const partLists = fc.array(part, { minLength: 1, maxLength: 8 });

it('keeps within the 50 characters that eSMS takes', () => {
	expect(MAX_REQUEST_ID_LENGTH).toBe(50);
	expect(randomRequestId().length).toBeLessThanOrEqual(50);
	expect(deriveRequestId(['x'.repeat(100_000)]).length).toBeLessThanOrEqual(50);
});

describe('deriveRequestId', () => {
	it('gives short, plain ids for all parts', () => {
		fc.assert(
			fc.property(partLists, (parts) => {
				// Digits alone could be read as a number; anything but these characters would need encoding.
				expect(deriveRequestId(parts)).toMatch(/^n8n-[0-9a-f]{32,46}$/);
			}),
		);
	});

	it('gives the same id for the same parts', () => {
		fc.assert(
			fc.property(partLists, (parts) => {
				expect(deriveRequestId([...parts])).toBe(deriveRequestId(parts));
			}),
		);
		// Ids outlive a release: a retry after an update must repeat them.
		// printf '%s' '["workflow","node",0]' | sha256sum
		expect(deriveRequestId(['workflow', 'node', 0])).toBe(
			'n8n-6c2cf2bfc2c01024fccb8e9eb3ebf2617b20c73b',
		);
	});

	it('gives another id when any part changes', () => {
		fc.assert(
			fc.property(partLists, fc.nat(), part, (parts, position, other) => {
				const index = position % parts.length;
				fc.pre(parts[index] !== other);
				expect(
					deriveRequestId([...parts.slice(0, index), other, ...parts.slice(index + 1)]),
				).not.toBe(deriveRequestId(parts));
			}),
		);
	});

	it('gives another id when a part is added or dropped', () => {
		fc.assert(
			fc.property(partLists, part, (parts, more) => {
				const ids = [parts, [...parts, more], [more, ...parts, more], parts.slice(1)];
				expect(new Set(ids.map(deriveRequestId)).size).toBe(ids.length);
			}),
		);
	});

	it.each<[string, Array<string | number>, Array<string | number>]>([
		['the border of two parts moves', ['ab', 'c'], ['a', 'bc']],
		['a part moves into its neighbour', ['a', 'b'], ['a,b']],
		['a part holds the quotes of another', ['a","b'], ['a', 'b']],
		['a number becomes a text', ['a', 1], ['a', '1']],
		['two parts change places', ['a', 'b'], ['b', 'a']],
		['an empty part is added', ['a'], ['a', '']],
	])('gives another id when %s', (_, one, other) => {
		expect(deriveRequestId(one)).not.toBe(deriveRequestId(other));
	});
});

describe('randomRequestId', () => {
	it('never repeats itself', () => {
		const ids = Array.from({ length: 1000 }, randomRequestId);
		expect(new Set(ids).size).toBe(1000);
		for (const id of ids) expect(id).toMatch(/^n8n-[0-9a-f-]{36}$/);
	});
});
