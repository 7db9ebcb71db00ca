import { FAILED_NAMES, smsOutcome, statusWord, SUCCESS_NAMES, telcoName } from './deliveryStatus';
import { errorInfo } from './errorInfo';
import { numberMember } from './member';
import { nationalNumber } from './nationalNumber';
import type { SmsReport } from './report';
import { decimal, eventId, isId, wholeNumber, type ReportQuery } from './reportQuery';

/** A delivery report (esms-api 5.2); undefined for another query. */
export function readSmsReport({ text, callbackData, raw }: ReportQuery): SmsReport | undefined {
	const messageId = text('SMSID').trim();
	const sendStatus = wholeNumber(text('SendStatus'));
	if (!isId(messageId) || sendStatus === undefined) return undefined;
	// An early table of the vendor's spells it error_infor.
	const zaloAnswer = errorInfo(text('error_info') || text('error_infor'));
	return smsReport({
		messageId,
		requestId: text('RequestId'),
		phone: nationalNumber(text('phonenumber')),
		telco: telcoName(text('telcoid').trim()),
		smsType: text('TypeId').trim(),
		sendStatus,
		successCount: wholeNumber(text('SendSuccess')),
		failedCount: wholeNumber(text('SendFailed')),
		recipientCount: wholeNumber(text('TotalReceiver')),
		sentCount: wholeNumber(text('TotalSent')),
		price: decimal(text('TotalPrice')),
		...(zaloAnswer && { errorInfo: zaloAnswer }),
		callbackData,
		raw,
	});
}

/** The same from an answer about the message's status (esms-api 3.13), which tells less. */
export const readSmsStatus = (
	body: Record<string, unknown>,
	messageId: string,
): SmsReport | undefined => {
	const sendStatus = numberMember(body, 'SendStatus');
	return smsReport({
		messageId,
		requestId: '',
		phone: '',
		telco: '',
		smsType: '',
		sendStatus,
		successCount: numberMember(body, ...SUCCESS_NAMES),
		failedCount: numberMember(body, ...FAILED_NAMES),
		recipientCount: numberMember(body, 'TotalReceiver'),
		sentCount: numberMember(body, 'TotalSent'),
		price: numberMember(body, 'TotalPrice'),
		callbackData: {},
		raw: '',
	});
};

type Told = 'messageId' | 'requestId' | 'phone' | 'telco' | 'smsType' | 'callbackData' | 'raw';

/** What eSMS tells of a message, to the words that stand for it. */
interface SmsFacts extends Pick<SmsReport, Told | 'errorInfo'> {
	sendStatus: number | undefined;
	successCount: number | undefined;
	failedCount: number | undefined;
	recipientCount: number | undefined;
	sentCount: number | undefined;
	price: number | undefined;
}

function smsReport(facts: SmsFacts): SmsReport {
	const { messageId, phone, sendStatus, recipientCount, sentCount, price } = facts;
	const { successCount = 0, failedCount = 0 } = facts;
	const outcome = smsOutcome(sendStatus, successCount, failedCount);
	return {
		event: EVENTS[outcome],
		// What differs in none of these is a repetition (assumption A54).
		eventId: eventId(messageId.toLowerCase(), phone, sendStatus, successCount, failedCount),
		messageId,
		requestId: facts.requestId,
		phone,
		telco: facts.telco,
		smsType: facts.smsType,
		status: statusWord(sendStatus),
		outcome,
		successCount,
		failedCount,
		...(recipientCount !== undefined && { recipientCount }),
		...(sentCount !== undefined && { sentCount }),
		...(price !== undefined && { price }),
		...(facts.errorInfo && { errorInfo: facts.errorInfo }),
		callbackData: facts.callbackData,
		raw: facts.raw,
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
