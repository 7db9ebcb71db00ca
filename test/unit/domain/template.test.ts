import fc from 'fast-check';
import {
	closestTemplate,
	fillTemplate,
	matchTemplate,
	parseTemplate,
	variablesOf,
} from '../../../nodes/Esms/domain/template';
import { expectNearlyLinear } from './growth';

/** The samples of esms-api 3.11. */
const LOGIN = '{P1,20} la ma dang nhap DEMOSHOP cua ban';
const ORDER = 'DEMOSHOP: don {P1,20} cua {P2,50} da giao';

describe('parseTemplate', () => {
	it.each<[string, string, object[]]>([
		[
			'a variable in front',
			LOGIN,
			[{ variable: 'P1', maxLength: 20 }, { text: ' la ma dang nhap DEMOSHOP cua ban' }],
		],
		[
			'two variables',
			ORDER,
			[
				{ text: 'DEMOSHOP: don ' },
				{ variable: 'P1', maxLength: 20 },
				{ text: ' cua ' },
				{ variable: 'P2', maxLength: 50 },
				{ text: ' da giao' },
			],
		],
		[
			'a class that comes twice, side by side',
			'{P1,5}{P1,7}',
			[
				{ variable: 'P1', maxLength: 5 },
				{ variable: 'P1', maxLength: 7 },
			],
		],
		['text alone', 'Xin chao', [{ text: 'Xin chao' }]],
		['nothing', '', []],
		['other braces', '{a} {P1,} {P1,x} {,20} { }', [{ text: '{a} {P1,} {P1,x} {,20} { }' }]],
		['a brace that does not end', 'a {P1,20', [{ text: 'a {P1,20' }]],
		[
			'braces in braces',
			'{{P1,20}}',
			[{ text: '{' }, { variable: 'P1', maxLength: 20 }, { text: '}' }],
		],
	])('splits a template with %s', (_, template, pieces) => {
		expect(parseTemplate(template)).toEqual(pieces);
	});

	it("takes the older document's variable, which has no limit", () => {
		expect(variablesOf('ma {P}')).toEqual([
			{ variable: 'P', maxLength: expect.any(Number) as number },
		]);
		expect(matchTemplate(`ma ${'x'.repeat(400)}`, 'ma {P}').matches).toBe(true);
	});
});

describe('fillTemplate', () => {
	it('puts the values in, in order', () => {
		expect(fillTemplate(ORDER, ['7781', 'chị An'])).toEqual({
			ok: true,
			value: 'DEMOSHOP: don 7781 cua chị An da giao',
		});
	});

	it.each(['$&', '{P2,50}', '$1', '\\'])('puts %j in to the letter', (value) => {
		expect(fillTemplate('a {P1,20} b {P2,50}', [value, 'x'])).toEqual({
			ok: true,
			value: `a ${value} b x`,
		});
	});

	it.each<[string, string[], string]>([
		['a missing value', ['7781'], 'has no value for variable 2 ({P2,50})'],
		['an empty value', ['', 'An'], 'has no value for variable 1 ({P1,20})'],
		[
			'a value that is too long',
			['x'.repeat(21), 'An'],
			'has 21 characters in variable 1 ({P1,20}), which takes 20',
		],
	])('refuses %s and says which', (_, values, reason) => {
		expect(fillTemplate(ORDER, values)).toEqual({ ok: false, reason });
	});

	it('takes a value of just the greatest length', () => {
		expect(fillTemplate('{P1,20}', ['x'.repeat(20)]).ok).toBe(true);
	});
});

