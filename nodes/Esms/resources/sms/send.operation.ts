import type { IDataObject } from 'n8n-workflow';
import { keepAccents, measureText, removeAccents } from '../../domain/messageText';
import { parsePhone, type Phone } from '../../domain/phone';
import { accept, refuse, type Result } from '../../domain/result';
import { brandname } from '../../fields/brandname';
import { phone } from '../../fields/phone';
import {
	callbackData,
	callbackUrl,
	campaign,
	duplicateKey,
	duplicateProtection,
	maxParallelRequests,
	maxRequestsPerSecond,
	sandbox,
	sendAt,
	simplify,
	timeout,
} from '../../fields/sendOptions';
import type { SendOperation } from '../../runner/operation';
import { readSendOptions, type SendFields } from '../../runner/sendOptions';

interface Body extends SendFields {
	Phone: string;
	Content: string;
	SmsType: string;
	Brandname?: string;
	IsUnicode: '0' | '1';
}

const CUSTOMER_CARE = '2';
const FIXED_SENDER = '8';

/** `SendMultipleMessage_V4_post_json` (esms-api.md section 3.1). */
export const send: SendOperation = {
	value: 'send',
	name: 'Send',
	action: 'Send SMS',
	description: 'Sends a customer care message or one-time password to one number',
	effect: 'send',
	shape: 'item',
	family: 'smsSend',

	properties: [
		phone,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 3 },
			required: true,
			default: '',
			placeholder: 'e.g. DEMOSHOP: your order 7781 is on its way.',
			description:
				'Text as registered with the brandname. A text that matches no registered template is refused by eSMS (code 146).',
		},
		{
			displayName: 'SMS Type',
			name: 'smsType',
			type: 'options',
			default: CUSTOMER_CARE,
			options: [
				{
					name: 'Customer Care',
					value: CUSTOMER_CARE,
					description: 'From your brandname, with a registered text',
				},
				{
					name: 'Fixed Sender Number',
					value: FIXED_SENDER,
					description:
						'For accounts with a registered sender number. For other accounts eSMS reads the text out in a call, so it should be just a code.',
				},
			],
		},
		{ ...brandname, displayOptions: { show: { smsType: [CUSTOMER_CARE] } } },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Accents',
					name: 'accents',
					type: 'options',
					default: 'keep',
					description:
						'What to do with Vietnamese accents. An accented message has 70 characters in its first part, an unaccented one 160.',
					options: [
						{ name: 'Keep', value: 'keep' },
						{ name: 'Remove', value: 'remove' },
					],
				},
				callbackData,
				callbackUrl,
				campaign,
				duplicateKey,
				duplicateProtection,
				maxParallelRequests,
				maxRequestsPerSecond,
				sandbox,
				sendAt,
				simplify,
				timeout,
			],
		},
	],

	request(read) {
		const options = read.collection('options');
		const { number } = read.demand('Phone', mobile(read.raw('phone')));
		const text = read.text('message');
		if (text.trim() === '') {
			read.refuse("The 'Message' is empty", 'Write a text, or check the expression that fills it.');
		}
		const content = options.accents === 'remove' ? removeAccents(text) : keepAccents(text);
		const smsType = read.text('smsType');
		const body: Body = {
			Phone: number,
			Content: content,
			SmsType: smsType,
			IsUnicode: measureText(content).encoding === 'unicode' ? '1' : '0',
			...readSendOptions(read, options, { report: 'sms', dateStyle: 'sms' }),
		};
		if (smsType === CUSTOMER_CARE) {
			body.Brandname = read.text('brandname').trim();
			if (body.Brandname === '') {
				read.refuse("The 'Brandname' is empty", 'Choose one from the list.');
			}
		}
		return {
			host: 'sms',
			method: 'POST',
			operation: 'SendMultipleMessage_V4_post_json/',
			fields: body,
		};
	},

	response(body, { requestId, duplicate, fields }): IDataObject {
		return {
			// A repeated RequestId is confirmed without the message's id.
			messageId: String(body.SMSID ?? '').trim(),
			requestId,
			phone: fields.Phone,
			brandname: fields.Brandname ?? '',
			...measureText(String(fields.Content)),
			code: duplicate ? '124' : '100',
			duplicate,
			sandbox: fields.Sandbox === '1',
		};
	},
};

function mobile(value: unknown): Result<Phone> {
	const parsed = parsePhone(value);
	return parsed.ok && parsed.value.kind === 'landline'
		? refuse('is a landline, which can be called but not texted')
		: parsed.ok
			? accept(parsed.value)
			: parsed;
}
