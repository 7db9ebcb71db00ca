import fc from 'fast-check';
import { parseCallable, parseMobile, parseMobiles } from '../../../nodes/Esms/domain/recipients';

test('a landline can be called but not texted', () => {
	expect(parseCallable('024 3812 3456')).toEqual({ ok: true, value: '02438123456' });
	expect(parseMobile('024 3812 3456')).toEqual({
		ok: false,
		reason: 'is a landline, which can be called but not texted',
	});
});

test('a mobile can be both, and what is no number neither', () => {
	for (const parse of [parseMobile, parseCallable]) {
		expect(parse('+84 912 345 678')).toEqual({ ok: true, value: '0912345678' });
		expect(parse('')).toEqual({ ok: false, reason: 'is empty' });
		expect(parse('19001234')).toEqual({ ok: false, reason: 'is a 1800 or 1900 service number' });
	}
});

describe('a list of mobiles', () => {
	test.each<[unknown]>([
		['0912345678, 0987654321'],
		['0912345678;0987654321;'],
		['0912345678\r\n\r\n0987654321\n'],
		[['0912345678', 987654321]],
		[['0912345678', '', null, '+84 987 654 321', '0912345678']],
	])('%j', (input) => {
		expect(parseMobiles(input)).toEqual({ ok: true, value: ['0912345678', '0987654321'] });
	});

	test.each<[unknown]>([[''], [' , ;\n'], [undefined], [null], [[]], [['', null]]])(
		'%j is empty',
		(input) => expect(parseMobiles(input)).toEqual({ ok: false, reason: 'is empty' }),
	);

	test('names each wrong entry by its place, with too little to call it', () => {
		expect(parseMobiles('0912345678, 02438123456, x\n09123')).toEqual({
			ok: false,
			reason: expect.stringMatching(
				/no\. 2 \(“024…456”\) is a landline.*; no\. 3 \(“x”\) has characters.*; no\. 4 \(“09123”\) has 5 digits/,
			) as string,
		});
	});

	test('names the first five, and how many more there are', () => {
		const result = parseMobiles(['a', 'b', 'c', 'd', 'e', 'f', 'g', '0912345678']);
		expect(result).toEqual({
			ok: false,
			reason: expect.stringMatching(/no\. 1 \(“a”\).*no\. 5 \(“e”\) [^;]*; and 2 more$/) as string,
		});
	});

	test('gives each number once, in the order in which they came first', () => {
		const phone = fc.integer({ min: 0, max: 50 }).map((digits) => `09123456${10 + digits}`);
		fc.assert(
			fc.property(fc.array(phone, { minLength: 1 }), (phones) => {
				expect(parseMobiles(phones.join(','))).toEqual({ ok: true, value: [...new Set(phones)] });
			}),
		);
	});
});
