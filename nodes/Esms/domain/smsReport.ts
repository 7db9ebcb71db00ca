import { smsOutcome, statusWord, telcoName } from './deliveryStatus';
import { errorInfo } from './errorInfo';
import { nationalNumber } from './nationalNumber';
import type { SmsReport } from './report';
import { decimal, eventId, isId, wholeNumber, type ReportQuery } from './reportQuery';

/** A delivery report (esms-api 5.2); undefined for another query. */
export function readSmsReport({ text, callbackData, raw }: ReportQuery): SmsReport | undefined {
	const messageId = text('SMSID').trim();
	const sendStatus = wholeNumber(text('SendStatus'));
	if (!isId(messageId) || sendStatus === undefined) return undefined;

	const successCount = wholeNumber(text('SendSuccess')) ?? 0;
	const failedCount = wholeNumber(text('SendFailed')) ?? 0;
	const outcome = smsOutcome(sendStatus, successCount, failedCount);
	const phone = nationalNumber(text('phonenumber'));
	const receiverCount = wholeNumber(text('TotalReceiver'));
	const sentCount = wholeNumber(text('TotalSent'));
	const price = decimal(text('TotalPrice'));
	// An early table of the vendor's spells it error_infor.
	const zaloAnswer = errorInfo(text('error_info') || text('error_infor'));
	return {
		event: EVENTS[outcome],
		eventId: eventId(messageId.toLowerCase(), phone, sendStatus, successCount, failedCount),
		messageId,
		requestId: text('RequestId'),
		phone,
		telco: telcoName(text('telcoid').trim()),
		smsType: text('TypeId').trim(),
		status: statusWord(sendStatus),
		outcome,
		successCount,
		failedCount,
		...(receiverCount !== undefined && { receiverCount }),
		...(sentCount !== undefined && { sentCount }),
		...(price !== undefined && { price }),
		...(zaloAnswer && { errorInfo: zaloAnswer }),
		callbackData,
		raw,
	};
}

const EVENTS = {
	delivered: 'smsDelivered',
	partly: 'smsPartlyDelivered',
	failed: 'smsFailed',
	rejected: 'smsFailed',
	pending: 'smsStatusChanged',
	unknown: 'smsStatusChanged',
} as const;
