import {
	answersTo,
	commonRefusals,
	postRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const asked = {
	parameters: {
		from: '2026-10-01T00:00:00',
		to: '2026-10-06T00:00:00Z',
		smsType: '2',
		returnAll: false,
		limit: 50,
		options: {},
	},
	request: postRequest('GetSmsSentData_V2', {
		From: '2026-10-01 00:00:00',
		To: '2026-10-06 07:00:00',
		Page: 1,
		PageSize: 50,
		SmsType: '2',
	}),
};

const older = {
	parameters: { ...asked.parameters, options: { older: true } },
	request: postRequest('GetSmsSentData', { From: '10/01/2026', To: '10/06/2026' }),
};

const row = {
	messageId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	phone: '0912345678',
	text: 'DEMOSHOP: don 7781',
	smsType: '2',
	campaign: 'don hang thang 10',
	status: 'finished',
	statusCode: 5,
	delivered: true,
	price: 790,
	sentAt: '2026-01-01T09:00:00+07:00',
	portalId: '31000017',
};

/** The sample of esms-api 3.15, put right, with changed members. */
const sample = (changes: object = {}) =>
	JSON.stringify({
		CodeResult: '100',
		CountTotal: 1,
		SentData: [
			{
				Campaign: 'don hang thang 10',
				Content: 'DEMOSHOP: don 7781',
				Phone: '0912345678',
				ReferenceId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
				SellPrice: 790.0,
				SendResult: 1,
				SendStatus: 5,
				SentTime: '/Date(1767232800000+0700)/',
				SmsId: 31000017,
				SmsType: 2,
				...changes,
			},
		],
	});

const { answered } = answersTo(asked);
const fromOlder = answersTo(older);

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'getMany',
	cases: [
		answered('one message (esms-api 3.15)', sample(), [row]),
		answered('failed', sample({ SendResult: 0 }), [{ ...row, delivered: false }]),
		answered('its number written with +84', sample({ Phone: '+84912345678' }), [row]),
		answered('not yet known', sample({ SendResult: 2 }), [{ ...row, delivered: null }]),
		answered(
			'numbers as strings and a byte-order mark (esms-api 11.1)',
			`\ufeff${sample({ SellPrice: '790.0000', SendResult: '1', SendStatus: '5', SmsId: '31000017', SmsType: '2' })}`,
			[row],
		),
		answered(
			'the misspelt names of the field table (esms-api 3.15)',
			sample({
				ReferenceId: undefined,
				RefercenceId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
				SellPrice: undefined,
				Sellprice: 790,
			}),
			[row],
		),
		answered(
			'the second generation (esms-api 3.15): a yes or no, and the time as text',
			sample({ SendResult: undefined, SentResult: true, SentTime: '01/01/2026 09:00:00' }),
			[row],
		),
		answered(
			'a row of which nothing is known yet (1.4, 3.15): missing members',
			'{"CodeResult":"100","CountTotal":1,"SentData":[{"Phone":"0912345678","SendStatus":2}]}',
			[
				{
					messageId: '',
					phone: '0912345678',
					text: '',
					smsType: '',
					campaign: '',
					status: 'waitingToBeSent',
					statusCode: 2,
					delivered: null,
					price: null,
					sentAt: null,
					portalId: '',
				},
			],
		),
		answered('no messages', '{"CodeResult":"100","CountTotal":0,"SentData":[]}', []),
		answered(
			'no messages, the list left out (esms-api 1.4)',
			'{"CodeResult":"100","CountTotal":0}',
			[],
		),
		{
			...asked,
			name: 'as it came, when Simplify is off',
			parameters: { ...asked.parameters, options: { simplify: false } },
			answer: { text: sample() },
			output: [(JSON.parse(sample()) as { SentData: unknown[] }).SentData[0]],
		},
		fromOlder.answered(
			'the first generation (esms-api 3.15): whole days, month first, no pages; its row has few members',
			'{"CodeResult":"100","SentData":[{"SentTime":"01/01/2026 09:00:00","SmsId":31000017,"Phone":"0912345678","Content":"DEMOSHOP: don 7781","SmsType":2,"SentStatus":true}]}',
			[
				{
					...row,
					messageId: '',
					campaign: '',
					status: 'unknown',
					statusCode: null,
					price: null,
				},
			],
		),
		...commonRefusals(asked, 'CodeResult', 'eSMS does not accept the period, or this n8n server'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['118', 'This SMS type is not available for the account'],
			['300', 'The SMS type is missing'],
		]),
		...refusals(older, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['102', 'The eSMS account is locked'],
		]),
	],
};
