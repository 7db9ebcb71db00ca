import { KEYS, urlOf, type OperationCases } from '../contractCase';

const request = {
	method: 'POST' as const,
	url: 'https://rest.esms.vn/MainService.svc/json/GetBalance_json',
	body: KEYS,
};
const output = [{ balance: 7527430, currency: 'VND', userId: '1' }];

export const cases: OperationCases = {
	resource: 'account',
	operation: 'getBalance',
	cases: [
		{
			name: 'today’s answer (esms-api 3.9)',
			parameters: {},
			request,
			answer: { text: '{"Balance":1234500,"CodeResponse":"100","UserID":4242}' },
			output: [{ balance: 1234500, currency: 'VND', userId: '4242' }],
		},
		{
			name: 'the older document’s answer, whose UserID is not valid JSON (esms-api 3.9)',
			parameters: {},
			request,
			answer: { text: '{\n  "Balance": 7527430,\n  "CodeResponse": "100",\n  "UserID": 0001\n}' },
			output: [{ ...output[0], userId: '0001' }],
		},
		{
			name: 'an answer in XML (3.9, 11.1)',
			parameters: {},
			request,
			answer: {
				text: '<MemberModel xmlns="http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model"><Balance>7527430</Balance><CodeResponse>100</CodeResponse><UserID>1</UserID></MemberModel>',
			},
			output,
		},
		{
			name: 'a byte-order mark and numbers as strings (esms-api 11.1)',
			parameters: {},
			request,
			answer: { text: '\ufeff{"Balance":"7527430","CodeResponse":100,"UserID":"1"}' },
			output,
		},
		{
			name: 'the older document’s operation (esms-api 3.9): GET with the keys in the path',
			parameters: { options: { requestMethod: 'GET' } },
			request: {
				method: 'GET',
				url: urlOf('sms', `GetBalance/${KEYS.ApiKey}/${KEYS.SecretKey}`),
			},
			answer: { text: '{"Balance":7527430.0,"CodeResponse":"100","UserID":1}' },
			output,
		},
		{
			name: 'missing members (esms-api 1.4)',
			parameters: {},
			request,
			answer: { text: '{"CodeResponse":"100"}' },
			output: [{ balance: null, currency: 'VND', userId: '' }],
		},
		{
			name: 'wrong keys (esms-api 3.9)',
			parameters: {},
			request,
			answer: { text: '{"Balance":0,"CodeResponse":"101","ErrorMessage":"Authorize Failed"}' },
			failure: {
				message: 'eSMS does not know these keys (code 101): Authorize Failed',
				advice: 'Copy the API Key and Secret Key again',
			},
		},
		{
			name: 'a locked account (the older document, esms-api 6)',
			parameters: {},
			request,
			answer: { text: '{"Balance":0,"CodeResponse":"102"}' },
			failure: { message: 'The eSMS account is locked (code 102)', advice: 'Ask eSMS support' },
		},
		{
			name: 'an address that is not whitelisted (esms-api 6)',
			parameters: {},
			request,
			answer: { text: '{"Balance":0,"CodeResponse":"140","ErrorMessage":"IP not allow"}' },
			failure: {
				message: 'eSMS does not accept requests from this n8n server (code 140): IP not allow',
				advice: "Add the server's public IP address",
			},
		},
	],
};
