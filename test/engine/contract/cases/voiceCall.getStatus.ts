import {
	answersTo,
	commonRefusals,
	getRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const id = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';
const asked = {
	parameters: { messageId: `${id} `, options: {} },
	request: getRequest('voice', 'GetSendStatus', { ReferenceId: id }),
};
const status = {
	messageId: id,
	status: 'finished',
	statusCode: 5,
	callStatus: 'ANSWERED',
	outcome: 'answered',
	durationSeconds: 21,
	keyPressed: '',
	handedOver: true,
};
const { answered, refused } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'getStatus',
	cases: [
		answered(
			'answered (esms-api 4.5); the id in upper case',
			`{"CallDuration":21,"CallStatus":"ANSWERED","CodeResponse":"100","Ivr":"","ReferenceId":"${id.toUpperCase()}","SendStatus":5,"SentResult":1}`,
			[status],
		),
		answered(
			'the older document’s answer (esms-api 4.5): lower-case members and nothing else',
			'{"callduration":21,"callstatus":"ANSWERED","CodeResponse":"100","ivr":"1"}',
			[
				{
					...status,
					messageId: id,
					status: 'unknown',
					statusCode: null,
					keyPressed: '1',
					handedOver: null,
				},
			],
		),
		...['NOANSWERED', 'NO ANSWER'].map((callStatus) =>
			answered(
				`not picked up, as ${callStatus} (esms-api 4.5)`,
				`{"CallDuration":0,"CallStatus":"${callStatus}","CodeResponse":"100","Ivr":"","ReferenceId":"${id.toUpperCase()} ","SendStatus":5,"SentResult":0}`,
				[{ ...status, callStatus, outcome: 'notAnswered', durationSeconds: 0, handedOver: false }],
			),
		),
		answered(
			'under way (esms-api 4.5): no call status yet, an unpressed key left out',
			`{"CallDuration":0,"CallStatus":"","CodeResponse":"100","ReferenceId":"${id.toUpperCase()}","SendStatus":7,"SentResult":1}`,
			[
				{
					...status,
					status: 'handedToCarrier',
					statusCode: 7,
					callStatus: '',
					outcome: null,
					durationSeconds: 0,
				},
			],
		),
		answered(
			'answered, by the key that was pressed: the call status is empty',
			`{"CallDuration":"24.0","CallStatus":"","CodeResponse":"100","Ivr":"1","ReferenceId":"${id}","SendStatus":5,"SentResult":1}`,
			[{ ...status, callStatus: '', durationSeconds: 24, keyPressed: '1' }],
		),
		answered(
			'failed: everything is empty',
			`{"CallDuration":0,"CallStatus":"","CodeResponse":"100","Ivr":"","ReferenceId":"${id}","SendStatus":5,"SentResult":0}`,
			[
				{
					...status,
					callStatus: '',
					outcome: 'failed',
					durationSeconds: 0,
					handedOver: false,
				},
			],
		),
		answered(
			'numbers as strings, a number as key and a byte-order mark (esms-api 11.1)',
			`\ufeff{"CallDuration":"21","CallStatus":"ANSWERED","CodeResponse":100,"Ivr":1,"ReferenceId":"${id.toUpperCase()}","SendStatus":"5","SentResult":"1"}`,
			[{ ...status, keyPressed: '1' }],
		),
		answered(
			'an answer in XML (esms-api 1.4)',
			`<CallStatusResult xmlns="http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model"><CallDuration>21</CallDuration><CallStatus>ANSWERED</CallStatus><CodeResponse>100</CodeResponse><Ivr></Ivr><ReferenceId>${id.toUpperCase()}</ReferenceId><SendStatus>5</SendStatus><SentResult>1</SentResult></CallStatusResult>`,
			[status],
		),
		refused(
			'a call that eSMS does not know (esms-api 6)',
			'{"CodeResponse":"105"}',
			'eSMS does not know this call (code 105)',
			'Use the message ID that the call returned.',
		),
		...commonRefusals(asked, 'CodeResponse'),
		...refusals(asked, 'CodeResponse', [['99', 'eSMS reports an unknown fault']]),
	],
};
