/**
 * Whatever stands in a field of the person, the request goes to the same host and path with the same
 * parameters, and the value arrives as it was.
 */
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { compose, keepAccents } from '../../nodes/Esms/domain/messageText';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';

closeNetwork();

const CALLBACK = 'https://n8n.shop-abc.vn/webhook/3f0c/esms';

interface Sent {
	/** Method, host and path. */
	place: string;
	/** Parameters of the query, members of the JSON body, or elements of the XML, in their order. */
	parameters: Array<[name: string, value: unknown]>;
}

const parser = new XMLParser({ trimValues: false, parseTagValue: false, ignoreAttributes: false });

function parametersOf(uri: string, body: unknown): Sent['parameters'] {
	if (typeof body === 'string' && body !== '') {
		const { RQST, ...others } = parser.parse(body) as Record<string, object>;
		expect(others).toEqual({});
		return Object.entries(RQST!);
	}
	const members = typeof body === 'object' && body !== null ? Object.entries(body) : [];
	return [...new URL(uri, 'https://host').searchParams, ...members];
}

/** Accepts everything at any address of eSMS, and notes it; other hosts can't be reached. */
function listen(): Sent[] {
	const sent: Sent[] = [];
	for (const host of ['https://rest.esms.vn', 'https://voiceapi.esms.vn']) {
		for (const method of ['GET', 'POST']) {
			nock(host)
				.persist()
				.intercept(() => true, method)
				.query(true)
				.reply(function (uri, body) {
					const place = `${method} ${host}${uri.split('?', 1)[0]} ${String(this.req.headers.host)}`;
					sent.push({ place, parameters: parametersOf(uri, body) });
					return [200, '{"CodeResult":"100","CodeResponse":"100","SMSID":"1","Balance":1}'];
				});
		}
	}
	return sent;
}

const VALUE = '={{ $json.value }}';
const brandname = (value: string) => ({ __rl: true, mode: 'name', value });
const own = (duplicateKey: string) => ({ duplicateProtection: 'ownKey', duplicateKey });
const sms = (changes: IDataObject): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '0912345678',
	smsType: '2',
	messageSource: 'own',
	message: 'Xin chao',
	brandname: brandname('DEMO'),
	options: own('key'),
	...changes,
});
const voice = (operation: string, changes: IDataObject): IDataObject => ({
	resource: 'voiceCall',
	operation,
	phone: '0912345678',
	options: own('key'),
	...changes,
});
const estimate = (changes: IDataObject): IDataObject => ({
	resource: 'sms',
	operation: 'estimatePrice',
	smsType: '1',
	phones: '0912345678',
	message: 'Xin chao',
	brandname: brandname('DEMO'),
	options: {},
	...changes,
});
const withData = (name: string, value: string) => ({
	...own('key'),
	callbackUrl: CALLBACK,
	callbackData: { values: [{ name, value }] },
});

interface Field {
	name: string;
	parameters: IDataObject;
	/** Where the value arrives. */
	at: string;
	/** What is made of the value on purpose; the value itself unless told. */
	becomes?: (value: string) => string;
	items?: number;
}

const trimmed = (value: string) => value.trim();
const composed = (value: string) => keepAccents(value);
const named = (value: string) => compose(value).trim();
const carriedByXml = (value: string) =>
	value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
/** A query carries no loose halves of characters. */
const wellFormed = (value: string) => value.replace(/\p{Surrogate}/gu, '\ufffd');

