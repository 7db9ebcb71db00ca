import { sms } from '../../channels/sms';
import { telcoName } from '../../domain/deliveryStatus';
import { flagMember, listMember, numberMember, textMember } from '../../domain/member';
import { nationalNumber } from '../../domain/nationalNumber';
import { messageId } from '../../fields/messageId';
import { requestOptions } from '../../fields/options';
import type { ReadOperation } from '../../operation/operation';

/** `GetSmsReceiverStatus_get` (esms-api 3.14). */
export const getRecipientResults: ReadOperation = {
	value: 'getRecipientResults',
	name: 'Get Recipient Results',
	action: 'Get SMS recipient results',
	description: 'Returns one item for each number of a message of the last 7 days',
	toolDescription:
		'Tells for each phone number of an SMS of the last 7 days whether it arrived. The message ID is the messageId that sending it returned.',
	effect: 'read',
	shape: 'item',
	channel: sms,
	endpoints: ['GetSmsReceiverStatus_get'],
	properties: [messageId.literal, requestOptions()],

	request: (read) => ({
		host: 'sms',
		method: 'GET',
		operation: 'GetSmsReceiverStatus_get',
		answersList: true,
		fields: { RefId: read.take(messageId) },
	}),

	response: (body, { fields }) =>
		listMember(body, 'ReceiverList').map((receiver) => ({
			messageId: fields.RefId,
			// In national form, in whatever it comes (assumption A30).
			phone: nationalNumber(textMember(receiver, 'Phone')),
			telco: telcoName(textMember(receiver, 'NetworkName')),
			handedOver: flagMember(receiver, 'IsSent'),
			// Also false while the message is under way (assumption A68).
			delivered: flagMember(receiver, 'SentResult'),
			retries: numberMember(receiver, 'Retry') ?? 0,
		})),
};
