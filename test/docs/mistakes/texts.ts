/** Mistakes in what a person or a model fills in, and what is seen of each. */
import type { IDataObject } from 'n8n-workflow';
import type { Mistake } from './mistake';

const SEND = { resource: 'sms', operation: 'send' };
const brandname = (value: string): IDataObject => ({ __rl: true, mode: 'name', value });
const sms = (more: IDataObject = {}, options: IDataObject = {}): IDataObject => ({
	phone: '0912345678',
	smsType: '2',
	brandname: brandname('DEMOSHOP'),
	messageSource: 'own',
	message: 'DEMOSHOP: don 7781 da giao',
	options,
	...more,
});
const send = (
	mistake: string,
	parameters: IDataObject,
	sees: Mistake['sees'],
	words: RegExp,
	item?: IDataObject,
): Mistake => ({ mistake, operation: SEND, parameters, sees, words, ...(item && { item }) });

const OWN_KEY = { duplicateProtection: 'ownKey' };
const CALLBACK = { callbackUrl: 'https://n8n.example.net/webhook/1b9d/esms' };

const inDays = (days: number): string =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const asInVietnam = (day: string): string => day.split('-').reverse().join('/');

const notText: Mistake[] = [
	send(
		'An object as message, such as `{{ $json.order }}`',
		sms({ message: '={{ $json.order }}' }),
		'refused',
		/'Message' is an object/,
		{ order: { id: 7781 } },
	),
	send(
		'A list as message',
		sms({ message: '={{ $json.lines }}' }),
		'refused',
		/'Message' is a list/,
		{ lines: ['a', 'b'] },
	),
	send(
		'An object within the message',
		sms({ message: '=Chao {{ $json.name }}' }),
		'refused',
		/\[object Object\]/,
		{ name: { first: 'An' } },
	),
	send(
		'An object as own key',
		sms({}, { ...OWN_KEY, duplicateKey: '={{ $json.order }}' }),
		'refused',
		/'Duplicate Key' is an object/,
		{ order: { id: 7781 } },
	),
	send(
		'An object in Callback Data',
		sms(
			{},
			{
				...CALLBACK,
				callbackData: { values: [{ name: 'order', value: '={{ $json.order }}' }] },
			},
		),
		'refused',
		/'Callback Data.*is an object/,
		{ order: { id: 7781 } },
	),
	send(
		'A template whose first variable has no value',
		sms({
			messageSource: 'template',
			template: { __rl: true, mode: 'text', value: 'DEMOSHOP: chao {P1,20}, don {P2,20} da giao' },
			variables: { mappingMode: 'defineBelow', value: { v1: '={{ $json.name }}', v2: '7781' } },
		}),
		'refused',
		/no value for variable 1/,
	),
];

const nothing: Mistake[] = [
	send(
		'Send At from an expression that gives nothing',
		sms({}, { sendAt: '={{ $json.when }}' }),
		'refused',
		/'Send At' is empty/,
	),
	send(
		'Callback URL from an expression that gives nothing',
		sms({}, { callbackUrl: '={{ $json.url }}' }),
		'refused',
		/'Callback URL' is empty/,
	),
	send(
		'Duplicate Key from an expression that gives nothing',
		sms({}, { ...OWN_KEY, duplicateKey: '={{ $json.key }}' }),
		'refused',
		/'Duplicate Key' is empty/,
	),
	send(
		'Sandbox from an expression that gives nothing',
		sms({}, { sandbox: '={{ $json.test }}' }),
		'refused',
		/'Sandbox' is empty/,
	),
];

const leftovers: Mistake[] = [
	send(
		'`{{ $json.code }}` in Fixed mode',
		sms({ message: 'DEMOSHOP: ma {{ $json.code }}' }),
		'refused',
		/expression.*\{\{ \$json\.code/,
	),
	send(
		'A variable of the template left over, such as `{P1,8}`',
		sms({ message: 'DEMOSHOP: ma {P1,8}' }),
		'refused',
		/\{P1,8\}/,
	),
	send(
		'`undefined` in the message',
		sms({ message: '={{ "Chao " + $json.name }}' }),
		'refused',
		/undefined/,
	),
	send(
		'A value that is missing within the message',
		sms({ message: '=Chao {{ $json.name }}, don {{ $json.id }} da giao' }),
		'told',
		/value may be missing/,
	),
	send('A placeholder such as `{name}`', sms({ message: 'Chao {name}' }), 'told', /\{name\}/),
];

const phones: Mistake[] = [
	send(
		'A landline of Ho Chi Minh City from before 2017: (08) 3812 3456',
		sms({ phone: '(08) 3812 3456' }),
		'refused',
		/landline of Ho Chi Minh City.*028/,
	),
	send(
		'Two numbers in one cell',
		sms({ phone: '0912345678 / 0987654321' }),
		'refused',
		/two numbers; one item each/,
	),
	send('A number with a fraction', sms({ phone: '={{ $json.p }}' }), 'refused', /fraction/, {
		p: 91234567.8,
	}),
	send('A tax code', sms({ phone: 'MST: 0312345678' }), 'refused', /mst/),
	send('Words around the number', sms({ phone: 'Hotline: 0912 345 678' }), 'read', /0912345678/),
	send('A lead of Facebook', sms({ phone: 'p:+84912345678' }), 'read', /0912345678/),
	send('A formula of Excel', sms({ phone: '="0912345678"' }), 'read', /0912345678/),
	send('Thousands commas', sms({ phone: '912,345,678' }), 'read', /0912345678/),
];

const characters: Mistake[] = [
	send(
		'An invisible character in the message',
		sms({ message: 'DEMOSHOP: ma 4821\u200c' }),
		'read',
		/"Content":"DEMOSHOP: ma 4821".*"IsUnicode":"0"/,
	),
	send(
		'An ellipsis, a no-break space, m² in a plain message',
		sms({ message: 'Can ho\u00a0100m² …' }),
		'read',
		/"Content":"Can ho 100m2 \.\.\.".*"IsUnicode":"0"/,
	),
	send('An emoji in a plain message', sms({ message: 'DEMOSHOP: ma 4821 😀' }), 'told', /😀/),
	send('2,000 characters', sms({ message: 'a'.repeat(2000) }), 'refused', /14 parts.*allows 10/),
];

const times: Mistake[] = [
	send(
		'Send At as in a Vietnamese sheet: 25/12/2026 09:00',
		sms({}, { sendAt: `${asInVietnam(inDays(30))} 09:00` }),
		'read',
		/"SendDate":"\d{4}-\d\d-\d\d 09:00:00"/,
	),
	send(
		'Send At ten years ahead',
		sms({}, { sendAt: `${asInVietnam(inDays(3650))} 09:00` }),
		'refused',
		/more than a year ahead/,
	),
	send(
		'Send At in the night',
		sms({}, { sendAt: `${asInVietnam(inDays(30))} 02:00` }),
		'told',
		/at night/,
	),
];

export const textMistakes: readonly Mistake[] = [
	...notText,
	...nothing,
	...leftovers,
	...phones,
	...characters,
	...times,
];