const FIELDS: Field[] = [
	{ name: 'Message', parameters: sms({ message: VALUE }), at: 'Content', becomes: composed },
	{
		name: 'Brandname',
		parameters: sms({ brandname: brandname(VALUE) }),
		at: 'Brandname',
		becomes: named,
	},
	{
		name: 'Campaign',
		parameters: sms({ options: { ...own('key'), campaign: VALUE } }),
		at: 'campaignid',
		becomes: named,
	},
	{
		name: 'Duplicate Key',
		parameters: sms({ options: own(VALUE) }),
		at: 'RequestId',
		becomes: named,
	},
	{ name: 'Phone', parameters: sms({ phone: VALUE }), at: 'Phone' },
	{
		name: 'a variable of a text template',
		parameters: sms({
			messageSource: 'template',
			template: { __rl: true, mode: 'text', value: 'ma {P1,1000} het' },
			variables: { mappingMode: 'defineBelow', value: { v1: VALUE } },
		}),
		at: 'Content',
		becomes: (value) => compose(`ma ${composed(value)} het`),
	},
	{
		name: 'Message, by GET',
		parameters: sms({ message: VALUE, options: { ...own('key'), requestMethod: 'GET' } }),
		at: 'Content',
		becomes: (value) => wellFormed(composed(value)),
	},
	{
		name: 'Brandname, by GET',
		parameters: sms({
			brandname: brandname(VALUE),
			options: { ...own('key'), requestMethod: 'GET' },
		}),
		at: 'Brandname',
		becomes: (value) => wellFormed(named(value)),
	},
	{
		name: 'Duplicate Key, by GET',
		parameters: sms({ options: { ...own(VALUE), requestMethod: 'GET' } }),
		at: 'RequestId',
		becomes: (value) => wellFormed(named(value)),
	},
	{
		name: 'Message of advertising',
		parameters: sms({
			operation: 'sendAdvertising',
			phone: '={{ "09123456" + String($itemIndex + 10) }}',
			message: VALUE,
		}),
		at: 'Content',
		becomes: composed,
		items: 30,
	},
	{
		name: 'Message of an estimate',
		parameters: estimate({ smsType: '2', phone: '0912345678', message: VALUE }),
		at: 'Content',
		becomes: (value) => wellFormed(composed(value)),
	},
	{
		name: 'Message of an advertising estimate',
		parameters: estimate({ message: VALUE }),
		at: 'CONTENT',
		becomes: (value) => carriedByXml(composed(value)),
	},
	{
		name: 'Brandname of an advertising estimate',
		parameters: estimate({ brandname: brandname(VALUE) }),
		at: 'BRANDNAME',
		becomes: (value) => carriedByXml(named(value)),
	},
	{
		name: 'OTP code',
		parameters: voice('callWithOtp', { otpVersion: 'current', code: VALUE }),
		at: 'Content',
		becomes: trimmed,
	},
	{
		name: 'OTP code, older',
		parameters: voice('callWithOtp', { otpVersion: 'older', code: VALUE, options: {} }),
		at: 'Code',
		becomes: trimmed,
	},
	{
		name: 'Sender, older',
		parameters: voice('callWithOtp', {
			otpVersion: 'older',
			code: '1234',
			options: { sender: VALUE },
		}),
		at: 'Sender',
		becomes: (value) => wellFormed(trimmed(value)),
	},
	{
		name: 'Template ID',
		parameters: voice('callFromTemplate', { templateId: VALUE }),
		at: 'TemplateId',
		becomes: (value) => wellFormed(trimmed(value)),
	},
	{
		name: 'a variable of a call template',
		parameters: voice('callFromTemplate', {
			templateId: '731',
			variables: { values: [{ value: VALUE }, { value: 'b' }] },
		}),
		at: 'VariableListStr',
		becomes: (value) => wellFormed(`${value.normalize('NFC')}||b`),
	},
	{
		name: 'Recording ID',
		parameters: voice('callFromRecording', { recordingId: VALUE }),
		at: 'TemplateId',
		becomes: (value) => wellFormed(trimmed(value)),
	},
	...['getStatus', 'getRecipientResults'].map((operation) => ({
		name: `Message ID, ${operation}`,
		parameters: { resource: 'sms', operation, messageId: VALUE, options: {} },
		at: 'RefId',
		becomes: (value: string) => wellFormed(trimmed(value)),
	})),
	{
		name: 'Message ID of a call',
		parameters: { resource: 'voiceCall', operation: 'getStatus', messageId: VALUE, options: {} },
		at: 'ReferenceId',
		becomes: (value) => wellFormed(trimmed(value)),
	},
	{
		name: 'Brandname of templates',
		parameters: {
			resource: 'template',
			operation: 'getMany',
			brandname: brandname(VALUE),
			options: {},
		},
		at: 'Brandname',
		becomes: named,
	},
];

const hostile = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 6 }),
			fc.constantFrom(
				...'&=?#/%+;:@ <>"\'{}[]()\\|\0\r\n\t',
				'\ud800',
				'\udc00',
				'&ApiKey=x',
				'&Phone=0900000000',
				'?a=b#c',
				'/../../GetBalance_json',
				'//evil.example/',
				'%2e%2e%2f',
				'%00',
				'\r\nHost: evil.example\r\n\r\n',
				'</CONTENT><SMSTYPE>2</SMSTYPE><CONTENT>',
				'<![CDATA[x]]>',
				'<!ENTITY a "b">&a;',
				'&#60;',
				'/{ApiKey}/{SecretKey}',
				'<RQST>',
				'","ApiKey":"x',
				'__proto__',
				'constructor',
				'[Phone]',
				'{{ $env }}',
				'$&$1',
				'đẠ😀',
			),
		),
		{ minLength: 1, maxLength: 5 },
	)
	.map((parts) => parts.join(''));

