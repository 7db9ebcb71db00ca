import {
	answersTo,
	commonRefusals,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

/** Every parameter of section 4.2 but the callback. */
const asked = {
	parameters: {
		phone: '0912345678',
		recordingId: '123456',
		options: {
			sendAt: '2099-12-12T14:00:00',
			forwardNumber: '028 3812 3456',
			forwardKey: '1',
			keyWait: 10,
			maxRepeats: 2,
			maxRetries: 2,
			retryWait: 10,
			duplicateProtection: 'ownKey',
			duplicateKey: 'call-88',
		},
	},
	request: getRequest('voice', 'MakeCallRecord_V2', {
		Phone: '0912345678',
		TemplateId: '123456',
		SendDate: '2099/12/12 14:00:00',
		NumberForward: '02838123456',
		Ivr: '1',
		TimeWaitToIvr: '10',
		MaxRepeat: '2',
		MaxRetry: '2',
		WaitRetry: '10',
		RequestId: 'call-88',
	}),
};
const id = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';
const called = {
	messageId: id,
	requestId: 'call-88',
	phone: '0912345678',
	code: '100',
	duplicate: false,
};
const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromRecording',
	cases: [
		answered(
			'accepted (4.2, 4.1), with the space after the id',
			`{"CodeResult":"100","SMSID":"${id} "}`,
			[called],
		),
		answered(
			'accepted, the code as a number and a byte-order mark (11.1)',
			`\ufeff{"CodeResult":100,"SMSID":"${id}"}`,
			[called],
		),
		answered(
			'accepted, answered in XML (1.4)',
			`<VoiceResult><CodeResult>100</CodeResult><SMSID>${id} </SMSID></VoiceResult>`,
			[called],
		),
		answered('accepted without an id', '{"CodeResult":"100"}', [{ ...called, messageId: '' }]),
		answered(
			'RequestId seen before (section 6)',
			'{"CodeResult":"124","ErrorMessage":"Request exist 1"}',
			[{ ...called, messageId: '', code: '124', duplicate: true }],
		),
		{
			name: 'only what is required (4.2)',
			parameters: {
				phone: '0912345678',
				recordingId: '={{ 123456 }}',
				options: { duplicateProtection: 'ownKey', duplicateKey: 'call-88' },
			},
			request: getRequest('voice', 'MakeCallRecord_V2', {
				Phone: '0912345678',
				TemplateId: '123456',
				RequestId: 'call-88',
			}),
			answer: { text: `{"CodeResult":"100","SMSID":"${id} "}` },
			output: [called],
		},
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['102', 'This account has no price list for this kind of message'],
			['103', 'The balance of the eSMS account is too low'],
			['105', 'The values do not fit the variables of the call template'],
			['106', 'The recording does not exist'],
			['108', 'eSMS does not accept the phone number'],
		]),
	],
};
