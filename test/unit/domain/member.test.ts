import fc from 'fast-check';
import {
	flagMember,
	listMember,
	member,
	numberMember,
	textMember,
} from '../../../nodes/Esms/domain/member';

test('the exact name wins, then any letter case, then the other names', () => {
	expect(member({ ivr: 1, Ivr: 2 }, 'Ivr')).toBe(2);
	expect(member({ callduration: 21 }, 'CallDuration')).toBe(21);
	expect(member({ RefercenceId: 'a' }, 'ReferenceId', 'RefercenceId')).toBe('a');
	expect(member({ ReferenceId: 'a', RefercenceId: 'b' }, 'ReferenceId', 'RefercenceId')).toBe('a');
	expect(member({}, 'Ivr')).toBeUndefined();
});

test.each<[unknown, number | undefined]>([
	[0, 0],
	['5', 5],
	[' 850.0000 ', 850],
	['470,0000', 470],
	['24.0', 24],
	['1.250,0000', 1250],
	['', undefined],
	[' ', undefined],
	['five', undefined],
	['1e999', undefined],
	[null, undefined],
	[true, undefined],
	[[5], undefined],
])('%j as a number is %j', (value, number) => {
	expect(numberMember({ Value: value }, 'Value')).toBe(number);
});

test.each<[unknown, string]>([
	['a ', 'a'],
	[7, '7'],
	[null, ''],
	[{}, ''],
	[true, ''],
])('%j as text is %j', (value, text) => {
	expect(textMember({ Value: value }, 'Value')).toBe(text);
});

test.each<[unknown, boolean | null]>([
	[true, true],
	['True', true],
	[1, true],
	['1', true],
	[false, false],
	[0, false],
	['0', false],
	[2, false],
	[null, null],
])('%j as yes or no is %j', (value, flag) => {
	expect(flagMember({ Value: value }, 'Value')).toBe(flag);
});

test('of a list only the objects count', () => {
	expect(listMember({ List: [{ a: 1 }, null, 1, 'x', [], {}] }, 'List')).toEqual([{ a: 1 }, {}]);
	for (const List of [undefined, null, 'x', { 0: {} }]) {
		expect(listMember({ List }, 'List')).toEqual([]);
	}
});

test('whatever an answer holds, each reader gives its own type', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.string(), (value, name) => {
			const body = JSON.parse(JSON.stringify({ [name]: value })) as Record<string, unknown>;
			const number = numberMember(body, name);
			expect(number === undefined || Number.isFinite(number)).toBe(true);
			expect(typeof textMember(body, name)).toBe('string');
			expect(Array.isArray(listMember(body, name))).toBe(true);
		}),
	);
});

test('an object without a text form says neither yes nor no', () => {
	expect(flagMember({ Value: JSON.parse('{"toString":1,"valueOf":1}') }, 'Value')).toBeNull();
});
