import type { IDataObject } from 'n8n-workflow';
import { textMember } from '../domain/member';
import { measureText } from '../domain/messageText';
import type { AnswerBody } from '../transport/answerBody';
import { warned } from './callbackWarning';
import type { Sent } from './described';
import { sendAtOf } from './sendOptions';

/** What every send tells of a message or call that eSMS accepted. */
export function acceptedMessage(
	body: AnswerBody,
	{ requestId, duplicate, fields }: Sent,
): IDataObject {
	return {
		phone: fields.Phone,
		accepted: true,
		code: duplicate ? '124' : '100',
		duplicate,
		sandbox: fields.Sandbox === '1',
		...sendAtOf(fields),
		...warned(fields),
		// A repeated RequestId is confirmed without it (esms-api 7.1); calls print it with a space behind it (esms-api 4.1).
		messageId: textMember(body, 'SMSID'),
		requestId,
	};
}

/** The same of a text message, with the words that went out. */
export const acceptedText = (body: AnswerBody, sent: Sent): IDataObject => ({
	...acceptedMessage(body, sent),
	brandname: sent.fields.Brandname ?? '',
	...measureText(String(sent.fields.Content)),
	text: sent.fields.Content,
	...(sent.note !== undefined && { templateWarning: sent.note }),
});
