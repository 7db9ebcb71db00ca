/** What a person's fields and a model's arguments must not carry to a customer: tried in n8n's own engine. */
import type { IDataObject } from 'n8n-workflow';
import nock from 'nock';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';

closeNetwork();

const CONTINUE = { onError: 'continueRegularOutput' } as const;

const send = (more: IDataObject = {}, options: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '0912345678',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	messageSource: 'own',
	message: 'DEMOSHOP: don 7781 da giao',
	options,
	...more,
});
const rows = (values: IDataObject[]): IDataObject => ({ callbackData: { values } });
const callback = { callbackUrl: 'https://n8n.example.net/webhook/id/esms' };
const fromTemplate = (value: IDataObject): IDataObject =>
	send({
		messageSource: 'template',
		template: { __rl: true, mode: 'text', value: 'DEMOSHOP: chao {P1,20}, don {P2,20} da giao' },
		variables: { mappingMode: 'defineBelow', value },
	});
const call = (values: unknown[], options: IDataObject = {}): IDataObject => ({
	resource: 'voiceCall',
	operation: 'callFromTemplate',
	phone: '0912345678',
	templateId: '731',
	variables: { values: values.map((value) => ({ value })) as IDataObject[] },
	options,
});
const estimate = (more: IDataObject): IDataObject => ({
	...send(more),
	operation: 'estimatePrice',
});

async function refusalOf(parameters: IDataObject, item: IDataObject = {}): Promise<IDataObject> {
	const scope = nock(/./).get(/./).reply(200, '{}').post(/./).reply(200, '{}');
	const { items } = await execute({ parameters, items: [item], settings: CONTINUE });
	expect(scope.pendingMocks()).toHaveLength(2);
	nock.cleanAll();
	expect(items).toHaveLength(1);
	expect(items[0]!.pairedItem).toEqual({ item: 0 });
	return items[0]!.json.error as IDataObject;
}

describe('what is no text is refused before any request', () => {
	const order = { id: 7781, total: 2 };
	test.each<[string, IDataObject, IDataObject, string]>([
		['a message', send({ message: '={{ $json.order }}' }), { order }, 'Message'],
		[
			'a list as message',
			send({ message: '={{ $json.lines }}' }),
			{ lines: ['a', 'b'] },
			'Message',
		],
		[
			'an object within a message, of which n8n has made text',
			send({ message: '=Chao {{ $json.ten }}' }),
			{ ten: { ho: 'Nguyen' } },
			'Message',
		],
		['yes or no as message', send({ message: '={{ $json.paid }}' }), { paid: false }, 'Message'],
		['a price for an object', estimate({ message: '={{ $json.m }}' }), { m: { a: 1 } }, 'Message'],
		[
			'a brandname',
			send({ brandname: { __rl: true, mode: 'name', value: '={{ $json.b }}' } }),
			{ b: { name: 'DEMOSHOP' } },
			'Brandname',
		],
		[
			'the template',
			{
				...fromTemplate({ v1: 'An' }),
				template: { __rl: true, mode: 'text', value: '={{ $json.t }}' },
			},
			{ t: { text: 'a' } },
			'Template',
		],
		['a campaign', send({}, { campaign: '={{ $json.order }}' }), { order }, 'Campaign'],
		[
			'an own key',
			send({}, { duplicateProtection: 'ownKey', duplicateKey: '={{ $json.order }}' }),
			{ order },
			'Duplicate Key',
		],
		[
			'an own key of several parts',
			send({}, { duplicateProtection: 'ownKey', duplicateKey: '=order-{{ $json.order }}' }),
			{ order },
			'Duplicate Key',
		],
		['a Callback URL', send({}, { callbackUrl: '={{ $json.order }}' }), { order }, 'Callback URL'],
		[
			'a value of Callback Data',
			send({}, { ...callback, ...rows([{ name: 'order', value: '={{ $json.order }}' }]) }),
			{ order },
			'Callback Data',
		],
		[
			'a name of Callback Data',
			send({}, { ...callback, ...rows([{ name: '={{ $json.order }}', value: 'a' }]) }),
			{ order },
			'Callback Data',
		],
		[
			'a template variable',
			fromTemplate({ v1: '={{ $json.ten }}', v2: '7781' }),
			{ ten: { ho: 'Nguyen' } },
			'Variables',
		],
		['a spoken value', call(['={{ $json.order }}']), { order }, 'Variables'],
		[
			'a one-time code in a list',
			{ ...call([]), operation: 'callWithOtp', otpVersion: 'current', code: '={{ $json.c }}' },
			{ c: ['482101'] },
			'Code',
		],
		['a phone number', send({ phone: '={{ $json.p }}' }), { p: { number: '0912345678' } }, 'Phone'],
		['a phone number in a list', send({ phone: '={{ $json.p }}' }), { p: ['0912345678'] }, 'Phone'],
	])('%s', async (_, parameters, item, label) => {
		const error = await refusalOf(parameters, item);
		expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'notSent', retryable: false });
		expect(error.message).toContain(`The '${label}`);
		expect(String(error.description)).toMatch(
			parameters.operation === 'estimatePrice' ? /\S/ : /^Nothing was sent for this item\. \S/,
		);
	});

	test('says what came, and what to do with it', async () => {
		const error = await refusalOf(send({ message: '={{ $json.order }}' }), { order });
		expect(error.message).toMatch(/is an object \(id, total\)/);
		expect(error.description).toMatch(/field of it/);
	});

	test('the other rows go out', async () => {
		nock('https://rest.esms.vn')
			.post(
				'/MainService.svc/json/SendMultipleMessage_V4_post_json/',
				({ Content }) => Content === 'Don 2',
			)
			.reply(200, '{"CodeResult":"100","SMSID":"m-2"}');
		const { items } = await execute({
			parameters: send({ message: '={{ $json.m }}' }),
			items: [{ m: { a: 1 } }, { m: 'Don 2' }],
			settings: CONTINUE,
		});
		expect(items.map(({ json }) => [Boolean(json.error), json.messageId])).toEqual([
			[true, ''],
			[false, 'm-2'],
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});

describe('an option whose expression gives nothing is refused', () => {
	const NOTHING = [{}, { x: null }, { x: '' }, { x: '  ' }];
	const options: Array<[string, IDataObject]> = [
		['Send At', { sendAt: '={{ $json.x }}' }],
		['Callback URL', { callbackUrl: '={{ $json.x }}' }],
		['Duplicate Key', { duplicateProtection: 'ownKey', duplicateKey: '={{ $json.x }}' }],
		['Campaign', { campaign: '={{ $json.x }}' }],
		['Sandbox', { sandbox: '={{ $json.x }}' }],
		['Accents', { accents: '={{ $json.x }}' }],
		['Duplicate Protection', { duplicateProtection: '={{ $json.x }}' }],
		['Check Template', { checkTemplate: '={{ $json.x }}' }],
		['Request Method', { requestMethod: '={{ $json.x }}' }],
	];
	test.each(
		options.flatMap(([label, some]) => NOTHING.map((item) => [label, item, some] as const)),
	)('%s, of %j', async (label, item, some) => {
		const error = await refusalOf(send({}, some), item);
		expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'notSent' });
		expect(error.message).toMatch(new RegExp(`^The '${label}' is empty`));
		expect(error.description).toContain(`remove the option '${label}'`);
	});

	test('as text', async () => {
		for (const option of ['sendAt', 'callbackUrl', 'campaign']) {
			const error = await refusalOf(send({}, { [option]: '={{ $json.x + "" }}' }));
			expect(error.code).toBe('INVALID_INPUT');
		}
	});

	test('also a value of Callback Data, and one that is read out', async () => {
		const data = { ...callback, ...rows([{ name: 'order', value: '={{ $json.x }}' }]) };
		expect((await refusalOf(send({}, data))).message).toMatch(/Callback Data.*nothing/);
		expect((await refusalOf(call(['={{ $json.x }}']))).message).toMatch(/Variables.*nothing/);
	});

	test('for a call, too', async () => {
		const error = await refusalOf(call(['a'], { sendAt: '={{ $json.x }}' }));
		expect(error.message).toMatch(/^The 'Send At' is empty/);
	});

	test('an option that was added and never filled in has no effect', async () => {
		let body: IDataObject = {};
		nock('https://rest.esms.vn')
			.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/', (sent: IDataObject) => {
				body = sent;
				return true;
			})
			.reply(200, '{"CodeResult":"100","SMSID":"m-1"}');
		const { items } = await execute({
			parameters: send({}, { sendAt: '', callbackUrl: '', campaign: '' }),
		});
		expect(items[0]!.json.messageId).toBe('m-1');
		expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['SendDate']));
		expect(body).not.toHaveProperty('CallbackUrl');
	});
});

