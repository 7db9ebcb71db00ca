import { sms } from '../../../nodes/Esms/channels/sms';
import { voice } from '../../../nodes/Esms/channels/voice';
import { resources } from '../../../nodes/Esms/resources';
import { callWithOtp } from '../../../nodes/Esms/resources/voiceCall/callWithOtp.operation';
import { codeMeaning as meaningIn, type CodeTable } from '../../../nodes/Esms/transport/codes';
import { COMMON_CODES, SEND_CODES } from '../../../nodes/Esms/transport/commonCodes';
import type { FailureKind } from '../../../nodes/Esms/transport/failure';
import { AVOIDED } from './wording';

/** The columns of esms-api 6, as far as codes mean different things to the node. */
const FAMILIES = ['smsSend', 'smsQuery', 'voiceCall', 'voiceOtp', 'voiceStatus'] as const;
type Family = (typeof FAMILIES)[number];

const TABLES: Record<Family, readonly CodeTable[]> = {
	smsSend: [sms.codes.send],
	smsQuery: [sms.codes.ask],
	voiceCall: [voice.codes.send],
	voiceOtp: [callWithOtp.codes!, voice.codes.send],
	voiceStatus: [voice.codes.ask],
};
const codeMeaning = (code: string, family: Family) =>
	meaningIn(code, [
		...TABLES[family],
		...(SENDS.includes(family) ? [SEND_CODES] : []),
		COMMON_CODES,
	]);

const KNOWN_CODES = [...COMMON_CODES.keys()];

const SENDS: readonly Family[] = ['smsSend', 'voiceCall', 'voiceOtp'];
const VOICE: readonly Family[] = ['voiceCall', 'voiceOtp'];

/**
 * The table of esms-api 6, retyped for the families that the node has. Where the older document and
 * newer pages differ, the newer ones count. Retryable: the advice below that table.
 */
const MEANINGS: ReadonlyArray<
	[
		code: string,
		what: string,
		families: readonly Family[],
		kind: FailureKind,
		retryable: boolean,
		title: RegExp,
	]
> = [
	['99', 'receiver number is blocked', ['smsSend'], 'input', true, /blocks messages/],
	['99', 'unknown fault, try later', ['smsQuery', ...VOICE], 'temporary', true, /unknown/],
	['101', 'wrong keys', FAMILIES, 'keys', false, /keys/],
	['102', 'no price list', SENDS, 'setup', false, /price/],
	['102', 'account locked', ['smsQuery'], 'account', false, /locked/],
	['103', 'balance too low', ['smsSend', 'smsQuery', ...VOICE], 'money', false, /balance/],
	['104', 'brandname unknown', ['smsSend', 'smsQuery'], 'setup', false, /brandname/],
	['104', 'template not found', VOICE, 'setup', false, /template/],
	['105', 'message id unknown, or asked too early', ['smsQuery'], 'notFound', true, /message/],
	['105', 'bad variable list', VOICE, 'input', false, /variables/],
	['105', 'call not found', ['voiceStatus'], 'notFound', true, /call/],
	['106', 'recording missing', VOICE, 'setup', false, /recording/],
	['107', 'fewer than 30 distinct numbers', ['smsSend'], 'input', false, /30/],
	['107', 'wrong phone number', ['voiceOtp'], 'input', false, /accept the phone number/],
	['108', 'phone format wrong', SENDS, 'input', false, /phone number/],
	['118', 'SmsType not valid or supported', ['smsSend'], 'setup', false, /SMS type/],
	['119', 'advertising needs more numbers', ['smsSend'], 'input', false, /more phone numbers/],
	['120', 'too many numbers', ['smsSend'], 'input', false, /too many phone numbers/],
	['124', 'RequestId already used', SENDS, 'duplicate', false, /RequestId/],
	['131', 'advertising text over 422 characters', ['smsSend'], 'content', false, /422/],
	['132', 'no right to the fixed sender', ['smsSend'], 'setup', false, /fixed number/],
	['140', 'caller IP not whitelisted', FAMILIES, 'account', false, /this n8n server/],
	['143', 'account inactive or locked', FAMILIES, 'account', false, /inactive or locked/],
	['146', 'text does not match a registered template', ['smsSend'], 'content', false, /template/],
	['159', 'RequestId too long', ['smsSend'], 'input', false, /RequestId/],
	['160', 'too many requests per second', FAMILIES, 'limit', true, /one second/],
	['163', 'more than one number per request', ['smsSend'], 'input', false, /one phone number/],
	[
		'177',
		"brandname not registered with the receiver's network",
		['smsSend'],
		'setup',
		false,
		/network/,
	],
	['201', 'blocked keyword', ['smsSend'], 'content', false, /blocked word/],
	['300', 'SmsType missing', ['smsSend'], 'input', false, /SMS type/],
];

