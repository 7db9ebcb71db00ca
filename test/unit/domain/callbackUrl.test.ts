import fc from 'fast-check';
import { voice } from '../../../nodes/Esms/channels/voice';
import { readCallback } from '../channels/readCallback';
import {
	buildCallbackUrl,
	buildResumeUrl,
	type CallbackUrlParts,
} from '../../../nodes/Esms/domain/callbackUrl';
import { expectNearlyLinear } from './growth';

const CALL_PARAMETERS = voice.callbackParameters;
const BASE = 'https://n8n.example.net/webhook/1d0f3a52/esms';
const parts = (more: Partial<CallbackUrlParts> = {}): CallbackUrlParts => ({
	url: BASE,
	token: () => 'T0KEN',
	data: [],
	filledIn: '',
	...more,
});

const built = (more: Partial<CallbackUrlParts> = {}): string => {
	const result = buildCallbackUrl(parts(more));
	return result.ok ? result.value : result.reason;
};

/** What a server reads behind the first question mark. */
const queryOf = (url: string): string => url.slice(url.indexOf('?') + 1);

/** The sample of esms-api 5.2. */
const REPORT =
	'SMSID=5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118&SendFailed=0&SendStatus=5&SendSuccess=1&TotalPrice=850.0000&TotalReceiver=1&TotalSent=1&RequestId=n8n-187-3&TypeId=2&telcoid=1&phonenumber=0912345678&switchsmsid=';

const MEANING = {
	event: 'smsDelivered',
	messageId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	requestId: 'n8n-187-3',
	phone: '0912345678',
	telco: 'Viettel',
	smsType: '2',
	status: 'finished',
	successCount: 1,
	failedCount: 0,
	recipientCount: 1,
	sentCount: 1,
	price: 850,
};

test('an address that carries the token of an earlier message gets a new one', () => {
	expect(
		buildCallbackUrl({
			url: 'https://a.example/webhook/id/esms?x=1&esms_token=OLD&esms=',
			token: () => 'NEW',
			data: [],
			filledIn: '',
		}),
	).toEqual({
		ok: true,
		value: 'https://a.example/webhook/id/esms?x=1&esms=&esms_token=NEW&esms=',
	});
});

