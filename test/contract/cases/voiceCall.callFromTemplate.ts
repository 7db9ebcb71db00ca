import {
	answersTo,
	commonRefusals,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

/** The request of section 4.1. */
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
	operation: 'callFromTemplate',
	cases: [
		answered(
			'accepted (4.1), with the space after the id',
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
			name: 'a landline, and only what is required (4.1)',
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
			answer: { text: `{"CodeResult":"100","SMSID":"${id} "}` },
			output: [{ ...called, phone: '02438123456' }],
		},
		{
			name: 'values with +, &, = and accents, and a slow voice (4.1)',
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
			answer: { text: `{"CodeResult":"100","SMSID":"${id} "}` },
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
