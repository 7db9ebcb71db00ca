import { sms } from '../../channels/sms';
import { FAILED_NAMES, smsOutcome, statusWord, SUCCESS_NAMES } from '../../domain/deliveryStatus';
import { numberMember, textMember } from '../../domain/member';
import { messageId } from '../../fields/messageId';
import { requestOptions } from '../../fields/options';
import type { ReadOperation } from '../../operation/operation';

/** `GetSendStatus` on the SMS host (esms-api 3.13). */
export const getStatus: ReadOperation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get SMS status',
	description: 'Returns what became of a message of the last 7 days',
	toolDescription:
		'Tells what became of an SMS of the last 7 days: waiting, sent, delivered or failed. The message ID is the messageId that sending it returned. Ask a few seconds after sending at the earliest.',
	effect: 'read',
	shape: 'item',
	channel: sms,
	endpoints: ['GetSendStatus'],
	properties: [messageId.literal, requestOptions()],

	request: (read) => ({
		host: 'sms',
		method: 'GET',
		operation: 'GetSendStatus',
		fields: { RefId: read.take(messageId) },
	}),

	response(body, { fields }) {
		const statusCode = numberMember(body, 'SendStatus');
		const successCount = numberMember(body, ...SUCCESS_NAMES) ?? 0;
		const failedCount = numberMember(body, ...FAILED_NAMES) ?? 0;
		return {
			messageId: textMember(body, 'SMSID') || fields.RefId,
			status: statusWord(statusCode),
			statusCode: statusCode ?? null,
			outcome: smsOutcome(statusCode, successCount, failedCount),
			successCount,
			failedCount,
			recipientCount: numberMember(body, 'TotalReceiver') ?? null,
			sentCount: numberMember(body, 'TotalSent') ?? null,
			price: numberMember(body, 'TotalPrice') ?? null,
		};
	},
};
