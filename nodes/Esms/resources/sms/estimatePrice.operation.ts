import { sms } from '../../channels/sms';
import { escapeXml } from '../../domain/escapeXml';
import { numberMember } from '../../domain/member';
import { measureText } from '../../domain/messageText';
import { shortEnoughForGet } from '../../domain/queryLength';
import { brandname } from '../../fields/brandname';
import { accents, message } from '../../fields/message';
import { requestOptions } from '../../fields/options';
import { phone } from '../../fields/phone';
import { priceableContent, readBrandname } from '../../operation/messageContent';
import type { ReadOperation } from '../../operation/operation';
import { ADVERTISING, estimatedType, phones } from './estimateFields';
import { CUSTOMER_CARE } from './smsType';

/** `SummaryMultipleMessage_V4_get` and `SummaryMultipleSMSBrandname` (esms-api 3.7 and 3.8). */
export const estimatePrice: ReadOperation = {
	value: 'estimatePrice',
	name: 'Estimate Price',
	action: 'Estimate SMS price',
	description: 'Returns what a message would cost, without sending it',
	toolDescription:
		'Tells what an SMS would cost in VND, and its number of parts. Accents make a message dearer: it then has 70 characters in its first part instead of 160.',
	effect: 'read',
	shape: 'item',
	channel: sms,
	endpoints: ['SummaryMultipleMessage_V4_get', 'SummaryMultipleSMSBrandname'],

	properties: [
		estimatedType,
		{ ...phone.literal, displayOptions: { show: { smsType: [CUSTOMER_CARE] } } },
		phones.literal,
		brandname,
		message,
		requestOptions(accents.literal, {
			displayName: 'Include Balance',
			name: 'includeBalance',
			type: 'boolean',
			default: false,
			description: 'Whether to ask for the balance too, and return what would be left of it',
		}),
	],

	lookup: (read) =>
		read.collection('options').includeBalance === true
			? {
					key: 'balance',
					request: { host: 'sms', method: 'POST', operation: 'GetBalance_json' },
				}
			: undefined,

	request(read) {
		const content = priceableContent(read, read.text(message));
		const Brandname = readBrandname(read);
		if (read.text(estimatedType) === ADVERTISING) {
			const contacts = read
				.take(phones)
				.map((number) => `<CUSTOMER><PHONE>${number}</PHONE></CUSTOMER>`);
			return {
				host: 'sms',
				method: 'POST',
				operation: 'SummaryMultipleSMSBrandname/',
				fields: content,
				xml: `<CONTENT>${escapeXml(content.Content)}</CONTENT><SMSTYPE>1</SMSTYPE><BRANDNAME>${escapeXml(Brandname)}</BRANDNAME><CONTACTS>${contacts.join('')}</CONTACTS>`,
			};
		}
		const fields = {
			Phone: read.take(phone),
			...content,
			SmsType: CUSTOMER_CARE,
			// Its page prints BrandName (assumption A24).
			Brandname,
		};
		return {
			host: 'sms',
			method: 'GET',
			operation: 'SummaryMultipleMessage_V4_get',
			fields: read.demand('Message', shortEnoughForGet(fields), 'Shorten the text.'),
		};
	},

	response(body, { fields, found }) {
		const price = numberMember(body, 'TotalPrice') ?? null;
		const balance = found?.ok ? numberMember(found.body, 'Balance') : undefined;
		return {
			...(fields.Phone !== undefined && { phone: fields.Phone }),
			price,
			currency: 'VND',
			recipientCount: numberMember(body, 'TotalReceiver') ?? null,
			...measureText(String(fields.Content)),
			text: fields.Content,
			...(balance !== undefined && {
				balance,
				balanceAfter: price === null ? null : balance - price,
				covered: price === null ? null : balance >= price,
			}),
			// Asked for and not answered must not look like not asked for.
			...(found?.ok === false && { balance: null, balanceNotice: found.failure.title }),
		};
	},
};
