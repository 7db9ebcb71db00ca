import { getRequest, KEYS, type ContractCase, type OperationCases } from '../contractCase';

/** The request of esms-api 3.1, as the node's parameters. */
const parameters = {
	phone: '0912345678',
	message: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options: {
		campaign: 'don hang thang 10',
		duplicateProtection: 'ownKey',
		duplicateKey: 'n8n-187-3',
	},
};

/** A campaign has no place there, and is refused. */
const byGet = { duplicateProtection: 'ownKey', duplicateKey: 'n8n-187-3', requestMethod: 'GET' };

const request = {
	method: 'POST' as const,
	url: 'https://rest.esms.vn/MainService.svc/json/SendMultipleMessage_V4_post_json/',
	body: {
		...KEYS,
		Phone: '0912345678',
		Content: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
		Brandname: 'DEMOSHOP',
		SmsType: '2',
		IsUnicode: '0',
		campaignid: 'don hang thang 10',
		RequestId: 'n8n-187-3',
	},
};

const sent = {
	phone: '0912345678',
	brandname: 'DEMOSHOP',
	accepted: true,
	code: '100',
	duplicate: false,
	sandbox: false,
	parts: 1,
	encoding: 'gsm7',
	text: parameters.message,
	messageId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	requestId: 'n8n-187-3',
};

const answered = (name: string, text: string, messageId = sent.messageId): ContractCase => ({
	name,
	parameters,
	request,
	answer: { text },
	output: [{ ...sent, messageId }],
});

