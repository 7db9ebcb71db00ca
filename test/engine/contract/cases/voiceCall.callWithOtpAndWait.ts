import { CALL_ID, waiting, waitingOtp } from '../callCases';
import {
	answersTo,
	callReportUrl,
	getRequest,
	postRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const limit = { waitLimit: 10, waitLimitUnit: 'minutes' };

/** The current version (esms-api 4.4), its report on the way to the execution (esms-api 5.1). */
const asked = {
	parameters: {
		phone: '0912345678',
		code: '048210',
		otpVersion: 'current',
		...limit,
		options: { campaign: 'login', duplicateProtection: 'ownKey', duplicateKey: 'call-88' },
	},
	request: postRequest('SendMultipleMessage_V4_post_json/', {
		Phone: '0912345678',
		Content: '048210',
		SmsType: '8',
		IsUnicode: '0',
		campaignid: 'login',
		CallbackUrl: callReportUrl('call-88'),
		RequestId: 'call-88',
	}),
};

/** The older one (esms-api 4.3), which knows no RequestId. */
const older = {
	parameters: {
		phone: '0912345678',
		code: '048210',
		otpVersion: 'older',
		...limit,
		options: { voice: 'male', speed: -1, sender: 'voice_otp_repeat' },
	},
	request: getRequest('voice', 'VoiceOTP', {
		Phone: '0912345678',
		Code: '048210',
		Speed: '-1',
		Voice: 'male',
		Sender: 'voice_otp_repeat',
		CallbackUrl: callReportUrl(''),
	}),
};

const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'voiceCall',
	operation: 'callWithOtpAndWait',
	cases: [
		answered(
			'accepted (esms-api 4.4)',
			`{"CodeResult":"100","CountRegenerate":0,"SMSID":"${CALL_ID}"}`,
			[waitingOtp],
		),
		answered(
			'RequestId seen before (esms-api 3.1): the result goes to who called then',
			'{"CodeResult":"124","CountRegenerate":0,"ErrorMessage":"Request exist 1","SendStatus":"5"}',
			[{ ...waitingOtp, messageId: '', code: '124', duplicate: true, outcome: 'duplicate' }],
		),
		...refusals(asked, 'CodeResult', [
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
			['103', 'The balance of the eSMS account is too low'],
			['118', 'This SMS type is not available for the account'],
		]),
		answersTo(older).answered(
			'the older version, accepted (esms-api 4.3)',
			`{"CodeResult":"100","SMSID":"${CALL_ID} "}`,
			[{ ...waiting, requestId: '' }],
		),
		...refusals(older, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['101', 'eSMS does not know these keys', 'Authorize Failed'],
		]),
	],
};
