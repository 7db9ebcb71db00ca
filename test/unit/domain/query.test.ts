import fc from 'fast-check';
import { decode, parseQuery, queryOf, withoutParameter } from '../../../nodes/Esms/domain/query';
import { expectNearlyLinear } from './growth';
import { strangeQueries } from './strangeQueries';

describe('queryOf', () => {
	it.each([
		['no query', '/webhook/x', ''],
		['an empty query', '/webhook/x?', ''],
		['a query', '/webhook/x?a=1&b=%20', 'a=1&b=%20'],
		['a second question mark', 'https://h/x?a=1&esms=?SMSID=2', 'a=1&esms=?SMSID=2'],
		['two question marks at once', '/x??a=1', '?a=1'],
		['nothing', '', ''],
	])('takes the query from an address with %s', (_, url, query) => {
		expect(queryOf(url)).toBe(query);
	});

	it('keeps everything behind the first question mark to the letter', () => {
		fc.assert(fc.property(strangeQueries, (query) => expect(queryOf(`/x?${query}`)).toBe(query)));
	});
});

describe('parseQuery', () => {
	it.each<[string, string, Array<[string, string]>]>([
		['nothing', '', []],
		['a pair', 'a=1', [['a', '1']]],
		[
			'pairs in their order',
			'b=2&a=1',
			[
				['b', '2'],
				['a', '1'],
			],
		],
		[
			'a name that comes twice',
			'a=1&a=2',
			[
				['a', '1'],
				['a', '2'],
			],
		],
		[
			'a name without an equals sign',
			'SentResult&CID=',
			[
				['SentResult', ''],
				['CID', ''],
			],
		],
		['an empty first pair', '&SMSID=1', [['SMSID', '1']]],
		['a stray question mark in front', '?SMSID=1', [['SMSID', '1']]],
		[
			'an empty pair in the middle',
			'a=1&&b=2',
			[
				['a', '1'],
				['b', '2'],
			],
		],
		[
			'a second question mark',
			'a=1&esms=?SMSID=2&b=3',
			[
				['a', '1'],
				['esms', ''],
				['SMSID', '2'],
				['b', '3'],
			],
		],
		[
			'a question mark inside a value',
			'a=really?&b=1',
			[
				['a', 'really?'],
				['b', '1'],
			],
		],
		['equals signs inside a value', 'a=b=c==', [['a', 'b=c==']]],
		['a pair without a name', '=1&a=2', [['a', '2']]],
		['percent-encoding', 'a=NO%20ANSWER%26', [['a', 'NO ANSWER&']]],
		['plus signs', 'a=NO+ANSWER', [['a', 'NO ANSWER']]],
		['Vietnamese', 'a=%C4%91%E1%BA%B9p', [['a', 'đẹp']]],
		['an encoded name', 'data_%C4%91=1', [['data_đ', '1']]],
		[
			'encoding that is cut off',
			'a=%C4%9&b=%',
			[
				['a', '%C4%9'],
				['b', '%'],
			],
		],
		[
			'encoding that is not UTF-8',
			'a=%FF&b=%41',
			[
				['a', '%FF'],
				['b', 'A'],
			],
		],
		['good and broken encoding in one value', 'a=%41%zz%42', [['a', 'A%zzB']]],
		['raw braces', 'error_info={"error":0}', [['error_info', '{"error":0}']]],
		[
			'dangerous names',
			'__proto__=1&constructor=2',
			[
				['__proto__', '1'],
				['constructor', '2'],
			],
		],
	])('reads %s', (_, query, parameters) => {
		expect(parseQuery(query)).toEqual(parameters);
	});

	it('reads what a browser writes', () => {
		const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
		const values = fc.string({ unit: 'binary', maxLength: 30 });
		fc.assert(
			fc.property(fc.array(fc.tuple(names, values), { maxLength: 40 }), (pairs) => {
				const query = new URLSearchParams(pairs).toString();
				fc.pre(query.length <= 16_000);
				expect(parseQuery(query)).toEqual(pairs);
			}),
		);
	});

	it('does not read a query that is too long to be a report', () => {
		expect(parseQuery(`SMSID=1&a=${'x'.repeat(20_000)}`)).toEqual([]);
	});

	it('reads at most 200 parameters', () => {
		expect(parseQuery('a=1&'.repeat(4000)).length).toBeLessThanOrEqual(200);
	});

	it('never throws and gives nothing but texts', () => {
		fc.assert(
			fc.property(strangeQueries, (query) => {
				for (const parameter of parseQuery(query)) {
					expect(parameter.map((part) => typeof part)).toEqual(['string', 'string']);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		'?',
		'?a',
		'?a=',
		'&',
		'=',
		'%',
		'%25',
		'%C4',
		'%ff%41',
		'+',
		'a',
		'a.',
		'?a?b=',
		'\ud800',
	])('reads a long run of %j quickly', (unit) => {
		const run = (length: number) => unit.repeat(length).slice(0, length);
		expectNearlyLinear(parseQuery, run, 1_600);
		expectNearlyLinear((query) => withoutParameter(query, 'esms_token'), run, 1_600);
		expectNearlyLinear(parseQuery, run, 100_000);
	});
});

describe('withoutParameter', () => {
	it.each<[string, string, string]>([
		['at the start', 'esms_token=x&a=1', 'a=1'],
		['in the middle', 'a=1&esms_token=x&b=2', 'a=1&b=2'],
		['at the end', 'a=1&esms_token=x', 'a=1'],
		['alone', 'esms_token=x', ''],
		['twice', 'esms_token=x&a=1&esms_token=y', 'a=1'],
		['without a value', 'a=1&esms_token&b=2', 'a=1&b=2'],
		['in other letter case', 'ESMS_Token=x&a=1', 'a=1'],
		['with an encoded name', 'esms%5Ftoken=x&%65sms_token=y&a=1', 'a=1'],
		['behind a second question mark', 'a=?esms_token=x&b=2', 'a=&b=2'],
		['before a second question mark', 'esms_token=x?SMSID=1&b=2', 'SMSID=1&b=2'],
	])('takes out a parameter %s', (_, query, rest) => {
		expect(withoutParameter(query, 'esms_token')).toBe(rest);
	});

	it.each([
		['encoding', 'a=%C4%91&b=1+2&c=%zz'],
		['empty pairs', '&a=1&&b=2&'],
		['names without values', 'SentResult&CID='],
		['a parameter of a similar name', 'esms_tokens=x&my_esms_token=y'],
		['a second question mark', 'data_row=7&esms=?SMSID=1&SendStatus=5'],
	])('leaves %s to the letter', (_, query) => {
		expect(withoutParameter(query, 'esms_token')).toBe(query);
	});

	it('leaves no trace of the parameter, whatever else the query holds', () => {
		fc.assert(
			fc.property(strangeQueries, strangeQueries, (before, after) => {
				const proof = 'aB3-of-43-characters_aB3-of-43-characters_a';
				const query = `${before}&esms_token=${proof}&${after}`;
				const rest = withoutParameter(query, 'esms_token');
				expect(rest).not.toContain(proof);
				expect(parseQuery(rest).filter(([name]) => name.toLowerCase() === 'esms_token')).toEqual(
					[],
				);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('decode', () => {
	it('undoes encodeURIComponent', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(decode(encodeURIComponent(text))).toBe(text);
			}),
		);
	});

	it('never throws', () => {
		const bytes = fc.string({
			unit: fc.constantFrom('%', '%4', '%41', '%C4', '%91', '%ff', '+', 'z', '\udc00'),
		});
		fc.assert(
			fc.property(bytes, (text) => expect(typeof decode(text)).toBe('string')),
			{
				numRuns: 1000,
			},
		);
	});
});
