import { textMember } from '../../domain/member';
import { measureText } from '../../domain/messageText';
import { shortEnoughForGet } from '../../domain/queryLength';
import { parseMobile } from '../../domain/recipients';
import { brandname } from '../../fields/brandname';
import { message } from '../../fields/message';
import { smsOptions } from '../../fields/options';
import { phone } from '../../fields/phone';
import { requestMethod } from '../../fields/sendOptions';
import {
	checkTemplate,
	FROM_TEMPLATE,
	messageSource,
	OWN_TEXT,
	template,
	templateVariables,
} from '../../fields/template';
import { messageContent, readBrandname, type MessageContent } from '../../operation/messageContent';
import type { SendOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { readSendOptions, type SendFields } from '../../operation/sendOptions';
import {
	checkTemplate as compareWithTemplates,
	templateLookup,
	textFromTemplate,
} from '../../operation/templateText';

interface Body extends SendFields, MessageContent {
	Phone: string;
	SmsType: string;
	Brandname?: string;
}

const CUSTOMER_CARE = '2';
const FIXED_SENDER = '8';

/** `SendMultipleMessage_V4_post_json` and `_get` (esms-api 3.1 and 3.2). */
export const send: SendOperation = {
	value: 'send',
	name: 'Send',
	action: 'Send SMS',
	description: 'Sends a customer care message or one-time password to one number',
	toolDescription:
		'Sends one SMS to one Vietnamese mobile number. The phone is written like 0912345678. A message from a brandname has to be word for word a text that is registered for it; eSMS refuses any other.',
	effect: 'send',
	shape: 'item',
	family: 'smsSend',

	properties: [
		phone,
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
						'For accounts with a registered sender number. For others eSMS calls and reads the text out: use just a code.',
				},
			],
		},
		{ ...brandname, displayOptions: { show: { smsType: [CUSTOMER_CARE] } } },
		messageSource,
		{
			...message,
			description:
				'Text as registered with the brandname. A text that matches no registered template is refused by eSMS (code 146).',
			displayOptions: { show: { messageSource: [OWN_TEXT] } },
		},
		template,
		templateVariables,
		smsOptions(checkTemplate, requestMethod),
	],

	lookup: (read) =>
		read.text('smsType') === CUSTOMER_CARE ? templateLookup(read, readBrandname(read)) : undefined,

	request(read, found) {
		const options = read.collection('options');
		const smsType = read.text('smsType');
		const fields: Body = {
			Phone: read.demand('Phone', parseMobile(read.raw('phone'))),
			...messageContent(read, readText(read), options.accents),
			SmsType: smsType,
			...(smsType === CUSTOMER_CARE && { Brandname: readBrandname(read) }),
			...readSendOptions(read, options, { report: 'sms', dateStyle: 'sms' }),
		};
		const note = compareWithTemplates(read, fields.Content, found);
		if (options.requestMethod === 'GET') {
			// Not in the address template of the service.
			delete fields.campaignid;
			return {
				host: 'sms',
				method: 'GET',
				operation: 'SendMultipleMessage_V4_get',
				fields: read.demand(
					'Request Method',
					shortEnoughForGet(fields),
					"Choose POST as 'Request Method'.",
				),
				...(note !== undefined && { note }),
			};
		}
		return {
			host: 'sms',
			method: 'POST',
			operation: 'SendMultipleMessage_V4_post_json/',
			fields,
			...(note !== undefined && { note }),
		};
	},

	response: (body, { requestId, duplicate, fields, note }) => ({
		// A repeated RequestId is confirmed without the message's id.
		messageId: textMember(body, 'SMSID'),
		requestId,
		phone: fields.Phone,
		brandname: fields.Brandname ?? '',
		...measureText(String(fields.Content)),
		code: duplicate ? '124' : '100',
		duplicate,
		sandbox: fields.Sandbox === '1',
		...(note !== undefined && { templateWarning: note }),
	}),
};

/** The person's own text, or a template with its variables filled in. */
function readText(read: Reader): string {
	if (read.text('messageSource') !== FROM_TEMPLATE) return read.text('message');
	return read.text('smsType') === CUSTOMER_CARE
		? textFromTemplate(read)
		: read.refuse(
				'Templates belong to a brandname, which this SMS Type has not',
				"Choose 'Own Text' as 'Message Source', or the SMS Type 'Customer Care'.",
			);
}
