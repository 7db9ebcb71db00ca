import {
	answersTo,
	commonRefusals,
	postRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const Phones = Array.from({ length: 30 }, (_, index) => `09120000${10 + index}`);
const Content = 'DEMOSHOP giam 20% den het 31/10. Xem tai demoshop.example';

/** The request of esms-api 3.5 with as many numbers as it needs. */
const asked = {
	parameters: {
		phone: '={{ $json.phone }}',
		message: Content,
		brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
		options: {
			campaign: 'thang 10',
			sendAt: '2026-10-05T09:30:00',
			duplicateProtection: 'ownKey',
			duplicateKey: 'camp-2026-10-a',
		},
	},
	items: Phones.map((phone) => ({ phone })),
	request: postRequest('SendMultipleSMSBrandname_json/', {
		Brandname: 'DEMOSHOP',
		SmsType: '1',
		Content,
		IsUnicode: '0',
		Phones,
		RequestId: 'camp-2026-10-a',
		SendDate: '2026-10-05 09:30:00',
		campaignid: 'thang 10',
	}),
};

const outputs = (messageId: string, changes: object = {}) =>
	Phones.map((phone) => ({
		phone,
		brandname: 'DEMOSHOP',
		accepted: true,
		recipientCount: 30,
		code: '100',
		duplicate: false,
		sandbox: false,
		parts: 1,
		encoding: 'gsm7',
		text: Content,
		sendAt: '2026-10-05T09:30:00+07:00',
		messageId,
		requestId: 'camp-2026-10-a',
		...changes,
	}));

const { answered, refused } = answersTo(asked);
const id = '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118';

export const cases: OperationCases = {
	resource: 'sms',
	operation: 'sendAdvertising',
	cases: [
		answered(
			'accepted (esms-api 3.5): one id for all',
			`{"CodeResult":"100","CountRegenerate":0,"SMSID":"${id}"}`,
			outputs(id),
		),
		answered(
			'accepted, in the older document’s form: the count as text and an id of digits',
			'\ufeff{"CodeResult": "100", "CountRegenerate":"0", "SMSID": "24342680"}',
			outputs('24342680'),
		),
		answered(
			'accepted, answered in XML (esms-api 1.4)',
			'<SmsResultModel><CodeResult>100</CodeResult><CountRegenerate>0</CountRegenerate><SMSID>24342680</SMSID></SmsResultModel>',
			outputs('24342680'),
		),
		answered('accepted without an id', '{"CodeResult":100}', outputs('')),
		answered(
			'RequestId seen before (esms-api 3.5), without SendStatus',
			'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1"}',
			outputs('', { code: '124', duplicate: true }),
		),
		refused(
			'too few numbers (esms-api 3.5)',
			'{"CodeResult":"107","CountRegenerate":0,"ErrorMessage":"Each request has at least 30 numbers to be approved"}',
			'Advertising needs at least 30 different phone numbers in one request (code 107): Each request has at least 30 numbers to be approved',
			'Add recipients.',
		),
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports a fault, or a recipient who blocks messages'],
			['102', 'This account has no price list for this kind of message'],
			['103', 'The balance of the eSMS account is too low', 'Not enough balance'],
			['104', 'This brandname is not registered for the account', 'Brand name code is not exist'],
			['108', 'eSMS does not accept the phone number'],
			['118', 'This SMS type is not available for the account'],
			['119', 'Advertising needs more phone numbers in one request'],
			['120', 'There are too many phone numbers in one request'],
			['131', 'The advertising text is longer than 422 characters'],
			['159', 'The RequestId is too long'],
			[
				'177',
				"The brandname is not registered with the recipient's network",
				'The Network Viettel have not registry.',
			],
			['201', 'The message contains a blocked word'],
			['300', 'The SMS type is missing'],
		]),
	],
};
