import { sms } from '../../channels/sms';
import { textMember } from '../../domain/member';
import { measureText } from '../../domain/messageText';
import { brandname } from '../../fields/brandname';
import { message } from '../../fields/message';
import { smsOptions } from '../../fields/options';
import { phone } from '../../fields/phone';
import { requestMethod } from '../../fields/sendOptions';
import {
	checkTemplate,
	messageSource,
	OWN_TEXT,
	template,
	templateVariables,
} from '../../fields/template';
import { buildMessage } from '../../operation/message';
import { messageContent, readBrandname } from '../../operation/messageContent';
import type { SendOperation } from '../../operation/operation';
import { warned } from '../../operation/callbackWarning';
import { readSendOptions } from '../../operation/sendOptions';
import { readTextOrigin, templateRefusal } from '../../operation/templateRefusal';
import {
	checkTemplate as compareWithTemplates,
	templateLookup,
} from '../../operation/templateText';
import { readText } from './messageText';
import { asGet, asPost, type SendBody } from './sendRequest';
import { CUSTOMER_CARE, smsType } from './smsType';

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
	channel: sms,
	endpoints: ['SendMultipleMessage_V4_post_json', 'SendMultipleMessage_V4_get'],

	properties: [
		phone.literal,
		smsType,
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
		const type = read.text(smsType.name);
		const fields: SendBody = {
			Phone: read.take(phone),
			...messageContent(read, readText(read), options.accents),
			SmsType: type,
			...(type === CUSTOMER_CARE && { Brandname: readBrandname(read) }),
			...readSendOptions(read, sms),
		};
		const note = compareWithTemplates(read, fields.Content, found);
		const request = options.requestMethod === 'GET' ? asGet(read, fields) : asPost(fields);
		const { Brandname } = fields;
		const codes = Brandname && [templateRefusal(readTextOrigin(read, Brandname)), sms.codes.send];
		return buildMessage(
			{ ...request, ...(codes && { codes }) },
			{ recipients: [fields.Phone], note },
		);
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
		...warned(fields),
		...(note !== undefined && { templateWarning: note }),
	}),
};
