import {
	answersTo,
	getRequest,
	postRequest,
	refusals,
	smsReportUrl,
	type OperationCases,
} from '../contractCase';

const parameters = {
	phone: '0912345678',
	message: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	waitLimit: 10,
	waitLimitUnit: 'minutes',
	options: { duplicateProtection: 'ownKey', duplicateKey: 'n8n-187-3' },
};

/** The request of esms-api 3.1, its report on the way to the execution (esms-api 5.1). */
const asked = {
	parameters,
	items: [{ order: 'DH-7781', phone: '+84 912 345 678' }],
	request: postRequest('SendMultipleMessage_V4_post_json/', {
		Phone: '0912345678',
		Content: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
		Brandname: 'DEMOSHOP',
		SmsType: '2',
		IsUnicode: '0',
		CallbackUrl: smsReportUrl('n8n-187-3'),
		RequestId: 'n8n-187-3',
	}),
};

/** The item at the moment of waiting: what goes on when no report comes. */
const waiting = {
	phone: '0912345678',
	telco: null,
	brandname: 'DEMOSHOP',
	accepted: true,
	outcome: 'timeout',
	event: null,
	status: null,
	recipientCount: null,
	sentCount: null,
	successCount: null,
	failedCount: null,
	code: '100',
	duplicate: false,
	sandbox: false,
	price: null,
	parts: 1,
	encoding: 'gsm7',
	text: parameters.message,
	smsType: null,
	callbackData: null,
	messageId: '24342680',
	requestId: 'n8n-187-3',
	eventId: null,
	raw: null,
};
const accepted = '{"CodeResult":"100","CountRegenerate":0,"SMSID":"24342680"}';
const { answered, refused } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'sendAndWaitForDelivery',
	cases: [
		answered('accepted (esms-api 3.1)', accepted, [waiting]),
		answered(
			'RequestId seen before (esms-api 3.1): the report goes to who sent it then',
			'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
			[{ ...waiting, messageId: '', code: '124', duplicate: true, outcome: 'duplicate' }],
		),
		{
			name: 'GET with everything in the query (esms-api 3.2), the address of the report as one value',
			parameters: { ...parameters, options: { ...parameters.options, requestMethod: 'GET' } },
			items: asked.items,
			request: getRequest('sms', 'SendMultipleMessage_V4_get', {
				Phone: '0912345678',
				Content: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
				IsUnicode: '0',
				Brandname: 'DEMOSHOP',
				SmsType: '2',
				CallbackUrl: smsReportUrl('n8n-187-3'),
				RequestId: 'n8n-187-3',
			}),
			answer: { text: accepted },
			output: [waiting],
		},
		{
			name: 'options of another operation that change nothing are left over',
			parameters: {
				...parameters,
				options: {
					...parameters.options,
					sandbox: false,
					simplify: false,
					callbackUrl: '',
					callbackData: {},
				},
			},
			items: asked.items,
			request: asked.request,
			answer: { text: accepted },
			output: [waiting],
		},
		refused(
			'no registered template fits (esms-api 3.1)',
			'{"CodeResult":"146","CountRegenerate":0,"ErrorMessage":"Sai template Brandname CSKH","SMSID":"c2b7d54e01ab4f6f9d1c3a5577e80b21064"}',
			'The message does not match a registered template of this brandname (code 146): Sai template Brandname CSKH',
			'Write the text exactly as registered',
		),
		...refusals(asked, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['103', 'The balance of the eSMS account is too low'],
		]),
	],
};
