import type { IDataObject } from 'n8n-workflow';
import { answersTo, type Asked, type ContractCase } from './contractCase';

/** eSMS prints a space behind it in answers (esms-api 4.1). */
export const CALL_ID = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';

/** The item of an accepted call, with the RequestId of the user's own key. */
export const called = {
	phone: '0912345678',
	accepted: true,
	code: '100',
	duplicate: false,
	sandbox: false,
	messageId: CALL_ID,
	requestId: 'call-88',
};

/** The item at the moment of waiting: what goes on when no result comes. */
export const waiting = {
	...called,
	callerId: null,
	outcome: 'timeout',
	event: null,
	status: null,
	callStatus: null,
	keyPressed: null,
	durationSeconds: null,
	price: null,
	callbackData: null,
	eventId: null,
	raw: null,
};

/** The same of a one-time code, which eSMS may report as a message. */
export const waitingOtp = {
	...waiting,
	telco: null,
	recipientCount: null,
	sentCount: null,
	successCount: null,
	failedCount: null,
	smsType: null,
};

/** How `MakeCallTemplate_V2` and `MakeCallRecord_V2` say that a call is taken (4.1, 4.2). */
export function acceptedCalls(asked: Asked, item: IDataObject): ContractCase[] {
	const { answered } = answersTo(asked);
	return [
		answered(
			'accepted (4.1, 4.2), with the space after the id',
			`{"CodeResult":"100","SMSID":"${CALL_ID} "}`,
			[item],
		),
		answered(
			'accepted, the code as a number and a byte-order mark (esms-api 11.1)',
			`\ufeff{"CodeResult":100,"SMSID":"${CALL_ID}"}`,
			[item],
		),
		answered(
			'accepted, answered in XML (esms-api 1.4)',
			`<VoiceResult><CodeResult>100</CodeResult><SMSID>${CALL_ID} </SMSID></VoiceResult>`,
			[item],
		),
		answered('accepted without an id', '{"CodeResult":"100"}', [{ ...item, messageId: '' }]),
		answered(
			'RequestId seen before (esms-api 6)',
			'{"CodeResult":"124","ErrorMessage":"Request exist 1"}',
			[
				{
					...item,
					messageId: '',
					code: '124',
					duplicate: true,
					// Its result goes to who called then.
					...('outcome' in item && { outcome: 'duplicate' }),
				},
			],
		),
	];
}
