import { sms } from '../../channels/sms';
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
import { acceptedText } from '../../operation/acceptedMessage';
import { buildMessage } from '../../operation/message';
import { messageContent, readBrandname } from '../../operation/messageContent';
import { noticesOf } from '../../operation/notices';
import type { SendOperation } from '../../operation/operation';
import { readSendOptions } from '../../operation/sendOptions';
import { readTextOrigin, templateRefusal } from '../../operation/templateRefusal';
import {
	checkTemplate as compareWithTemplates,
	isFromTemplate,
	templateLookup,
} from '../../operation/templateText';
import { readText } from './messageText';
import { asGet, asPost, type Body } from './sendRequest';
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
		smsOptions(checkTemplate.literal, requestMethod.literal),
	],

	lookup: (read) =>
		read.text(smsType) === CUSTOMER_CARE ? templateLookup(read, readBrandname(read)) : undefined,

	request(read, found) {
		const type = read.text(smsType);
		const fields: Body = {
			Phone: read.take(phone),
			...messageContent(read, readText(read), isFromTemplate(read)),
			SmsType: type,
			...(type === CUSTOMER_CARE && { Brandname: readBrandname(read) }),
			...readSendOptions(read, sms),
		};
		const note = compareWithTemplates(read, fields.Content, found);
		const request = read.takeOption(requestMethod) === 'GET' ? asGet(read, fields) : asPost(fields);
		const { Brandname } = fields;
		const codes = Brandname && [templateRefusal(readTextOrigin(read, Brandname)), sms.codes.send];
		const refusal = note === undefined ? [] : [`eSMS may refuse this text. ${note}`];
		return buildMessage(
			{ ...request, ...(codes && { codes }) },
			{
				recipients: [fields.Phone],
				note,
				notices: () => [...refusal, ...noticesOf(read, { text: fields.Content })],
			},
		);
	},

	response: acceptedText,
};
