import { textMember } from '../../domain/member';
import { measureText } from '../../domain/messageText';
import { parseMobile } from '../../domain/recipients';
import { accept, refuse, type Result } from '../../domain/result';
import { brandname } from '../../fields/brandname';
import { message } from '../../fields/message';
import { smsOptions } from '../../fields/options';
import { phone } from '../../fields/phone';
import { messageContent, readBrandname, type MessageContent } from '../../operation/messageContent';
import type { BatchOperation } from '../../operation/operation';
import { readSendOptions, type SendFields } from '../../operation/sendOptions';

interface Body extends SendFields, MessageContent {
	SmsType: '1';
	Brandname: string;
}

/** The limit of code 131. */
const MAX_LENGTH = 422;

/** `SendMultipleSMSBrandname_json` (esms-api 3.5). */
export const sendAdvertising: BatchOperation = {
	value: 'sendAdvertising',
	name: 'Send Advertising',
	action: 'Send advertising SMS',
	description: 'Sends one text to 30 or more numbers, all items in one request',
	effect: 'send',
	shape: 'batch',
	family: 'smsSend',
	minRecipients: 30,
	maxRecipients: 5000,

	properties: [
		{
			displayName:
				'Items with the same text, brandname and time go out together: 30 to 5,000 different numbers in one request. People at eSMS approve advertising before it is sent.',
			name: 'advertisingNotice',
			type: 'notice',
			default: '',
		},
		phone,
		brandname,
		{
			...message,
			description: 'Text of the advertisement, at most 422 characters. eSMS adds the legal marks.',
		},
		smsOptions(),
	],

	recipient: (read) => parseMobile(read.raw('phone')),

	request(read) {
		const options = read.collection('options');
		const content = messageContent(read, read.text('message'), options.accents);
		read.demand('Message', shortEnough(content.Content), 'Shorten the text.');
		const fields: Body = {
			...content,
			SmsType: '1',
			Brandname: readBrandname(read),
			...readSendOptions(read, options, { report: 'sms', dateStyle: 'sms' }),
		};
		return { host: 'sms', method: 'POST', operation: 'SendMultipleSMSBrandname_json/', fields };
	},

	withRecipients: (request, phones) => ({
		...request,
		fields: { ...request.fields, Phones: [...phones] },
	}),

	response: (body, { requestId, duplicate, fields }, number) => ({
		accepted: true,
		messageId: textMember(body, 'SMSID'),
		requestId,
		phone: number,
		brandname: fields.Brandname,
		recipientsInRequest: (fields.Phones as string[]).length,
		...measureText(String(fields.Content)),
		code: duplicate ? '124' : '100',
		duplicate,
		sandbox: fields.Sandbox === '1',
	}),
};

const shortEnough = (text: string): Result<string> =>
	text.length > MAX_LENGTH
		? refuse(`has ${text.length} characters; advertising takes at most ${MAX_LENGTH}`)
		: accept(text);
