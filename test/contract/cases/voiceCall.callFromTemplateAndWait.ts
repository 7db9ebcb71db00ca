import {
	answersTo,
	callReportUrl,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

/** The request of section 4.1, the result on the way to the execution (5.3). */
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
const id = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';

/** The item at the moment of waiting: what goes on when no result comes. */
const waiting = {
	order: 'DH-7781',
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
	operation: 'callFromTemplateAndWait',
	cases: [
		answered(
			'accepted (4.1), with the space after the id',
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
			['104', 'The call template does not exist', 'Template not found'],
			['105', 'The values do not fit the variables of the call template'],
		]),
	],
};
