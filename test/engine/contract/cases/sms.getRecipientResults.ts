import {
	answersTo,
	commonRefusals,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const id = '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118';
const asked = {
	parameters: { messageId: ` ${id} `, options: {} },
	request: getRequest('sms', 'GetSmsReceiverStatus_get', { RefId: id }),
};
const receiver = {
	messageId: id,
	phone: '0912345678',
	telco: 'Viettel',
	handedOver: true,
	delivered: true,
	retries: 0,
};
const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'getRecipientResults',
	cases: [
		answered(
			'one number (esms-api 3.14)',
			'{"CodeResult":"100","ReceiverList":[{"IsSent":true,"NetworkName":"Viettel","Phone":"0912345678","Retry":0,"SentResult":true}]}',
			[receiver],
		),
		answered(
			'each number becomes an item',
			'{"CodeResult":"100","ReceiverList":[{"IsSent":true,"NetworkName":"Viettel","Phone":"0912345678","Retry":0,"SentResult":true},{"IsSent":true,"NetworkName":"Mobifone","Phone":"0901234567","Retry":2,"SentResult":false}]}',
			[
				receiver,
				{ ...receiver, phone: '0901234567', telco: 'MobiFone', delivered: false, retries: 2 },
			],
		),
		...['84912345678', '+84912345678'].map((phone) =>
			answered(
				`the number written ${phone}`,
				`{"CodeResult":"100","ReceiverList":[{"IsSent":true,"NetworkName":"Viettel","Phone":"${phone}","Retry":0,"SentResult":true}]}`,
				[receiver],
			),
		),
		answered(
			'the older document’s answer (esms-api 3.14), without network and retries',
			'{"CodeResult":"100","ReceiverList":[{"IsSent":true,"Phone":"0912345678","SentResult":false}]}',
			[{ ...receiver, telco: '', delivered: false }],
		),
		answered(
			'numbers and strings as yes and no, and a byte-order mark (esms-api 11.1)',
			'\ufeff{"CodeResult":100,"ReceiverList":[{"IsSent":1,"NetworkName":"Viettel","Phone":"0912345678","Retry":"0","SentResult":"1"}]}',
			[receiver],
		),
		answered(
			'a member of the sibling model (esms-api 3.14) is ignored',
			'{"CodeResult":"100","ReceiverList":[{"IsSent":true,"NetworkName":"Viettel","Phone":"0912345678","Retry":0,"SentResult":true}],"ReceiverStatus":[]}',
			[receiver],
		),
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['105', 'eSMS does not know this message'],
		]),
	],
};