describe('matchTemplate', () => {
	it.each<[string, string, string, boolean, number]>([
		['a text that was registered', '4821 la ma dang nhap DEMOSHOP cua ban', LOGIN, true, 37],
		['a text that goes on', '4821 la ma dang nhap DEMOSHOP cua ban!', LOGIN, false, 37],
		['a text that ends early', '4821 la ma', LOGIN, false, 10],
		[
			'another word, which the variable before it can hold',
			'DEMOSHOP: don 1 cua An chua giao',
			ORDER,
			false,
			24,
		],
		['another letter case', 'demoshop: don 1 cua An da giao', ORDER, false, 0],
		['accents', 'DEMOSHOP: đơn 1 cua An da giao', ORDER, false, 10],
		[
			'an empty value, so that the first variable has to hold the rest',
			'DEMOSHOP: don  cua An da giao',
			ORDER,
			false,
			14,
		],
		[
			'a value that holds the text behind it',
			'DEMOSHOP: don 1 cua 2 cua An da giao',
			ORDER,
			true,
			36,
		],
		['nothing for nothing', '', '', true, 0],
		['nothing for something', '', ORDER, false, 0],
		['something for nothing', 'a', '', false, 0],
	])('compares %s', (_, text, template, matches, fits) => {
		expect(matchTemplate(text, template)).toEqual({ matches, fits });
	});

	it('counts the whole of a text that ends inside a row of variables', () => {
		expect(matchTemplate('abc', 'ab{P1,5}{P2,5}')).toEqual({ matches: false, fits: 3 });
	});

	const letters = fc.constantFrom('a', 'b', 'ab', ' ');
	const fixed = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
	const variable = fc.integer({ min: 1, max: 4 }).map((limit) => `{P1,${limit}}`);
	const templates = fc
		.array(fc.tuple(fixed, variable), { maxLength: 4 })
		.chain((pairs) => fixed.map((end) => [...pairs.flat(), end].join('')));
	const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const patternOf = (template: string) =>
		template
			.split(/(\{P1,\d\})/)
			.map((piece) => {
				const limit = /^\{P1,(\d)\}$/.exec(piece)?.[1];
				return limit === undefined ? escaped(piece) : `[^]{1,${limit}}`;
			})
			.join('');

	it('agrees with a pattern of the same meaning', () => {
		const texts = fc.string({ unit: letters, maxLength: 14 });
		fc.assert(
			fc.property(texts, templates, (text, template) => {
				const pattern = new RegExp(`^${patternOf(template)}$`);
				expect([text, template, matchTemplate(text, template).matches]).toEqual([
					text,
					template,
					pattern.test(text),
				]);
			}),
			{ numRuns: 2000 },
		);
	});

	it('matches every template with what it was filled with', () => {
		const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(
				templates,
				fc.array(value, { minLength: 4, maxLength: 4 }),
				(template, values) => {
					const filled = fillTemplate(template, values);
					fc.pre(filled.ok);
					expect(matchTemplate(filled.value, template)).toEqual({
						matches: true,
						fits: filled.value.length,
					});
				},
			),
			{ numRuns: 500 },
		);
	});

	it('never throws and never counts more than the text has', () => {
		const text = fc.string({ unit: 'binary' });
		const wild = fc.string({
			unit: fc.constantFrom('{', '}', 'P', 'P1', ',', '9', ' ', 'a', '{P1,9}', '{P}'),
		});
		fc.assert(
			fc.property(fc.oneof(text, wild), fc.oneof(text, wild), (written, template) => {
				const { fits } = matchTemplate(written, template);
				expect(fits).toBeGreaterThanOrEqual(0);
				expect(fits).toBeLessThanOrEqual(written.length);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(['{', '{P1', '{P1,', '{P1 ', '{ ', 'a'])(
		'reads a template of many %j quickly',
		(unit) => {
			expectNearlyLinear(
				(template) => matchTemplate('a'.repeat(400), template),
				(length) => unit.repeat(length),
				5_000,
			);
		},
	);

	it.each(['{P1,9999}'.repeat(20), `{P1,9999}${'a'.repeat(2000)}`, 'a{P1,9999}'.repeat(20)])(
		'compares a long text quickly',
		(template) => {
			expectNearlyLinear(
				(text) => matchTemplate(text, `${template}b`),
				(length) => 'a'.repeat(length),
				5_000,
			);
		},
	);

	it('compares a text of more characters than a call takes arguments', () => {
		expect(matchTemplate('a'.repeat(300_000), '{P1,9999}b').matches).toBe(false);
		expect(matchTemplate('a'.repeat(300_000), `${'{P1,9999}'.repeat(40)}`).matches).toBe(true);
	});

	it('compares a template of many variables quickly', () => {
		expectNearlyLinear(
			(template) => matchTemplate('a'.repeat(400), template),
			(length) => '{P1,20}'.repeat(length),
			40,
		);
	});
});

describe('closestTemplate', () => {
	it('gives the template that matches', () => {
		const text = 'DEMOSHOP: don 1 cua An da giao';
		expect(closestTemplate(text, [LOGIN, ORDER])).toEqual({
			matches: true,
			fits: 30,
			template: ORDER,
		});
	});

	it('gives the one that fits furthest when none matches', () => {
		const text = 'DEMOSHOP: don 1 cua An da nhan';
		expect(closestTemplate(text, ['Xin chao', ORDER, 'DEMO'])).toMatchObject({
			matches: false,
			template: ORDER,
		});
	});

	it('gives nothing without templates', () => {
		expect(closestTemplate('a', [])).toBeUndefined();
	});
});
