import fc from 'fast-check';
import { errorInfo } from '../../../nodes/Esms/domain/errorInfo';
import { parseQuery } from '../../../nodes/Esms/domain/query';
import { expectNearlyLinear } from './growth';

/** As it reaches the reader: decoded once with the rest of the query. */
const received = (query: string) => errorInfo(parseQuery(query)[0]![1]);

describe('errorInfo', () => {
	it('gives nothing for an empty value', () => {
		expect(errorInfo('')).toBeUndefined();
	});

	// The three encodings of esms-api 5.4.
	it('reads JSON inside a JSON string', () => {
		const json = JSON.stringify(JSON.stringify({ error: -114, message: 'User is inactive' }));
		expect(json.startsWith('"{\\"error\\"')).toBe(true);
		expect(received(`error_info=${encodeURIComponent(json)}`)).toEqual({
			error: -114,
			message: 'User is inactive',
			raw: json,
		});
	});

	it('reads what was encoded twice, with four underscores and a time behind it', () => {
		const text =
			'{"data":{"message_id":"a1","user_id":"77"},"error":0,"message":"Success"}____01/01/2026 09:00:00';
		const twice = encodeURIComponent(encodeURIComponent(text));
		expect(received(`error_info=${twice}`)).toEqual({ error: 0, message: 'Success', raw: text });
	});

	it('reads plain JSON with raw braces', () => {
		const text = '{"error":-124,"message":"Access%20token%20is%20invalid"}';
		expect(received(`error_info=${text}`)).toEqual({
			error: -124,
			message: 'Access token is invalid',
			raw: '{"error":-124,"message":"Access token is invalid"}',
		});
	});

	it.each<[string, string, object]>([
		['words', 'no such user', { raw: 'no such user' }],
		['a number', '-114', { raw: '-114' }],
		['null', 'null', { raw: 'null' }],
		['a string of null', '"null"', { raw: '"null"' }],
		['a list', '[1]', { raw: '[1]' }],
		['JSON that is cut off', '{"error":-1', { raw: '{"error":-1' }],
		['an object without an error', '{"message":"ok"}', { message: 'ok', raw: '{"message":"ok"}' }],
		[
			'a message that is no text',
			'{"error":0,"message":{}}',
			{ error: 0, raw: '{"error":0,"message":{}}' },
		],
		['a number in a string', '"7"', { raw: '"7"' }],
		['a percent sign before a letter and none', '%7', { raw: '%7' }],
		['words before a brace', '%20x{', { raw: ' x{' }],
		['blanks before a brace, which end the decoding', ' {"a":"%25"}', { raw: ' {"a":"%25"}' }],
		['what was encoded three times, after two', '%252541', { raw: '%41' }],
		['the suffix alone', '____01/01/2026', { raw: '____01/01/2026' }],
		[
			'a percent sign inside the JSON',
			'{"error":1,"message":"5%25"}',
			{ error: 1, message: '5%25', raw: '{"error":1,"message":"5%25"}' },
		],
	])('keeps %s and what it tells', (_, text, info) => {
		expect(errorInfo(text)).toEqual(info);
	});

	const answers = fc.record({ error: fc.integer(), message: fc.string({ unit: 'binary' }) });

	it('reads every result of Zalo in all three encodings', () => {
		// The four underscores begin the suffix; a plus sign survives only proper encoding.
		const plain = answers.filter(
			({ message }) => !message.includes('____') && !message.includes('+'),
		);
		fc.assert(
			fc.property(plain, (answer) => {
				const json = JSON.stringify(answer);
				fc.pre(json.length < 1000);
				const forms = [
					encodeURIComponent(json),
					encodeURIComponent(JSON.stringify(json)),
					encodeURIComponent(encodeURIComponent(`${json}____01/01/2026 09:00:00`)),
				];
				for (const form of forms) {
					expect(received(`error_info=${form}`)).toMatchObject(answer);
				}
			}),
		);
	});

	it('never throws and never gives anything but a number, a text and the raw text', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc.json().map((json) => JSON.stringify(json)),
			fc.json().map(encodeURIComponent),
			fc.string({
				unit: fc.constantFrom(
					'%7B',
					'%',
					'"',
					'{',
					'}',
					'____',
					'\\',
					'"error":',
					'-1',
					'[',
					'\ud800',
				),
			}),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const info = errorInfo(text);
				if (text === '') return expect(info).toBeUndefined();
				const { error = 0, message = '', raw, ...rest } = info!;
				expect([typeof error, typeof message, typeof raw]).toEqual(['number', 'string', 'string']);
				expect(rest).toEqual({});
			}),
			{ numRuns: 1000 },
		);
	});

	it('keeps little of a huge value', () => {
		expect(errorInfo('x'.repeat(1_000_000))!.raw.length).toBeLessThanOrEqual(10_000);
	});

	it.each(['[', '{"a":', '%7B', '%25', '"', '_', '\\"'])(
		'reads a long run of %j quickly',
		(unit) => {
			expectNearlyLinear(errorInfo, (length) => `{${unit.repeat(length)}`, 400);
			expectNearlyLinear(errorInfo, (length) => unit.repeat(length), 20_000);
		},
	);
});