const rows = MEANINGS.flatMap(([code, what, families, kind, retryable, title]) =>
	families.map((family) => ({ code, what, family, kind, retryable, title })),
);

describe('codeMeaning', () => {
	it.each(rows)('$code for $family: $what', ({ code, family, kind, retryable, title }) => {
		const meaning = codeMeaning(code, family);
		expect(meaning).toMatchObject({ kind, retryable });
		expect(meaning.title).toMatch(title);
	});

	it('knows which codes speak of a template of a social network, or of a registration', () => {
		expect(codeMeaning('145', 'smsSend')).toMatchObject({ kind: 'content', isRefusal: true });
		expect(codeMeaning('199', 'smsQuery')).toMatchObject({ kind: 'duplicate', retryable: false });
		expect(codeMeaning('199', 'smsSend').isRefusal).toBeUndefined();
	});

	it('knows that only 146 comes with a message id although nothing was accepted', () => {
		const withId = KNOWN_CODES.filter((code) => codeMeaning(code, 'smsSend').comesWithId);
		expect(withId).toEqual(['146']);
	});

	it('covers every code that the table has for these families', () => {
		const documented = [...new Set(MEANINGS.map(([code]) => code))];
		expect(documented.filter((code) => !KNOWN_CODES.includes(code))).toEqual([]);
		expect(KNOWN_CODES).not.toContain('100');
	});

	it('has no code at a channel or an operation that the common table leaves out', () => {
		const own = [
			...[sms, voice].flatMap(({ codes }) => [...codes.send.keys(), ...codes.ask.keys()]),
			...resources.flatMap(({ operations }) =>
				operations.flatMap(({ codes = new Map() as CodeTable }) => [...codes.keys()]),
			),
		];
		expect(own.length).toBeGreaterThan(5);
		expect(own.filter((code) => !COMMON_CODES.has(code))).toEqual([]);
	});

	it.each(['999', '0', '0101', '', '100', 'constructor', '__proto__'])(
		'gives general advice on code %j, which is not documented',
		(code) => {
			for (const family of FAMILIES) {
				expect(codeMeaning(code, family)).toMatchObject({
					kind: 'input',
					title: 'eSMS answered with a code that is not documented',
					retryable: false,
				});
			}
		},
	);

	describe.each([...KNOWN_CODES, '999'])('the words for code %s', (code) => {
		it.each(FAMILIES)('are good ones for %s', (family) => {
			const { title, advice } = codeMeaning(code, family);
			expect(title).not.toMatch(AVOIDED);
			expect(advice).not.toMatch(AVOIDED);
			// A title gets the code and the vendor's words behind it.
			expect(title).toMatch(/^\S.*[^.]$/);
			expect(advice).toMatch(/^[A-Z].*\.$/);
		});
	});

	it('knows of every code that a send is documented to get whether it is a refusal', () => {
		const refusals = MEANINGS.flatMap(([code, , families]) =>
			families
				.filter((family) => SENDS.includes(family))
				.map((family): [string, boolean] => [code, codeMeaning(code, family).isRefusal === true]),
		);
		expect(refusals.length).toBeGreaterThan(30);
		// 99 means several things, and 124 that it was accepted, or refused, before.
		for (const [code, isRefusal] of refusals) {
			expect([code, isRefusal]).toEqual([code, !['99', '124'].includes(code)]);
		}
	});
});
