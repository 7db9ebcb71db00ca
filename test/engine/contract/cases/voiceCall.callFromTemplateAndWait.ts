import { acceptedCalls, waiting } from '../callCases';
import { callReportUrl, getRequest, refusals, type OperationCases } from '../contractCase';

/** The request of esms-api 4.1, the result on the way to the execution (esms-api 5.3). */
const asked = {
	parameters: {
		phone: '0912345678',
		templateId: '731',
		variables: { values: [{ value: 'An' }, { value: '250000' }] },
		waitLimit: 10,
		waitLimitUnit: 'minutes',
		options: {
			voice: 'hatieumai',
			speed: 0,
			duplicateProtection: 'ownKey',
			duplicateKey: 'call-88',
		},
	},
	items: [{ order: 'DH-7781', code: 'ABC' }],
	request: getRequest('voice', 'MakeCallTemplate_V2', {
		TemplateId: '731',
		Phone: '0912345678',
		VariableListStr: 'An||250000',
		Voice: 'hatieumai',
		Speed: '0',
		CallbackUrl: callReportUrl('call-88'),
		RequestId: 'call-88',
	}),
};
export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromTemplateAndWait',
	cases: [
		...acceptedCalls(asked, waiting),
		...refusals(asked, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['104', 'The call template does not exist', 'Template not found'],
			['105', 'The values do not fit the variables of the call template'],
		]),
	],
};
