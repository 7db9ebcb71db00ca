import type { IDataObject } from 'n8n-workflow';
import { statusWord } from '../../domain/deliveryStatus';
import { flagMember, numberMember, textMember } from '../../domain/member';
import { nationalNumber } from '../../domain/nationalNumber';
import { parseVendorDate } from '../../domain/vendorDate';
import type { AnswerBody } from '../../transport/answerBody';

/** A row of eSMS's lists of sent messages, in all their generations (esms-api 3.15). */
export function sentMessage(row: AnswerBody): IDataObject {
	const statusCode = numberMember(row, 'SendStatus');
	return {
		messageId: textMember(row, 'ReferenceId', 'RefercenceId'),
		phone: nationalNumber(textMember(row, 'Phone')),
		text: textMember(row, 'Content'),
		smsType: textMember(row, 'SmsType'),
		campaign: textMember(row, 'Campaign'),
		status: statusWord(statusCode),
		statusCode: statusCode ?? null,
		delivered: deliveredOf(row),
		price: numberMember(row, 'SellPrice') ?? null,
		sentAt: parseVendorDate(row.SentTime) ?? null,
		portalId: textMember(row, 'SmsId'),
	};
}

/** 1 yes, 0 no, 2 not known yet; older generations write true and false. */
function deliveredOf(row: Record<string, unknown>): boolean | null {
	const names = ['SendResult', 'SentResult', 'SentStatus'];
	return textMember(row, ...names) === '2' ? null : flagMember(row, ...names);
}
