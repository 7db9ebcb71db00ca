import { sms } from '../../channels/sms';
import { accept, refuse, type Result } from '../../domain/result';
import { nameUnusable } from '../../domain/unusable';
import { advertisingBrandname } from '../../fields/brandname';
import { message } from '../../fields/message';
import { smsOptions } from '../../fields/options';
import { phone } from '../../fields/phone';
import { acceptedText } from '../../operation/acceptedMessage';
import { refuseList } from '../../operation/phoneList';
import { buildMessage } from '../../operation/message';
import { messageContent, readBrandname, type MessageContent } from '../../operation/messageContent';
import { noticesOf } from '../../operation/notices';
import type { BatchOperation } from '../../operation/operation';
import { readSendOptions, readSendTime, type SendFields } from '../../operation/sendOptions';

interface Body extends SendFields, MessageContent {
	SmsType: '1';
	Brandname: string;
}

/** The limit of code 131 (assumption A35). */
const MAX_LENGTH = 422;

/** The limit of code 107. */
const MIN_RECIPIENTS = 30;

/** `SendMultipleSMSBrandname_json` (esms-api 3.5). */
export const sendAdvertising: BatchOperation = {
	value: 'sendAdvertising',
	name: 'Send Advertising',
	action: 'Send advertising SMS',
	description: 'Sends one text to 30 or more numbers, all items in one request',
	effect: 'send',
	shape: 'batch',
	channel: sms,
	endpoints: ['SendMultipleSMSBrandname_json'],
	minRecipients: MIN_RECIPIENTS,
	maxRecipients: 5000,
	tooFew: (count, unusable) => ({
		title: `Advertising needs at least ${MIN_RECIPIENTS} different phone numbers with the same text; here are ${count}`,
		advice: `Nothing was sent or charged. ${unusable.length > 0 ? `Not counted: ${nameUnusable(unusable, 'row')}. ` : ''}Add recipients, or check that the message, brandname, time, Duplicate Key, Callback Data and other options are the same for all items: items that differ in them make requests of their own.`,
	}),

	properties: [
		{
			displayName:
				'Items with the same text, brandname and time go out together: 30 to 5,000 different numbers in one request. People at eSMS approve advertising before it is sent.',
			name: 'advertisingNotice',
			type: 'notice',
			default: '',
		},
		phone.literal,
		advertisingBrandname,
		{
			...message,
			description: 'Text of the advertisement, at most 422 characters. eSMS adds the legal marks.',
		},
		smsOptions(),
	],

	recipient: (read) => phone.parse(read.raw(phone.literal.name), read.moment),

	draft(read) {
		refuseList(read, phone);
		const content = messageContent(read, read.text(message));
		read.demand('Message', shortEnough(content.Content), 'Shorten the text.');
		const { SendDate, ...options } = readSendOptions(read, sms);
		// The page lists neither IsUnicode nor CallbackUrl (assumptions A23 and A59).
		const body: Body = {
			...content,
			SmsType: '1',
			Brandname: readBrandname(read),
			...options,
		};
		return {
			body,
			sendAt: readSendTime(read),
			to: (recipients) =>
				buildMessage(
					{
						host: 'sms',
						method: 'POST',
						operation: 'SendMultipleSMSBrandname_json/',
						fields: { ...body, ...(SendDate && { SendDate }), Phones: [...recipients] },
					},
					{
						recipients,
						notices: () => noticesOf(read, { text: content.Content, isAdvertising: true }),
					},
				),
		};
	},

	response: (body, sent, recipient, together) => ({
		// Each number of an accepted request (assumption A16).
		...acceptedText(body, sent),
		phone: recipient,
		recipientCount: together,
	}),
};

const shortEnough = (text: string): Result<string> =>
	text.length > MAX_LENGTH
		? refuse(`has ${text.length} characters; advertising takes at most ${MAX_LENGTH}`)
		: accept(text);