const refused = (name: string, text: string, message: string, advice?: string): ContractCase => ({
	name,
	parameters,
	request,
	answer: { text },
	failure: { message, ...(advice !== undefined && { advice }) },
});

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'send',
	cases: [
		answered(
			'accepted (esms-api 3.1)',
			'{"CodeResult":"100","CountRegenerate":0,"SMSID":"5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118"}',
		),
		{
			name: 'scheduled, in Vietnam time (esms-api 2.5)',
			parameters: {
				...parameters,
				options: { ...parameters.options, sendAt: '05/10/2026 09:30' },
			},
			request: { ...request, body: { ...request.body, SendDate: '2026-10-05 09:30:00' } },
			answer: { text: '{"CodeResult":"100","SMSID":"24342680"}' },
			output: [{ ...sent, messageId: '24342680', sendAt: '2026-10-05T09:30:00+07:00' }],
		},
		answered(
			'accepted, in the older document’s form: the count as text and an id of digits',
			'{  "CodeResult": "100",   "CountRegenerate":"0",  "SMSID": "24342680"\n\n}',
			'24342680',
		),
		answered(
			'accepted with a number as id stays exact',
			'{"CodeResult":100,"SMSID":12345678901234567890}',
			'12345678901234567890',
		),
		answered(
			'accepted, answered in XML without a namespace (esms-api 1.4)',
			'<?xml version="1.0"?><SmsResultModel><CodeResult>100</CodeResult><CountRegenerate>0</CountRegenerate><SMSID>24342680</SMSID></SmsResultModel>',
			'24342680',
		),
		{
			name: 'sandbox (esms-api 7.3) under an id of its own, because a rehearsal uses ids up (esms-api 7.1)',
			parameters: { ...parameters, options: { ...parameters.options, sandbox: true } },
			request: {
				...request,
				body: {
					...request.body,
					Sandbox: '1',
					RequestId: expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
				},
			},
			answer: { text: '{"CodeResult":"100","CountRegenerate":0,"SMSID":"24342680"}' },
			output: [
				{
					...sent,
					messageId: '24342680',
					requestId: expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
					sandbox: true,
				},
			],
		},
		{
			name: 'a fixed sender number, without brandname (2.1, 3.1)',
			parameters: { ...parameters, smsType: '8', message: '482101' },
			request: {
				...request,
				body: {
					...KEYS,
					Phone: '0912345678',
					Content: '482101',
					SmsType: '8',
					IsUnicode: '0',
					campaignid: 'don hang thang 10',
					RequestId: 'n8n-187-3',
				},
			},
			answer: { text: '{"CodeResult":"100","CountRegenerate":0,"SMSID":"24342680"}' },
			output: [{ ...sent, messageId: '24342680', brandname: '', text: '482101' }],
		},
		{
			name: 'GET with everything in the query (esms-api 3.2)',
			parameters: { ...parameters, options: byGet },
			request: getRequest('sms', 'SendMultipleMessage_V4_get', {
				Phone: '0912345678',
				Content: 'DEMOSHOP: don hang 7781 da giao cho van chuyen.',
				IsUnicode: '0',
				Brandname: 'DEMOSHOP',
				SmsType: '2',
				RequestId: 'n8n-187-3',
			}),
			answer: { text: '{"CodeResult":"100","CountRegenerate":0,"SMSID":"24342680"}' },
			output: [{ ...sent, messageId: '24342680' }],
		},
		{
			name: 'GET keeps accents, +, & and # of the text apart from the query (esms-api 3.2)',
			parameters: {
				...parameters,
				message: 'Mã của bạn: 1+1=2 & 50% #7',
				options: byGet,
			},
			request: getRequest('sms', 'SendMultipleMessage_V4_get', {
				Phone: '0912345678',
				Content: 'Mã của bạn: 1+1=2 & 50% #7',
				IsUnicode: '1',
				Brandname: 'DEMOSHOP',
				SmsType: '2',
				RequestId: 'n8n-187-3',
			}),
			answer: {
				text: '<SmsResultModel><CodeResult>100</CodeResult><SMSID>24342680</SMSID></SmsResultModel>',
			},
			output: [
				{
					...sent,
					messageId: '24342680',
					encoding: 'unicode',
					text: 'Mã của bạn: 1+1=2 & 50% #7',
				},
			],
		},
		{
			name: 'RequestId seen before (esms-api 3.1): an outcome, without the message id',
			parameters,
			request,
			answer: {
				text: '{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
			},
			output: [{ ...sent, messageId: '', code: '124', duplicate: true }],
		},
		refused(
			'wrong keys (esms-api 3.1)',
			'{"CodeResult":"101","CountRegenerate":0,"ErrorMessage":"Authorize Failed"}',
			'eSMS does not know these keys (code 101): Authorize Failed',
			'Nothing was sent or charged.',
		),
		refused(
			'unknown brandname (esms-api 3.1)',
			'{"CodeResult":"104","CountRegenerate":0,"ErrorMessage":"Brand name code is not exist"}',
			'This brandname is not registered for the account (code 104): Brand name code is not exist',
			'Choose the brandname from the list',
		),
		refused(
			'no registered template fits (esms-api 3.1): refused although an id comes along',
			'{"CodeResult":"146","CountRegenerate":0,"ErrorMessage":"Sai template Brandname CSKH","SMSID":"c2b7d54e01ab4f6f9d1c3a5577e80b21064"}',
			'The message does not match a registered template of this brandname (code 146): Sai template Brandname CSKH',
			'Write the text exactly as registered',
		),
		refused(
			'an unreadable request (esms-api 3.1)',
			'{"error":"Invalid request"}',
			'eSMS could not read the request: Invalid request',
			'Nothing was sent or charged.',
		),
		refused(
			'a code that no document knows',
			'{"CodeResult":"999","ErrorMessage":"New rule"}',
			'eSMS answered with a code that is not documented (code 999): New rule',
			'ask eSMS support',
		),
		{
			name: 'an operation that the address does not have (esms-api 1.4): 404 in HTML',
			parameters,
			request,
			answer: { text: '<html><body><p>Endpoint not found.</p></body></html>', http: 404 },
			failure: {
				message: 'The request was turned away on its way to eSMS (HTTP 404): “Endpoint not found.”',
				advice: 'Check the base URL in the credential',
			},
		},
	],
};