describe('buildCallbackUrl', () => {
	it('adds the token and an empty last parameter', () => {
		expect(built()).toBe(`${BASE}?esms_token=T0KEN&esms=`);
	});

	it('keeps the query that the address has', () => {
		expect(built({ url: `${BASE}?tenant=a%2Fb&x` })).toBe(
			`${BASE}?tenant=a%2Fb&x&esms_token=T0KEN&esms=`,
		);
	});

	it('carries Callback Data in their order, encoded', () => {
		const data = [
			{ name: 'crm row', value: 'đơn & 100%' },
			{ name: ' order ', value: '7' },
		];
		expect(built({ data })).toBe(
			`${BASE}?esms_token=T0KEN&data_crm%20row=%C4%91%C6%A1n%20%26%20100%25&data_order=7&esms=`,
		);
	});

	it("lists a call's eight parameters empty, so that eSMS fills them in", () => {
		// esms-api 5.3.
		expect(built({ filledIn: CALL_PARAMETERS })).toBe(
			`${BASE}?esms_token=T0KEN&ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=`,
		);
	});

	it('makes the token from the path', () => {
		const paths: string[] = [];
		built({ url: `${BASE}?a=/b/c#d`, token: (path) => String(paths.push(path)) });
		expect(paths).toEqual(['/webhook/1d0f3a52/esms']);
	});

	it.each([
		['blanks around it', ` ${BASE}\n`, `${BASE}?`],
		['an empty query', `${BASE}?`, `${BASE}?`],
		['a fragment', `${BASE}#part`, `${BASE}?`],
		['capital letters', 'HTTPS://N8N.example.net/a', 'HTTPS://N8N.example.net/a?'],
		[
			'plain HTTP and a port',
			'http://10.0.0.7:5678/webhook/x/esms',
			'http://10.0.0.7:5678/webhook/x/esms?',
		],
		['encoding in its path', 'https://h/a%2fb/đ', 'https://h/a%2fb/đ?'],
	])('takes an address with %s', (_, url, start) => {
		expect(built({ url })).toBe(`${start}esms_token=T0KEN&esms=`);
	});

	it.each([
		['nothing', ''],
		['no scheme', 'n8n.example.net/webhook/x/esms'],
		['another scheme', 'ftp://n8n.example.net/x'],
		['a script', 'javascript:alert(1)'],
		['no host', 'https:///webhook'],
		['a blank inside', 'https://n8n.example.net/web hook'],
		['a line end inside', 'https://n8n.example.net/web\nhook'],
		['two addresses', `${BASE} ${BASE}`],
		['a name and password', 'https://user:pw@n8n.example.net/webhook/1/esms'],
		['another host behind an at sign', 'https://n8n.example.net@evil.example/webhook/1/esms'],
	])('refuses an address with %s', (_, url) => {
		expect(buildCallbackUrl(parts({ url }))).toEqual({
			ok: false,
			reason: 'is not a web address that starts with http:// or https://',
		});
	});

	it('refuses Callback Data without a name and says which', () => {
		const data = [
			{ name: 'a', value: '1' },
			{ name: ' ', value: '2' },
		];
		expect(built({ data })).toBe('has Callback Data without a name (entry 2)');
	});

	it('refuses what would be cut on the way', () => {
		const value = 'x'.repeat(2000);
		expect(built({ data: [{ name: 'a', value }] })).toMatch(/^is \d{4} characters long/);
		expect(built({ data: [{ name: 'a', value: 'x'.repeat(1000) }] })).toMatch(/^https:/);
	});

	it('never throws', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.webUrl({ withFragments: true, withQueryParameters: true }),
			fc.constantFrom('\ud800', 'https://h/\udfff'),
		);
		const data = fc.array(fc.record({ name: text, value: text }), { maxLength: 5 });
		fc.assert(
			fc.property(text, data, fc.constantFrom('', CALL_PARAMETERS), (url, pairs, filledIn) => {
				const result = buildCallbackUrl(parts({ url, data: pairs, filledIn }));
				if (result.ok) expect(result.value).toMatch(/^https?:\/\/\S+\?\S+=$/i);
				else expect(result.reason).toMatch(/^(?:is|has) \S/);
			}),
			{ numRuns: 500 },
		);
	});

	it.each(['/', '?', '#', 'a', '@', '&a='])(
		'reads an address with a long run of %j quickly',
		(unit) => {
			expectNearlyLinear(
				(url) => buildCallbackUrl(parts({ url })),
				(length) => `https://h/${unit.repeat(length)} `,
				10_000,
			);
		},
	);
});

