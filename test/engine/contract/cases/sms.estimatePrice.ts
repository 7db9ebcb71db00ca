import {
	answersTo,
	commonRefusals,
	getRequest,
	KEYS,
	postRequest,
	refusals,
	urlOf,
	type OperationCases,
} from '../contractCase';

const Content = 'DEMOSHOP: ma cua ban la 4821';

const asked = {
	parameters: {
		phone: '0912345678',
		message: Content,
		smsType: '2',
		brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
		options: {},
	},
	request: getRequest('sms', 'SummaryMultipleMessage_V4_get', {
		Phone: '0912345678',
		Content,
		SmsType: '2',
		Brandname: 'DEMOSHOP',
		IsUnicode: '0',
	}),
};

const advertising = {
	parameters: {
		...asked.parameters,
		smsType: '1',
		phones: '0912000001, 0912000002;+84 912 000 003\n0912000001',
		message: 'Giam 20% <A & B>',
	},
	request: {
		method: 'POST' as const,
		url: urlOf('sms', 'SummaryMultipleSMSBrandname/'),
		body:
			`<RQST><APIKEY>${KEYS.ApiKey}</APIKEY><SECRETKEY>${KEYS.SecretKey}</SECRETKEY>` +
			'<CONTENT>Giam 20% &lt;A &amp; B&gt;</CONTENT><SMSTYPE>1</SMSTYPE><BRANDNAME>DEMOSHOP</BRANDNAME>' +
			'<CONTACTS><CUSTOMER><PHONE>0912000001</PHONE></CUSTOMER><CUSTOMER><PHONE>0912000002</PHONE></CUSTOMER>' +
			'<CUSTOMER><PHONE>0912000003</PHONE></CUSTOMER></CONTACTS></RQST>',
	},
};

const listPrice = {
	recipientCount: 1,
	price: 850,
	currency: 'VND',
	parts: 1,
	encoding: 'gsm7',
	text: advertising.parameters.message,
};
const price = { ...listPrice, phone: '0912345678', text: Content };
const text = '{"CodeResult":"100","ErrorMessage":"success","TotalPrice":850,"TotalReceiver":1}';
const balanceRequest = postRequest('GetBalance_json', {});
const withBalance = { ...asked.parameters, options: { includeBalance: true } };

const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'estimatePrice',
	cases: [
		answered('customer care (esms-api 3.7)', text, [price]),
		answered(
			'numbers as strings, four decimals and a byte-order mark (2.6, 11.1)',
			'\ufeff{"CodeResult":100,"ErrorMessage":"success","TotalPrice":"850.0000","TotalReceiver":"1"}',
			[price],
		),
		answered(
			'an answer in XML, with the other spelling (1.4, 11.1)',
			'<SummaryModel xmlns="http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model"><CodeResult>100</CodeResult><ErrorMessage>success</ErrorMessage><Totalprice>850.0000</Totalprice><TotalReceiver>1</TotalReceiver></SummaryModel>',
			[price],
		),
		{
			name: 'accents are counted as such and flagged (3.7, 9.1)',
			parameters: { ...asked.parameters, message: 'Mã của bạn: 1+1' },
			request: getRequest('sms', 'SummaryMultipleMessage_V4_get', {
				Phone: '0912345678',
				Content: 'Mã của bạn: 1+1',
				SmsType: '2',
				Brandname: 'DEMOSHOP',
				IsUnicode: '1',
			}),
			answer: { text },
			output: [{ ...price, encoding: 'unicode', text: 'Mã của bạn: 1+1' }],
		},
		{
			...advertising,
			name: 'advertising (esms-api 3.8): XML as text/plain, escaped, each number once',
			answer: {
				text: '{"CodeResult":"100","ErrorMessage":"success","TotalPrice":482500.0000,"TotalReceiver":965}',
			},
			output: [{ ...listPrice, price: 482500, recipientCount: 965 }],
		},
		{
			...advertising,
			name: 'advertising with numbers from a list',
			parameters: {
				...advertising.parameters,
				phones: '={{ ["0912000001", "0912000002", 912000003] }}',
			},
			answer: { text },
			output: [listPrice],
		},
		{
			...asked,
			name: 'with the balance (esms-api 3.9), and what is left of it',
			parameters: withBalance,
			answer: { text },
			lookup: {
				request: balanceRequest,
				answer: { text: '{"Balance":1000,"CodeResponse":"100","UserID":4242}' },
			},
			output: [{ ...price, balance: 1000, balanceAfter: 150, covered: true }],
		},
		{
			...asked,
			name: 'with a balance that is too low',
			parameters: withBalance,
			answer: { text },
			lookup: {
				request: balanceRequest,
				answer: { text: '{"Balance":"849.5","CodeResponse":"100","UserID":0001}' },
			},
			output: [{ ...price, balance: 849.5, balanceAfter: -0.5, covered: false }],
		},
		{
			...asked,
			name: 'with a balance that eSMS does not tell (esms-api 3.9)',
			parameters: withBalance,
			answer: { text },
			lookup: {
				request: balanceRequest,
				answer: { text: '{"Balance":0,"CodeResponse":"102"}' },
			},
			output: [
				{
					...price,
					balance: null,
					balanceNotice: 'The eSMS account is locked (code 102)',
				},
			],
		},
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['103', 'The balance of the eSMS account is too low'],
			['104', 'This brandname is not registered for the account', 'Brand name code is not exist'],
		]),
		...refusals(advertising, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['104', 'This brandname is not registered for the account', 'Brand name code is not exist'],
		]),
	],
};
