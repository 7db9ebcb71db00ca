import { acceptedCalls, waiting } from '../callCases';
import { callReportUrl, getRequest, refusals, type OperationCases } from '../contractCase';

/** The request of esms-api 4.2, the result on the way to the execution (esms-api 5.3). */
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
export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromRecordingAndWait',
	cases: [
		...acceptedCalls(asked, waiting),
		...refusals(asked, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['103', 'The balance of the eSMS account is too low'],
			['106', 'The recording does not exist'],
		]),
	],
};