describe('an address that comes back', () => {
	const plainObject: Record<string, unknown> = {};
	const name = fc
		.string({ unit: 'binary', minLength: 1, maxLength: 15 })
		.map((text) => text.trim())
		// Names that every object has are a case of their own, below.
		.filter((text) => text !== '' && text !== 'prototype' && !(text in plainObject));
	const value = fc.string({ unit: 'binary', maxLength: 40 });
	const dataLists = fc.uniqueArray(fc.record({ name, value }), {
		selector: (pair) => pair.name,
		maxLength: 8,
	});
	const bases = fc.constantFrom(BASE, `${BASE}?`, `${BASE}?tenant=7`, `${BASE}?a&b=%3F&`);
	const objectOf = (data: ReadonlyArray<{ name: string; value: string }>) =>
		Object.fromEntries(data.map((pair) => [pair.name, pair.value]));

	it.each(['?', '&'])('gives token, data and report when eSMS joins with %s', (join) => {
		fc.assert(
			fc.property(bases, dataLists, (url, data) => {
				const result = buildCallbackUrl(parts({ url, data }));
				fc.pre(result.ok);
				const { token, wellFormed, report } = readCallback(queryOf(result.value + join + REPORT));
				expect({ token, wellFormed }).toEqual({ token: 'T0KEN', wellFormed: true });
				expect(report).toMatchObject(MEANING);
				expect(report!.callbackData).toEqual(objectOf(data));
				expect(report!.raw).not.toContain('T0KEN');
			}),
			{ numRuns: 500 },
		);
	});

	it.each(['?', '&'])(
		'gives the values of the sample when eSMS sends any values, by %s',
		(join) => {
			const values = fc.record({
				SMSID: fc.stringMatching(/^[\w-]{1,64}$/),
				SendStatus: fc.constantFrom('1', '2', '4', '5', '7'),
				RequestId: value,
				phonenumber: value.map((text) => text.trim()),
				TypeId: fc.constantFrom('1', '2', '8', '24'),
			});
			fc.assert(
				fc.property(values, dataLists, (sent, data) => {
					const result = buildCallbackUrl(parts({ data }));
					fc.pre(result.ok);
					const query = new URLSearchParams(sent).toString();
					expect(readCallback(queryOf(result.value + join + query)).report).toMatchObject({
						messageId: sent.SMSID,
						requestId: sent.RequestId,
						phone: sent.phonenumber,
						smsType: sent.TypeId,
						callbackData: objectOf(data),
					});
				}),
			);
		},
	);

	it('gives data and call result when eSMS fills in the empty parameters', () => {
		fc.assert(
			fc.property(dataLists, (data) => {
				const result = buildCallbackUrl(parts({ data, filledIn: CALL_PARAMETERS }));
				fc.pre(result.ok);
				const filled = result.value
					.replace('&ReferenceId=&', '&ReferenceId=8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21&')
					.replace('&CallDuration=&', '&CallDuration=21&')
					.replace('&CallStatus=&', '&CallStatus=NO%20ANSWER&')
					.replace('&Ivr=&', '&Ivr=1&')
					.replace('&Price=&', '&Price=345.5&')
					.replace('&SentResult=&', '&SentResult=0&')
					.replace('&CID=&', '&CID=02471000000&')
					.replace(/&SendStatus=$/, '&SendStatus=5');
				expect(readCallback(queryOf(filled))).toMatchObject({
					token: 'T0KEN',
					report: {
						event: 'callNotAnswered',
						messageId: '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21',
						callStatus: 'NO ANSWER',
						durationSeconds: 21,
						keyPressed: '1',
						price: 345.5,
						callerId: '02471000000',
						status: 'finished',
						callbackData: objectOf(data),
					},
				});
			}),
		);
	});

	it('gives data whose names look like parameters of eSMS', () => {
		const data = [
			{ name: 'SMSID', value: 'mine' },
			{ name: 'SendStatus', value: '4' },
			{ name: 'esms_token', value: 'mine' },
			{ name: 'a?b=c&d', value: '?SMSID=9&SendStatus=4' },
		];
		const { token, report } = readCallback(queryOf(`${built({ data })}&${REPORT}`));
		expect(token).toBe('T0KEN');
		expect(report).toMatchObject(MEANING);
		expect(report!.callbackData).toEqual(objectOf(data));
	});

	it.each([
		'toString',
		'valueOf',
		'hasOwnProperty',
		'isPrototypeOf',
		'toLocaleString',
		'__defineGetter__',
	])('gives data by the name of %s, which every object has', (inherited) => {
		const data = [{ name: inherited, value: '7' }];
		const { report } = readCallback(queryOf(`${built({ data })}&${REPORT}`));
		expect(Object.entries(report!.callbackData)).toEqual([[inherited, '7']]);
	});

	it.each(['__proto__', 'constructor', 'prototype'])(
		'does not lose data by the name of %s silently: it comes back or was refused',
		(unsafe) => {
			const result = buildCallbackUrl(parts({ data: [{ name: unsafe, value: '7' }] }));
			if (!result.ok) return expect(result.reason).toContain(unsafe);
			const { report } = readCallback(queryOf(`${result.value}&${REPORT}`));
			expect(Object.entries(report!.callbackData)).toEqual([[unsafe, '7']]);
		},
	);

	it('replaces loose halves of characters, which no address can carry', () => {
		const data = [{ name: 'a', value: '1\ud8002\udfff3😀' }];
		const { report } = readCallback(queryOf(`${built({ data })}&${REPORT}`));
		expect(report!.callbackData).toEqual({ a: '1\ufffd2\ufffd3😀' });
	});
});

