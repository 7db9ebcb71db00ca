import { sms } from '../../channels/sms';
import { voice } from '../../channels/voice';
import { callOptions, olderCallOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { campaign, sandbox } from '../../fields/sendOptions';
import { speed, voiceOption } from '../../fields/voice';
import { acceptedMessage } from '../../operation/acceptedMessage';
import { buildMessage, type Message } from '../../operation/message';
import { noticesOf } from '../../operation/notices';
import type { SendOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { readSendOptions } from '../../operation/sendOptions';
import { readSpeech } from '../../operation/speech';
import { code, CURRENT, OLDER, otpVersion, sender } from './otpFields';

/**
 * Type 8 on the SMS host, which speaks (assumption A32) and is reported as a message (assumption A60), or the
 * older `VoiceOTP`, if it is still there (esms-api 4.4 and 4.3, assumption A27).
 */
export const callWithOtp: SendOperation = {
	value: 'callWithOtp',
	name: 'Call With OTP',
	action: 'Call with OTP code',
	description: 'Calls a number and speaks a one-time code',
	toolDescription:
		'Calls a Vietnamese phone number and speaks a one-time code of 1 to 10 digits. The phone rings at once, at any hour. The phone is written like 0912345678.',
	effect: 'send',
	shape: 'item',
	channel: voice,
	codes: new Map([
		[
			'107',
			{
				kind: 'input',
				title: 'eSMS does not accept the phone number',
				advice: 'Check the number; it must be a Vietnamese one.',
				retryable: false,
				isRefusal: true,
			},
		],
	]),
	endpoints: ['SendMultipleMessage_V4_post_json', 'VoiceOTP'],

	properties: [
		callPhone.literal,
		code.literal,
		otpVersion,
		{
			...callOptions(campaign.literal, sandbox.literal),
			displayOptions: { show: { otpVersion: [CURRENT] } },
		},
		{
			...olderCallOptions(speed.literal, voiceOption.literal, sender.literal),
			displayOptions: { show: { otpVersion: [OLDER] } },
		},
	],

	request: (read) => (read.text(otpVersion) === OLDER ? olderCall(read) : currentCall(read)),

	response: acceptedMessage,
};

/** For eSMS a message of type 8: it is refused, and takes its time, as messages do. */
function currentCall(read: Reader): Message {
	const fields = {
		Phone: read.take(callPhone),
		Content: read.take(code),
		SmsType: '8',
		IsUnicode: '0',
		...readSendOptions(read, sms),
	};
	return buildMessage(
		{
			codes: [sms.codes.send],
			host: 'sms',
			method: 'POST',
			operation: 'SendMultipleMessage_V4_post_json/',
			fields,
		},
		{ recipients: [fields.Phone], notices: () => noticesOf(read, {}) },
	);
}

function olderCall(read: Reader): Message {
	const script = read.takeOption(sender);
	const { CallbackUrl } = readSendOptions(read, voice);
	const fields = {
		Phone: read.take(callPhone),
		Code: read.take(code),
		...readSpeech(read),
		...(script ? { Sender: script } : {}),
		...(CallbackUrl && { CallbackUrl }),
	};
	return buildMessage(
		{ host: 'voice', method: 'GET', operation: 'VoiceOTP', fields },
		{ recipients: [fields.Phone], ignoresRequestId: true },
	);
}