test.each<[string, IDataObject]>([
	['Sandbox', { sandbox: '={{ "maybe" }}' }],
	['Accents', { accents: '={{ "strip" }}' }],
	['Duplicate Protection', { duplicateProtection: '={{ "key" }}' }],
	['Check Template', { checkTemplate: '={{ true }}' }],
])('%s with a value that means nothing is refused', async (label, options) => {
	expect((await refusalOf(send({}, options))).message).toContain(`The '${label}' is n`);
});

test('Sandbox as text is a rehearsal', async () => {
	nock('https://rest.esms.vn')
		.post(
			'/MainService.svc/json/SendMultipleMessage_V4_post_json/',
			({ Sandbox }) => Sandbox === '1',
		)
		.reply(200, '{"CodeResult":"100","SMSID":"m-1"}');
	const { items } = await execute({
		parameters: send({}, { sandbox: '={{ $json.test }}' }),
		items: [{ test: 'true' }],
	});
	expect(items[0]!.json.sandbox).toBe(true);
});

test.each<[string, string]>([
	['an expression in Fixed mode', 'Ma cua ban: {{ $json.ma }}'],
	['a variable of a template', 'DEMOSHOP: ma {P1,8}'],
	['an object in a text', 'Chao [object Object]'],
	['nothing in a text', '=Chao {{ $json.x + "" }}'],
])('%s is refused', async (_, message) => {
	const error = await refusalOf(send({ message }));
	expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'notSent' });
	expect(error.message).toMatch(/^The 'Message' has /);
});

describe('the variables of a template keep their places', () => {
	test.each<[string, IDataObject]>([
		['the first is missing', { v2: '7781' }],
		['the first is empty', { v1: '', v2: '7781' }],
		['the first gives nothing', { v1: '={{ $json.x }}', v2: '7781' }],
		['the last is missing', { v1: 'An' }],
	])('%s', async (_, value) => {
		expect((await refusalOf(fromTemplate(value))).message).toMatch(
			/has no value for variable [12]/,
		);
	});

	test('in whatever order they are kept', async () => {
		let content = '';
		nock('https://rest.esms.vn')
			.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/', ({ Content }) => {
				content = String(Content);
				return true;
			})
			.reply(200, '{"CodeResult":"100","SMSID":"m-1"}');
		await execute({ parameters: fromTemplate({ v2: 7781, v1: 'An' }) });
		expect(content).toBe('DEMOSHOP: chao An, don 7781 da giao');
	});
});
