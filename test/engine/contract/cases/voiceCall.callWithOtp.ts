import { CALL_ID, called } from '../callCases';
import {
	answersTo,
	commonRefusals,
	getRequest,
	postRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

/** The current version (esms-api 4.4). */
const asked = {
	parameters: {
		phone: '0912345678',
		code: '048210',
		otpVersion: 'current',
		options: {
			campaign: 'login',
			duplicateProtection: 'ownKey',
			duplicateKey: 'call-88',
		},
	},
	request: postRequest('SendMultipleMessage_V4_post_json/', {
		Phone: '0912345678',
		Content: '048210',
		SmsType: '8',
		IsUnicode: '0',
		campaignid: 'login',
		RequestId: 'call-88',
	}),
};

/** The older one (esms-api 4.3), which knows no RequestId. */
const older = {
	parameters: {
		phone: '0912345678',
		code: '048210',
		otpVersion: 'older',
		options: { voice: 'male', speed: -1, sender: 'voice_otp_repeat' },
	},
	request: getRequest('voice', 'VoiceOTP', {
		Phone: '0912345678',
		Code: '048210',
		Speed: '-1',
		Voice: 'male',
		Sender: 'voice_otp_repeat',
	}),
};

const calledOlder = { ...called, requestId: expect.any(String) as string };
const { answered } = answersTo(asked);
const fromOlder = answersTo(older);

export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callWithOtp',
	cases: [
		answered(
			'accepted (esms-api 4.4)',
			`{"CodeResult":"100","CountRegenerate":0,"SMSID":"${CALL_ID}"}`,
			[called],
		),
		answered(
			'accepted, the count as text, a space after the id and a byte-order mark (esms-api 11.1)',
			`\ufeff{"CodeResult":100,"CountRegenerate":"0","SMSID":"${CALL_ID} "}`,
			[called],
		),
		answered(
			'accepted, answered in XML (esms-api 1.4)',
			`<SmsResultModel><CodeResult>100</CodeResult><SMSID>${CALL_ID}</SMSID></SmsResultModel>`,
			[called],
		),
		answered(
			'RequestId seen before (esms-api 3.1)',
			'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
			[{ ...called, messageId: '', code: '124', duplicate: true }],
		),
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['102', 'This account has no price list for this kind of message'],
			['103', 'The balance of the eSMS account is too low'],
			['108', 'eSMS does not accept the phone number'],
			['118', 'This SMS type is not available for the account'],
			['159', 'The RequestId is too long'],
			['163', 'Only one phone number fits in one request'],
			['300', 'The SMS type is missing'],
		]),
		fromOlder.answered(
			'the older version, accepted (esms-api 4.3)',
			`{"CodeResult":"100","SMSID":"${CALL_ID} "}`,
			[calledOlder],
		),
		fromOlder.answered(
			'the older version, answered in XML (esms-api 1.4)',
			`<VoiceResult><CodeResult>100</CodeResult><SMSID>${CALL_ID} </SMSID></VoiceResult>`,
			[calledOlder],
		),
		{
			name: 'the older version with only what is required (esms-api 4.3)',
			parameters: { phone: '0912345678', code: '1', otpVersion: 'older', options: {} },
			request: getRequest('voice', 'VoiceOTP', { Phone: '0912345678', Code: '1' }),
			answer: { text: `{"CodeResult":"100","SMSID":"${CALL_ID} "}` },
			output: [calledOlder],
		},
		...refusals(older, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['102', 'This account has no price list for this kind of message'],
			['103', 'The balance of the eSMS account is too low'],
			['104', 'The call template does not exist'],
			['105', 'The values do not fit the variables of the call template'],
			['106', 'The recording does not exist'],
			['107', 'eSMS does not accept the phone number'],
		]),
	],
};
