import { acceptedCalls, CALL_ID, called } from '../callCases';
import { commonRefusals, getRequest, refusals, type OperationCases } from '../contractCase';

/** Every parameter of esms-api 4.2 but the callback. */
const asked = {
	parameters: {
		phone: '0912345678',
		recordingId: '123456',
		options: {
			sendAt: '2026-10-12T14:00:00',
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
		SendDate: '2026/10/12 14:00:00',
		NumberForward: '02838123456',
		Ivr: '1',
		TimeWaitToIvr: '10',
		MaxRepeat: '2',
		MaxRetry: '2',
		WaitRetry: '10',
		RequestId: 'call-88',
	}),
};
export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromRecording',
	cases: [
		...acceptedCalls(asked, { ...called, sendAt: '2026-10-12T14:00:00+07:00' }),
		{
			name: 'only what is required (esms-api 4.2)',
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
			answer: { text: `{"CodeResult":"100","SMSID":"${CALL_ID} "}` },
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