async function request(
	{ parameters, items = 1 }: Pick<Field, 'parameters' | 'items'>,
	value: unknown,
): Promise<Sent[]> {
	nock.cleanAll();
	const sent = listen();
	const input = Array.from({ length: items }, () => ({ value }) as IDataObject);
	const { error } = await execute({ parameters, items: input });
	if (error !== undefined) {
		expect(sent).toEqual([]);
		const isQuestion = /^(?:get|estimate)/.test(String(parameters.operation));
		if (!isQuestion) expect(error.description).toContain('Nothing was sent');
	}
	return sent;
}

const namesOf = ({ parameters }: Sent) => parameters.map(([name]) => name);

describe.each(FIELDS)('$name', (field) => {
	const { at, becomes = (value: string) => value } = field;
	const ordinary = field.name === 'Phone' ? '0987654321' : '123456';

	test('arrives as it was and changes nothing else', async () => {
		const [usual, ...more] = await request(field, ordinary);
		expect(more).toEqual([]);
		expect(usual!.parameters.find(([name]) => name === at)?.[1]).toBe(becomes(ordinary));

		let arrived = 0;
		await fc.assert(
			fc.asyncProperty(hostile, async (value) => {
				const [sent, ...others] = await request(field, value);
				expect(others).toEqual([]);
				if (sent === undefined) return;
				arrived += 1;
				expect(sent.place).toBe(usual!.place);
				expect(namesOf(sent)).toEqual(namesOf(usual!));
				for (const [index, [name, received]] of sent.parameters.entries()) {
					if (name === at) expect(received).toBe(becomes(value));
					else if (name !== 'IsUnicode' && name !== 'RequestId') {
						expect(received).toEqual(usual!.parameters[index]![1]);
					}
				}
			}),
			{ numRuns: 15, seed: 20_261_123 },
		);
		if (!/^(Phone|OTP)/.test(field.name)) expect(arrived).toBeGreaterThan(3);
	});

	test('brings no parameters along when an expression gives a list or an object', async () => {
		const [usual] = await request(field, ordinary);
		for (const value of [['a', 'b'], { a: 'b', ApiKey: 'x' }, [{ '&Phone': '1' }]]) {
			for (const sent of await request(field, value)) {
				expect(sent.place).toBe(usual!.place);
				expect(namesOf(sent)).toEqual(namesOf(usual!));
				expect(typeof sent.parameters.find(([name]) => name === at)?.[1]).toBe('string');
			}
		}
	});
});

describe('Callback Data', () => {
	const addressOf = async (name: unknown, value: unknown): Promise<URL | undefined> => {
		const options = withData('={{ $json.value[0] }}', '={{ $json.value[1] }}');
		const [sent] = await request({ parameters: sms({ options }) }, [name, value]);
		const address = sent?.parameters.find(([parameter]) => parameter === 'CallbackUrl')?.[1];
		return address === undefined ? undefined : new URL(String(address));
	};

	test('travels whole and changes neither address nor token', async () => {
		const usual = (await addressOf('row', '7'))!;
		await fc.assert(
			fc.asyncProperty(hostile, hostile, async (name, value) => {
				const address = await addressOf(name, value);
				if (address === undefined) return;
				expect(address.origin + address.pathname).toBe(usual.origin + usual.pathname);
				expect([...address.searchParams]).toEqual([
					['esms_token', usual.searchParams.get('esms_token')],
					[`data_${wellFormed(name.trim())}`, wellFormed(value)],
					['esms', ''],
				]);
			}),
			{ numRuns: 30, seed: 20_261_123 },
		);
	});

	test.each(['voice', 'sms'])('of a %s message comes back from the address', async (kind) => {
		const options = withData('a&esms_token=x', '1?SMSID=2&SendStatus=5#');
		const parameters =
			kind === 'sms' ? sms({ options }) : voice('callFromRecording', { recordingId: '1', options });
		const [sent] = await request({ parameters }, '');
		const address = new URL(String(sent!.parameters.find(([name]) => name === 'CallbackUrl')![1]));
		expect(address.searchParams.get('data_a&esms_token=x')).toBe('1?SMSID=2&SendStatus=5#');
		expect(address.searchParams.get('esms_token')).toMatch(/^[\w-]{43}$/);
		expect(address.searchParams.getAll('SMSID')).toEqual([]);
	});
});
