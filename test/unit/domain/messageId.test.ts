import fc from 'fast-check';
import { isSameMessageId, parseId, parseMessageId } from '../../../nodes/Esms/domain/messageId';

/** The shapes of esms-api 2.2. */
test.each([
	['24342680', '24342680'],
	[24342680, '24342680'],
	['5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118', '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118'],
	['8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21 ', '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21'],
	['5b1d6c0e9f7a4d3f8a2240b6d1c7e93f0912345678', '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f0912345678'],
	['a'.repeat(64), 'a'.repeat(64)],
])('%j is an id', (input, id) => {
	expect(parseMessageId(input)).toEqual({ ok: true, value: id });
});

test.each([
	['', 'is empty'],
	[' \n', 'is empty'],
	[undefined, 'is empty'],
	[null, 'is empty'],
	[{}, 'is an empty object, not an ID'],
	[['m-1'], 'is a list (m-1), not an ID'],
	['a'.repeat(65), 'is not a message ID of eSMS'],
	['a b', 'is not a message ID of eSMS'],
	['a&SecretKey=b', 'is not a message ID of eSMS'],
	['a/b', 'is not a message ID of eSMS'],
	['a#b', 'is not a message ID of eSMS'],
	['a?b', 'is not a message ID of eSMS'],
])('%j is refused: %s', (input, reason) => {
	expect(parseMessageId(input)).toEqual({ ok: false, reason });
});

test('whatever comes, an accepted id is short and stays the same when read again', () => {
	fc.assert(
		fc.property(fc.anything(), (input) => {
			const result = parseMessageId(input);
			if (!result.ok) return;
			expect(result.value).toMatch(/^[^\s&?#/]{1,64}$/);
			expect(parseMessageId(result.value)).toEqual(result);
		}),
	);
});

/** Ids that came back from a spreadsheet. */
test.each([
	['1.4710320269142E+34', /^was rounded by a spreadsheet/],
	['1,4710320269142E+34', /^was rounded by a spreadsheet/],
	['1.47E+34', /^was rounded by a spreadsheet/],
	['1E+34', /^was rounded by a spreadsheet/],
	['14e33', /^was rounded by a spreadsheet/],
	['="1.47E+34"', /^was rounded by a spreadsheet/],
	["'1.47E+34", /^was rounded by a spreadsheet/],
	['147103202691421000000', /^was rounded by a spreadsheet/],
	['24342680.0', /^was formatted as a number/],
	['24,342,680', /^was formatted as a number/],
])('%j is refused with its reason', (input, reason) => {
	const result = parseMessageId(input);
	expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
	expect(parseId(input, 'x')).toEqual(result);
});

test.each([
	['="147103202691421"', '147103202691421'],
	['= "147103202691421 "', '147103202691421'],
	["'147103202691421", '147103202691421'],
	['147103202691420', '147103202691420'],
	['1471032026914210', '1471032026914210'],
	['4e012345678901234567890123456789', '4e012345678901234567890123456789'],
])('%j is the id within', (input, id) => {
	expect(parseMessageId(input)).toEqual({ ok: true, value: id });
});

test('a RequestId is none, and is said to be one', () => {
	const result = parseMessageId(`n8n-${'0a'.repeat(20)}`);
	expect(result).toEqual({ ok: false, reason: expect.stringMatching(/RequestId/) as string });
	expect(parseMessageId('n8n-ABC').ok).toBe(true);
});

test('an id of something else is called by its name', () => {
	expect(parseId('xac nhan don', 'the ID of a call template')).toEqual({
		ok: false,
		reason: 'is not the ID of a call template',
	});
	expect(parseId(' 731 ', 'x')).toEqual({ ok: true, value: '731' });
});

// Once a defect: a number this long has lost its last digits before it came.
test.each([2 ** 70, NaN, 1.5])('the number %p is no id', (input) => {
	expect(parseMessageId(input).ok).toBe(false);
});

describe('isSameMessageId', () => {
	const hex = '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f';
	const guid = '5b1d6c0e-9f7a-4d3f-8a22-40b6d1c7e93f';

	// The shapes of esms-api 2.2.
	it.each([
		[hex, hex],
		[hex, hex.toUpperCase()],
		[`${hex}118`, `${hex}0912345678`],
		[`${guid}118`, `${hex}118`],
		[`${guid}12`, `${hex.toUpperCase()}0912345678`],
		[guid, ` ${guid.toUpperCase()} `],
		['24342680', ' 24342680'],
		['n8n-ABC', 'N8N-abc'],
	])('takes %j for %j', (one, other) => {
		expect(isSameMessageId(one, other)).toBe(true);
		expect(isSameMessageId(other, one)).toBe(true);
	});

	it.each([
		['', ''],
		['', hex],
		[' ', '-'],
		['24342680', '24342681'],
		['24342680', '2434268'],
		[hex, `${hex.slice(0, 31)}e`],
		[hex, hex.slice(0, 31)],
		[`${hex.slice(0, 31)}x1`, `${hex.slice(0, 31)}x2`],
	])('does not take %j for %j', (one, other) => {
		expect(isSameMessageId(one, other)).toBe(false);
		expect(isSameMessageId(other, one)).toBe(false);
	});
});
