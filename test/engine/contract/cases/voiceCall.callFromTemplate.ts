import { acceptedCalls, CALL_ID, called } from '../callCases';
import { commonRefusals, getRequest, refusals, type OperationCases } from '../contractCase';

/** The request of esms-api 4.1. */
const asked = {
	parameters: {
		phone: '0912345678',
		templateId: '731',
		variables: { values: [{ value: 'An' }, { value: '250000' }] },
		options: {
			voice: 'hatieumai',
			speed: 0,
			duplicateProtection: 'ownKey',
			duplicateKey: 'call-88',
		},
	},
	request: getRequest('voice', 'MakeCallTemplate_V2', {
		TemplateId: '731',
		Phone: '0912345678',
		VariableListStr: 'An||250000',
		Voice: 'hatieumai',
		Speed: '0',
		RequestId: 'call-88',
	}),
};
export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callFromTemplate',
	cases: [
		...acceptedCalls(asked, called),
		{
			name: 'a landline, and only what is required (esms-api 4.1)',
			parameters: {
				phone: '024 3812 3456',
				templateId: '731',
				variables: {},
				options: { duplicateProtection: 'ownKey', duplicateKey: 'call-88' },
			},
			request: getRequest('voice', 'MakeCallTemplate_V2', {
				TemplateId: '731',
				Phone: '02438123456',
				RequestId: 'call-88',
			}),
			answer: { text: `{"CodeResult":"100","SMSID":"${CALL_ID} "}` },
			output: [{ ...called, phone: '02438123456' }],
		},
		{
			name: 'values with +, &, = and accents, and a slow voice (esms-api 4.1)',
			parameters: {
				...asked.parameters,
				variables: { values: [{ value: 'Ân & Bình' }, { value: '' }, { value: '1+1=2' }] },
				options: { ...asked.parameters.options, speed: -3 },
			},
			request: getRequest('voice', 'MakeCallTemplate_V2', {
				TemplateId: '731',
				Phone: '0912345678',
				VariableListStr: 'Ân & Bình||||1+1=2',
				Voice: 'hatieumai',
				Speed: '-3',
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
			['104', 'The call template does not exist', 'Template not found'],
			['105', 'The values do not fit the variables of the call template'],
			['106', 'The recording does not exist'],
			['108', 'eSMS does not accept the phone number'],
		]),
	],
};
