import {
	answersTo,
	commonRefusals,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const id = '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118';
const asked = {
	parameters: { messageId: id, options: {} },
	request: getRequest('sms', 'GetSendStatus', { RefId: id }),
};
const status = {
	messageId: id,
	status: 'finished',
	statusCode: 5,
	outcome: 'delivered',
	successCount: 1,
	failedCount: 0,
	recipientCount: 1,
	sentCount: 1,
	price: 850,
};
const { answered, refused } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'getStatus',
	cases: [
		answered(
			'delivered (esms-api 3.13)',
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":0,"SendStatus":5,"SendSuccess":1,"TotalPrice":850.0000,"TotalReceiver":1,"TotalSent":1}`,
			[status],
		),
		answered(
			'the older document’s answer (esms-api 3.13), without a price and with text for numbers',
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":"0","SendStatus":"5","SendSuccess":"1","TotalReceiver":"1","TotalSent":"1"}`,
			[{ ...status, price: null }],
		),
		...[
			['SentSuccess', 'SentFailed'],
			['SuccessCount', 'FailedCount'],
		].map(([success, failed]) =>
			answered(
				`counters called ${success} and ${failed} (esms-api 11.1)`,
				`{"CodeResponse":"100","SMSID":"${id}","${failed}":1,"SendStatus":5,"${success}":2,"TotalPrice":850,"TotalReceiver":3,"TotalSent":3}`,
				[
					{
						...status,
						outcome: 'partly',
						successCount: 2,
						failedCount: 1,
						recipientCount: 3,
						sentCount: 3,
					},
				],
			),
		),
		answered(
			'many numbers, of which some did not arrive, with a comma in the price',
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":"9.0","SendStatus":5,"SendSuccess":"160","TotalPrice":"470,0000","TotalReceiver":169,"TotalSent":169}`,
			[
				{
					...status,
					outcome: 'partly',
					successCount: 160,
					failedCount: 9,
					recipientCount: 169,
					sentCount: 169,
					price: 470,
				},
			],
		),
		answered(
			'finished does not mean delivered (esms-api 2.3)',
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":0,"SendStatus":5,"SendSuccess":0,"TotalPrice":850,"TotalReceiver":1,"TotalSent":1}`,
			[{ ...status, outcome: 'unknown', successCount: 0 }],
		),
		answered(
			'handed to the carrier (esms-api 2.3)',
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":0,"SendStatus":7,"SendSuccess":0,"TotalPrice":850,"TotalReceiver":1,"TotalSent":1}`,
			[
				{
					...status,
					status: 'handedToCarrier',
					statusCode: 7,
					outcome: 'pending',
					successCount: 0,
				},
			],
		),
		answered(
			'missing members and an upper-case echo (1.4, 2.2)',
			`{"CodeResponse":"100","SMSID":"${id.toUpperCase()}","SendStatus":4}`,
			[
				{
					...status,
					messageId: id.toUpperCase(),
					status: 'rejected',
					statusCode: 4,
					outcome: 'rejected',
					successCount: 0,
					recipientCount: null,
					sentCount: null,
					price: null,
				},
			],
		),
		answered(
			'an answer in XML (esms-api 3.13), with a byte-order mark',
			`\ufeff<SmsStatusResult xmlns="http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model"><CodeResponse>100</CodeResponse><SMSID>${id}</SMSID><SendFailed>0</SendFailed><SendStatus>5</SendStatus><SendSuccess>1</SendSuccess><TotalPrice>850.0000</TotalPrice><TotalReceiver>1</TotalReceiver><TotalSent>1</TotalSent></SmsStatusResult>`,
			[status],
		),
		{
			name: 'an id that came as a number',
			parameters: { messageId: '={{ 24342680 }}', options: {} },
			request: getRequest('sms', 'GetSendStatus', { RefId: '24342680' }),
			answer: { text: '{"CodeResponse":"100","SendStatus":5,"SendSuccess":1}' },
			output: [
				{ ...status, messageId: '24342680', recipientCount: null, sentCount: null, price: null },
			],
		},
		refused(
			'wrong keys (esms-api 3.13): no text in this model, and the id comes along',
			`{"CodeResponse":"101","SMSID":"${id}"}`,
			'eSMS does not know these keys (code 101)',
		),
		refused(
			'an id that is unknown, too young or too old (esms-api 3.13)',
			`{"CodeResponse":"105","SMSID":"${id}"}`,
			'eSMS does not know this message (code 105)',
			'older than 7 days',
		),
		...commonRefusals(asked, 'CodeResponse'),
		...refusals(asked, 'CodeResponse', [['99', 'eSMS reports an unknown fault']]),
	],
};
