import type { IDataObject } from 'n8n-workflow';
import { textMember } from '../domain/member';
import type { AnswerBody } from '../transport/answerBody';
import { warned } from './callbackWarning';
import type { Sent } from './described';

/** What every call operation returns once eSMS accepted the call. */
export function acceptedCall(
	body: AnswerBody,
	{ requestId, duplicate, fields }: Sent,
): IDataObject {
	return {
		// Calls print their id with a trailing space (esms-api 4.1).
		messageId: textMember(body, 'SMSID'),
		requestId,
		phone: fields.Phone,
		code: duplicate ? '124' : '100',
		duplicate,
		...warned(fields),
	};
}
