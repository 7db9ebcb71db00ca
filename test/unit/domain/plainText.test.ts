import fc from 'fast-check';
import { DateTime } from 'luxon';
import { leftoverIn, unfilledIn } from '../../../nodes/Esms/domain/leftovers';
import { parseText } from '../../../nodes/Esms/domain/plainText';

const reasonOf = (value: unknown): string => {
	const result = parseText(value);
	return result.ok ? `accepted as ${result.value}` : result.reason;
};

describe('a value as text', () => {
	it.each<[unknown, string]>([
		['Xin chào', 'Xin chào'],
		[' a ', ' a '],
		[7781, '7781'],
		[12.5, '12.5'],
		[0, '0'],
		[90071992547409931n, '90071992547409931'],
		[undefined, ''],
		[null, ''],
	])('%p is %p', (value, text) => expect(parseText(value)).toEqual({ ok: true, value: text }));

	it.each<[string, unknown, RegExp]>([
		['an object', { id: 1, total: 2 }, /^is an object \(id, total\), not text$/],
		['an empty object', {}, /^is an empty object/],
		['a list', ['a', 'b'], /^is a list \(a, b\), not text$/],
		['a list of objects', [{ id: 1 }], /^is a list \(an object \(id\)\)/],
		['an empty list', [], /^is an empty list/],
		['a list of one text', ['Xin chao'], /^is a list/],
		['a date', new Date(0), /^is a date/],
		['what $now gives', DateTime.now(), /^is a date/],
		['yes or no', false, /^is false, not text/],
		['not a number', NaN, /^is not a number/],
		['a number that has lost digits', 1.2345678901234567e19, /lost digits/],
		['an object with a text of its own', { toString: () => 'Xin chao' }, /^is an object/],
	])('refuses %s', (_, value, reason) => expect(reasonOf(value)).toMatch(reason));

	it('shows what a phone number is part of without telling it', () => {
		expect(reasonOf(['0912345678'])).not.toContain('0912345678');
	});

	it('shows no more than fits into an error', () => {
		expect(reasonOf(['x'.repeat(10_000)]).length).toBeLessThan(100);
		expect(reasonOf(Array(10_000).fill('a')).length).toBeLessThan(100);
	});

	it('says what to do with a list, an object and a date', () => {
		const advice = (value: unknown) => {
			const result = parseText(value);
			return result.ok ? '' : result.advice;
		};
		expect(advice(['a'])).toContain('.join(');
		expect(advice({ a: 1 })).toContain('{{ $json.');
		expect(advice(new Date())).toContain('toFormat');
	});

	it('never throws, and never gives what JavaScript makes of an object', () => {
		const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
		fc.assert(
			fc.property(anything, (value) => {
				const result = parseText(value);
				if (result.ok) expect(result.value).not.toMatch(/\[object|undefined/);
				else expect(result.reason).toMatch(/^(?:is|has) \S/);
				expect(result.ok && typeof value === 'object' && value !== null).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('what an expression left behind', () => {
	it.each([
		'Ma cua ban: {{ $json.ma }}',
		'{{$json.ma}}',
		'Ma: {{ma}}',
		'Ma: {{ $json.ma',
		'=Chao {{ $json["ten"] }}',
		'Chao $json.ten',
		"Chao $('Sheet').item.json.ten",
		'Chao ${$json.ten}',
		'Chao [object Object]',
		'[object Undefined]',
		'[object Array], don da giao',
		'Chao undefined, don 7781 da giao',
		'Xin loi undefined, don hang bi tre',
		'Chao null',
		'null',
		'Tong: NaN VND',
		'Hen gap luc Invalid DateTime',
		'order-undefined',
	])('%j is refused', (text) => {
		expect(leftoverIn(text)?.ok).toBe(false);
		expect(parseText(text).ok).toBe(false);
	});

	it.each([
		'Xin chao',
		'Gia 5$ / thang',
		'Nhanh tay :}} nhan qua {hot}',
		'Ban Nullan, NaNo, undefinedly va Undefined Studio',
		'Server alert: Error: Cannot read properties of undefined (reading "id")',
		'Workflow failed: value is null',
		'JSON $jsonata',
	])('%j is not', (text) => expect(leftoverIn(text)).toBeUndefined());

	it.each(['ma {P1,8}', '{P2}', '{P}', '{ P1 , 20 }', 'ma {p1,8} da gui'])(
		'%j has a place that nobody fills in',
		(text) => expect(unfilledIn(text)?.ok).toBe(false),
	);

	it.each(['{P1,8', 'P1,8', '{Phong 1}', '{}', 'a { b }'])('%j has none', (text) =>
		expect(unfilledIn(text)).toBeUndefined(),
	);
});
