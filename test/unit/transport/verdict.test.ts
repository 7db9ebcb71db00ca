import fc from 'fast-check';
import { judge } from '../../../nodes/Esms/transport/verdict';
import { expectNearlyLinear } from '../domain/growth';

const ID = '12345678901234567890';
const SUCCESS = `{"CodeResult":"100","CountRegenerate":0,"SMSID":"${ID}"}`;
const XML_SUCCESS = `<SmsResultModel><CodeResult>100</CodeResult><CountRegenerate>0</CountRegenerate><SMSID>${ID}</SMSID></SmsResultModel>`;

test.each(['{"CodeResult":"Failed","CodeResponse":"100"}', '{"CodeResult":"-1","Code":100}'])(
	'%s is no success: the first name decides',
	(body) => {
		expect(judge(body).kind).toBe('unreadable');
	},
);

describe('judge', () => {
	it.each<[string, string, object]>([
		['an accepted message', SUCCESS, { CodeResult: '100', CountRegenerate: 0, SMSID: ID }],
		[
			'a balance',
			'{"Balance":1234500,"CodeResponse":"100","UserID":4242}',
			{ Balance: 1234500, CodeResponse: '100', UserID: 4242 },
		],
		['a code that is a number', '{"CodeResult":100}', { CodeResult: 100 }],
		['the code of stored callbacks', '{"Code":100,"Message":"ok"}', { Code: 100, Message: 'ok' }],
		['a code with blanks', '{"CodeResult":" 100 "}', { CodeResult: ' 100 ' }],
		['a byte-order mark', '\ufeff{"CodeResult":"100"}', { CodeResult: '100' }],
		[
			'a code under another name than one that is nothing',
			'{"CodeResult":null,"CodeResponse":"100"}',
			{ CodeResult: null, CodeResponse: '100' },
		],
		[
			'an id of 20 digits that is a number',
			`{"CodeResult":"100","SMSID":${ID}}`,
			{ CodeResult: '100', SMSID: ID },
		],
		[
			'a voice id, its trailing blank included',
			'{"CodeResult":"100","SMSID":"8f0c "}',
			{ CodeResult: '100', SMSID: '8f0c ' },
		],
		[
			'words beside success',
			'{"CodeResult":"100","ErrorMessage":"success"}',
			{ CodeResult: '100', ErrorMessage: 'success' },
		],
		['XML', XML_SUCCESS, { CodeResult: '100', CountRegenerate: '0', SMSID: ID }],
		[
			'XML with a prefix',
			'<a:R xmlns:a="urn:x"><a:CodeResult>100</a:CodeResult></a:R>',
			{ CodeResult: '100' },
		],
	])('takes for a success: %s', (_, text, body) => {
		expect(judge(text)).toEqual({ kind: 'success', code: '100', vendorText: '', body });
	});

	// The literal answers of esms-api 3.1 to 4.5.
	it.each<[string, string, string, string]>([
		[
			'wrong keys',
			'{"CodeResult":"101","CountRegenerate":0,"ErrorMessage":"Authorize Failed"}',
			'101',
			'Authorize Failed',
		],
		[
			'wrong keys for a balance',
			'{"Balance":0,"CodeResponse":"101","ErrorMessage":"Authorize Failed"}',
			'101',
			'Authorize Failed',
		],
		['wrong keys for a status, without words', '{"CodeResponse":"101","SMSID":"5b1d"}', '101', ''],
		[
			'a RequestId seen before',
			'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
			'124',
			'Request exist 1',
		],
		[
			'a template that does not match, with an id',
			'{"CodeResult":"146","CountRegenerate":0,"ErrorMessage":"Sai template Brandname CSKH","SMSID":"c2b7"}',
			'146',
			'Sai template Brandname CSKH',
		],
		['a code that is a number', '{"CodeResult":146}', '146', ''],
		['words under another name', '{"Code":102,"Message":"no price"}', '102', 'no price'],
		['success with a zero in front', '{"CodeResult":"0100"}', '0100', ''],
		['a longer number that starts with 100', '{"CodeResult":"1000"}', '1000', ''],
		['zero', '{"CodeResult":0}', '0', ''],
		[
			'XML',
			'<R><CodeResult>104</CodeResult><ErrorMessage>Brand name code is not exist</ErrorMessage></R>',
			'104',
			'Brand name code is not exist',
		],
		[
			'words in Vietnamese',
			'{"CodeResult":"177","ErrorMessage":"Nhà mạng chưa đăng ký"}',
			'177',
			'Nhà mạng chưa đăng ký',
		],
		['words of several lines', '{"CodeResult":"177","ErrorMessage":" a\\r\\n\\tb "}', '177', 'a b'],
	])('takes for a refusal: %s', (_, text, code, vendorText) => {
		expect(judge(text)).toMatchObject({
			kind: 'code',
			code,
			vendorText,
			body: expect.any(Object) as object,
		});
	});

	it('gives the body of a refusal, because 146 comes with an id', () => {
		expect(judge('{"CodeResult":"146","SMSID":"c2b7"}')).toMatchObject({ body: { SMSID: 'c2b7' } });
	});

	it('knows the refusal without a code', () => {
		expect(judge('{"error":"Invalid request"}')).toEqual({
			kind: 'invalidRequest',
			vendorText: 'Invalid request',
		});
	});

	it.each<[string, string, string]>([
		['nothing', '', ''],
		['a byte-order mark', '\ufeff', ''],
		['words', 'Service Unavailable', 'Service Unavailable'],
		[
			'a page',
			'<!DOCTYPE html><html><head><style>p{color:red}</style><title>502 Bad Gateway</title></head><body>\n<h1>Sorry</h1><script>x()</script></body></html>',
			'502 Bad Gateway Sorry',
		],
		['JSON without a code', '{"message":"no route"}', '{"message":"no route"}'],
		['a code in words', '{"CodeResult":"OK"}', '{"CodeResult":"OK"}'],
		['a code that is nothing', '{"CodeResult":null}', '{"CodeResult":null}'],
		['a code that is true', '{"CodeResult":true}', '{"CodeResult":true}'],
		['a code in a list', '{"CodeResult":["100"]}', '{"CodeResult":["100"]}'],
		['a code with a fraction', '{"CodeResult":100.5}', '{"CodeResult":100.5}'],
		['a negative code', '{"CodeResult":-100}', '{"CodeResult":-100}'],
		['a code of another letter case', '{"coderesult":"100"}', '{"coderesult":"100"}'],
		['a list', '[{"CodeResult":"100"}]', '[{"CodeResult":"100"}]'],
		['a code beneath the top', '{"d":{"CodeResult":"100"}}', '{"d":{"CodeResult":"100"}}'],
		[
			'a code of the prototype',
			'{"__proto__":{"CodeResult":"100"}}',
			'{"__proto__":{"CodeResult":"100"}}',
		],
		['an empty refusal', '{"error":""}', '{"error":""}'],
	])('cannot read %s and shows it', (_, text, excerpt) => {
		expect(judge(text)).toEqual({ kind: 'unreadable', excerpt });
	});

	it('judges an answer nested deeper than JSON can be written', () => {
		const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
		expect(judge(`{"CodeResult":"104","ErrorMessage":${deep}}`)).toMatchObject({
			kind: 'code',
			code: '104',
			vendorText: '',
		});
	});

	it('keeps words apart that only tags keep apart, and all of a line that fits', () => {
		const excerptOf = (text: string) => (judge(text) as { excerpt: string }).excerpt;
		expect(excerptOf('<td>a</td><td>b</td>')).toBe('a b');
		expect(excerptOf('a<script>x()</script>b')).toBe('a b');
		expect(excerptOf('x'.repeat(160))).toBe('x'.repeat(160));
		expect(excerptOf('x'.repeat(161))).toBe(`${'x'.repeat(160)}…`);
	});

	it('shortens what it shows to one line', () => {
		const verdict = judge(`<html><p>${'many words '.repeat(10_000)}</p></html>`);
		expect(verdict).toMatchObject({ kind: 'unreadable' });
		const { excerpt } = verdict as { excerpt: string };
		expect(excerpt.length).toBeLessThanOrEqual(200);
		expect(excerpt).toMatch(/^many words many words .*…$/);
	});

	it('judges a JSON answer that was cut off anywhere unreadable', () => {
		const answers = [
			SUCCESS,
			`{"CodeResult":"100","SMSID":${ID}}`,
			`{"SMSID":"${ID}","CodeResult":"100"}`,
			'{"Balance":1234500,"CodeResponse":"100"}',
			'{"CodeResult":"124"}',
		];
		for (const text of answers) {
			for (let length = 0; length < text.length; length++) {
				expect([length, judge(text.slice(0, length)).kind]).toEqual([length, 'unreadable']);
			}
		}
	});

	it('never reads a wrong code or half an id out of an XML answer that was cut off', () => {
		for (let length = 0; length < XML_SUCCESS.length; length++) {
			const verdict = judge(XML_SUCCESS.slice(0, length));
			if (verdict.kind === 'unreadable') continue;
			expect(verdict).toMatchObject({
				kind: 'success',
				code: '100',
				vendorText: '',
				body: { CodeResult: '100' },
			});
			expect([undefined, ID]).toContain((verdict as { body: { SMSID?: string } }).body.SMSID);
		}
	});

	it('never takes for a success what has another code', () => {
		const codes = fc.oneof(
			fc.integer({ min: 0, max: 999_999 }),
			fc.stringMatching(/^ ?\d{1,6} ?$/),
		);
		const more = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
		fc.assert(
			fc.property(
				codes,
				more,
				fc.constantFrom('CodeResult', 'CodeResponse', 'Code'),
				(code, extra, name) => {
					const { CodeResult, CodeResponse, Code, ...rest } = extra as Record<string, unknown>;
					void [CodeResult, CodeResponse, Code];
					const { kind } = judge(JSON.stringify({ ...rest, [name]: code }));
					expect(kind).toBe(String(code).trim() === '100' ? 'success' : 'code');
				},
			),
			{ numRuns: 500 },
		);
	});

	it('never throws', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc
				.jsonValue()
				.map((value) => JSON.stringify({ CodeResult: value, ErrorMessage: value, error: value })),
			fc.string({
				unit: fc.constantFrom(
					...'{}[]":,<>/\\ 100',
					'<style>',
					'</script>',
					'CodeResult',
					'\ud800',
				),
			}),
		);
		fc.assert(
			fc.property(texts, (text) => {
				expect(['success', 'code', 'invalidRequest', 'unreadable']).toContain(judge(text).kind);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each(['<', '<style', '<style>', '</style>', ' ', '\ufeff', '>', '<a', '{"'])(
		'reads a long run of %j quickly',
		(unit) => {
			expectNearlyLinear(judge, (length) => unit.repeat(length), 10_000);
			expectNearlyLinear(
				judge,
				(length) => JSON.stringify({ CodeResult: '101', ErrorMessage: unit.repeat(length) }),
				10_000,
			);
		},
	);
});
