import fc from 'fast-check';
import { joinVariables } from '../../../nodes/Esms/domain/callText';

test.each([
	[[], ''],
	[['An'], 'An'],
	[['An', '250000'], 'An||250000'],
	[['', 'b', ''], '||b||'],
	[['a|b', 'c'], 'a|b||c'],
	[['|a', 'b|'], '|a||b|'],
])('%j becomes %j', (values, joined) => {
	expect(joinVariables(values)).toEqual({ ok: true, value: joined });
});

test.each([
	[['An', 'a||b'], "has '||' in value 2, which separates values"],
	[['a|', 'b'], "has '|' at an end of value 1, next to a separator"],
	[['a', '|b'], "has '|' at an end of value 2, next to a separator"],
])('%j is refused', (values, reason) => {
	expect(joinVariables(values)).toEqual({ ok: false, reason });
});

test('what is accepted comes apart into the same values', () => {
	const value = fc.string({ unit: fc.constantFrom('|', 'a', ' ') });
	fc.assert(
		fc.property(fc.array(value, { minLength: 1 }), (values) => {
			const joined = joinVariables(values);
			if (joined.ok) expect(joined.value.split('||')).toEqual(values);
		}),
	);
});