describe('buildResumeUrl', () => {
	const RESUME = 'https://n8n.example.net/webhook-waiting/42';
	const address = (url: string, requestId = 'n8n-1', filledIn = ''): string => {
		const result = buildResumeUrl(url, requestId, filledIn);
		return result.ok ? result.value : result.reason;
	};

	it("adds the path of the report and the request behind n8n's own proof", () => {
		expect(address(`${RESUME}?signature=R3SUM3`)).toBe(
			`${RESUME}/dlr?signature=R3SUM3&esms_request=n8n-1&esms=`,
		);
	});

	it("lists a call's parameters empty at the end", () => {
		expect(address(`${RESUME}?signature=R3SUM3`, 'n8n-1', CALL_PARAMETERS)).toBe(
			`${RESUME}/dlr?signature=R3SUM3&esms_request=n8n-1&ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=`,
		);
	});

	it('takes the address of an n8n that adds no proof, and of one behind a path', () => {
		expect(address(RESUME)).toBe(`${RESUME}/dlr?esms_request=n8n-1&esms=`);
		expect(address('http://h:5678/n8n/webhook-waiting/7?signature=x')).toBe(
			'http://h:5678/n8n/webhook-waiting/7/dlr?signature=x&esms_request=n8n-1&esms=',
		);
	});

	it('encodes an own key that would end its parameter', () => {
		expect(address(RESUME, 'đơn 7&8?#')).toBe(
			`${RESUME}/dlr?esms_request=%C4%91%C6%A1n%207%268%3F%23&esms=`,
		);
	});

	it('leaves the request empty when there is no id', () => {
		const { searchParams } = new URL(address(`${RESUME}?signature=R3SUM3`, ''));
		expect(searchParams.get('esms_request')).toBe('');
		expect(searchParams.get('signature')).toBe('R3SUM3');
	});

	it('refuses what is no address, and what would be cut on the way', () => {
		expect(address('webhook-waiting/42')).toMatch(/^is not a web address/);
		expect(address(`${RESUME}?signature=${'x'.repeat(2000)}`)).toMatch(/^is \d{4} characters long/);
	});

	const proofs = fc.stringMatching(/^[\w-]{1,64}$/);
	const ids = fc.string({ unit: 'grapheme', maxLength: 30 });

	it.each(['?', '&'])('is known by n8n and gives the report when eSMS joins with %s', (join) => {
		fc.assert(
			fc.property(proofs, ids, fc.constantFrom('', CALL_PARAMETERS), (proof, id, filledIn) => {
				const result = buildResumeUrl(`${RESUME}?signature=${proof}`, id, filledIn);
				fc.pre(result.ok);
				const called = result.value + join + REPORT;
				expect(readCallback(queryOf(called)).report).toMatchObject(MEANING);
				// As n8n reads it, to compare it with the token of the execution.
				const { pathname, searchParams } = new URL(called);
				expect(pathname).toBe('/webhook-waiting/42/dlr');
				expect(searchParams.get('signature')).toBe(proof);
				expect(searchParams.get('esms_request')).toBe(id);
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the call result when eSMS fills in the empty parameters', () => {
		const filled = address(`${RESUME}?signature=R3SUM3`, 'n8n-1', CALL_PARAMETERS)
			.replace('&ReferenceId=&', '&ReferenceId=8f0c2c55&')
			.replace('&CallStatus=&', '&CallStatus=ANSWERED&')
			.replace('&Ivr=&', '&Ivr=1&');
		expect(readCallback(queryOf(filled)).report).toMatchObject({
			messageId: '8f0c2c55',
			outcome: 'answered',
			keyPressed: '1',
		});
	});
});
