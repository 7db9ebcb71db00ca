import fc from 'fast-check';
import { isObject } from '../../../nodes/Esms/domain/member';
import { readAnswerBody } from '../../../nodes/Esms/transport/answerBody';
import { expectNearlyLinear } from '../domain/growth';

describe('readAnswerBody', () => {
	it.each<[string, string, object]>([
		[
			'an answer',
			'{"CodeResult":"100","CountRegenerate":0}',
			{ CodeResult: '100', CountRegenerate: 0 },
		],
		['an answer with a byte-order mark', '\ufeff{"CodeResult":"100"}', { CodeResult: '100' }],
		['an answer with blanks around it', '\r\n {"CodeResult":"100"} \n', { CodeResult: '100' }],
		['a blank before the byte-order mark', ' \ufeff{"CodeResult":"100"}', { CodeResult: '100' }],
		[
			'the balance with the zeros of the old document',
			'{"Balance":1,"UserID":0001}',
			{ Balance: 1, UserID: '0001' },
		],
		['zeros in a list', '{"a":[007, -08 ,1]}', { a: ['007', '-08', 1] }],
		['a number of 15 digits', '{"a":123456789012345}', { a: 123456789012345 }],
		['a number of 16 digits as text', '{"a":1234567890123456}', { a: '1234567890123456' }],
		['a number of 20 digits as text', '{"a":12345678901234567890}', { a: '12345678901234567890' }],
		[
			'a negative number of 20 digits as text',
			'{"a":-12345678901234567890}',
			{ a: '-12345678901234567890' },
		],
		[
			'long numbers in a list',
			'{"a":[12345678901234567890,2]}',
			{ a: ['12345678901234567890', 2] },
		],
		[
			'an id of 20 digits that is text already',
			'{"a":"12345678901234567890"}',
			{ a: '12345678901234567890' },
		],
		[
			'texts beside long numbers to the letter',
			'{"n":12345678901234567890,"t":"say \\"007\\", [0123] : 0456, \\\\","u":"\\u0111"}',
			{ n: '12345678901234567890', t: 'say "007", [0123] : 0456, \\', u: 'đ' },
		],
		[
			'decimals as numbers',
			'{"TotalPrice":850.0000,"a":0.5,"b":-0.5,"c":1e3}',
			{ TotalPrice: 850, a: 0.5, b: -0.5, c: 1000 },
		],
		[
			'decimals beside long numbers',
			'{"a":0.5,"b":850.0000,"c":12345678901234567890}',
			{ a: 0.5, b: 850, c: '12345678901234567890' },
		],
		[
			'lone zeros',
			'{"a":0,"b":[0],"c":12345678901234567890}',
			{ a: 0, b: [0], c: '12345678901234567890' },
		],
		[
			'the date of the .NET serializer',
			'{"SentTime":"/Date(1767232800000+0700)/"}',
			{ SentTime: '/Date(1767232800000+0700)/' },
		],
		['lists', '{"ReceiverList":[{"IsSent":true}]}', { ReceiverList: [{ IsSent: true }] }],
		['an object without members', '{}', {}],
	])('reads %s', (_, text, body) => {
		expect(readAnswerBody(text)).toEqual(body);
	});

	it.each<[string, string, object]>([
		[
			'without a namespace',
			'<SmsResultModel><CodeResult>100</CodeResult><CountRegenerate>0</CountRegenerate><SMSID>5b1d</SMSID></SmsResultModel>',
			{ CodeResult: '100', CountRegenerate: '0', SMSID: '5b1d' },
		],
		[
			'with the default namespace of the service',
			'<SmsResultModel xmlns="http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><CodeResult>100</CodeResult><ErrorMessage i:nil="true"/><SMSID>5b1d</SMSID></SmsResultModel>',
			{ CodeResult: '100', SMSID: '5b1d' },
		],
		[
			'with a prefix',
			'<a:Result xmlns:a="urn:x"><a:CodeResult>101</a:CodeResult><a:ErrorMessage>Authorize Failed</a:ErrorMessage></a:Result>',
			{ CodeResult: '101', ErrorMessage: 'Authorize Failed' },
		],
		[
			'with a declaration, lines and attributes',
			'\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<R>\r\n  <CodeResult type="string">100</CodeResult>\r\n  <SMSID  >1</SMSID>\r\n</R>',
			{ CodeResult: '100', SMSID: '1' },
		],
		[
			'with escaped characters',
			'<R><ErrorMessage>a &lt;b&gt; &amp;amp; &quot;c&apos;</ErrorMessage></R>',
			{ ErrorMessage: 'a <b> &amp; "c\'' },
		],
		[
			'with an empty element',
			'<R><CodeResult>100</CodeResult><SMSID></SMSID></R>',
			{ CodeResult: '100', SMSID: '' },
		],
		['with an element that comes twice', '<R><A>1</A><A>2</A></R>', { A: '1' }],
		[
			'with an id of 20 digits',
			'<R><SMSID>12345678901234567890</SMSID></R>',
			{ SMSID: '12345678901234567890' },
		],
	])('reads XML %s', (_, text, body) => {
		expect(readAnswerBody(text)).toEqual(body);
	});

	it.each([
		['nothing', ''],
		['blanks', ' \r\n'],
		['a byte-order mark', '\ufeff'],
		['words', 'Service Unavailable'],
		['null', 'null'],
		['a number', '100'],
		['a text', '"100"'],
		['a list', '[{"CodeResult":"100"}]'],
		['two answers in a row', '{"CodeResult":"100"}{"CodeResult":"100"}'],
		['an answer with a page behind it', '{"CodeResult":"100"}<html></html>'],
		['an unclosed text', '{"CodeResult":"100'],
		['a comma at the end', '{"CodeResult":"100",}'],
		['single quotes', "{'CodeResult':'100'}"],
		['tags without text', '<html><body><br><hr>'],
		['an element that is cut off', '<R><CodeResult>100</CodeRes'],
		['an element closed by another name', '<CodeResult>100</CodeResponse>'],
	])('finds no answer in %s', (_, text) => {
		expect(readAnswerBody(text)).toBeUndefined();
	});

	it('reads the same as JSON.parse where nothing needs tolerance', () => {
		const plain = fc.dictionary(
			fc.string({ unit: 'binary' }),
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.integer(),
				fc.boolean(),
				fc.constant(null),
				fc.array(fc.integer()),
			),
		);
		fc.assert(
			fc.property(plain, (object) => {
				const text = JSON.stringify(object);
				expect(readAnswerBody(text)).toEqual(JSON.parse(text));
			}),
			{ numRuns: 500 },
		);
	});

	it('keeps every id exactly, however long, as a number or as a text', () => {
		const ids = fc.bigInt({ min: 1_000_000_000_000_000n, max: 10n ** 40n });
		fc.assert(
			fc.property(ids, fc.string({ unit: 'binary' }), (id, text) => {
				const json = `{"before":${JSON.stringify(text)},"id":${id},"text":"${id}","list":[${id}]}`;
				expect(readAnswerBody(json)).toEqual({
					before: text,
					id: String(id),
					text: String(id),
					list: [String(id)],
				});
			}),
		);
	});

	it('never throws and gives an object or nothing', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc.string({
				unit: fc.constantFrom(
					...'{}[]":,\\<>/&; 0189.-eE',
					'<a>',
					'</a>',
					'<a:b x="1">',
					'</a:b>',
					'12345678901234567890',
					'&lt;',
					'\ud800',
					'\ufeff',
				),
			}),
		);
		fc.assert(
			fc.property(texts, fc.constantFrom('', '{', '<', '\ufeff{'), (text, start) => {
				const body = readAnswerBody(start + text);
				expect(body === undefined || isObject(body)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('changes no prototype', () => {
		readAnswerBody('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
		readAnswerBody('<R><__proto__>1</__proto__><constructor>2</constructor></R>');
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
		expect(Object.getPrototypeOf(readAnswerBody('<R><A>1</A></R>'))).toBe(Object.prototype);
	});

	it.each([
		'<a>',
		'<a ',
		'<a',
		'<a:',
		'</a>',
		'&lt;',
		'<a>1</b>',
		'[',
		'"',
		'\\"',
		'"\\',
		'1',
		'0',
		'-',
		',01',
		'12345678901234567,',
		' ',
	])('reads a long run of %j quickly', (unit) => {
		const long = (start: string) => (length: number) =>
			start + unit.repeat(Math.ceil(length / unit.length));
		expectNearlyLinear(readAnswerBody, long('<'), 5_000);
		expectNearlyLinear(readAnswerBody, long('{"a":12345678901234567,"b":'), 5_000);
		expectNearlyLinear(readAnswerBody, long('{"a":12345678901234567,"b":"'), 5_000);
	});

	it('reads a text of several million characters beside a long number', () => {
		const text = 'x'.repeat(8_000_000);
		expect(readAnswerBody(`{"a":12345678901234567890,"b":"${text}"}`)).toEqual({
			a: '12345678901234567890',
			b: text,
		});
	});
});
