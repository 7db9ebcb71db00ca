import {
	answersTo,
	callReportUrl,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

/** The request of section 4.2, the result on the way to the execution (5.3). */
const asked = {
	parameters: {
		phone: '0912345678',
		recordingId: '123456',
		waitLimit: 10,
		waitLimitUnit: 'minutes',
		options: {
			forwardNumber: '028 3812 3456',
			forwardKey: '1',
			keyWait: 10,
			maxRepeats: 2,
			duplicateProtection: 'ownKey',
			duplicateKey: 'call-88',
		},
	},
	request: getRequest('voice', 'MakeCallRecord_V2', {
		Phone: '0912345678',
		TemplateId: '123456',
		NumberForward: '02838123456',
		Ivr: '1',
		TimeWaitToIvr: '10',
		MaxRepeat: '2',
		CallbackUrl: callReportUrl('call-88'),
		RequestId: 'call-88',
	}),
};
const id = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';

/** The item at the moment of waiting: what goes on when no result comes. */
const waiting = {
	messageId: id,
	requestId: 'call-88',
	phone: '0912345678',
	code: '100',
	duplicate: false,
	outcome: 'timeout',
};
const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromRecordingAndWait',
	cases: [
		answered(
			'accepted (4.2, 4.1), with the space after the id',
			`{"CodeResult":"100","SMSID":"${id} "}`,
			[waiting],
		),
		answered(
			'RequestId seen before (section 6): waits for the result of the call that was accepted then',
			'{"CodeResult":"124","ErrorMessage":"Request exist 1"}',
			[{ ...waiting, messageId: '', code: '124', duplicate: true }],
		),
		...refusals(asked, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['103', 'The balance of the eSMS account is too low'],
			['106', 'The recording does not exist'],
		]),
	],
};
