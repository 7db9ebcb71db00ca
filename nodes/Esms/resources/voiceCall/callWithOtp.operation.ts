import { parseOtpCode } from '../../domain/otpCode';
import { parseCallable } from '../../domain/recipients';
import { parseWholeNumber } from '../../domain/wholeNumber';
import { campaign, sandbox } from '../../fields/sendOptions';
import { speed, voice } from '../../fields/voice';
import { callOptions, olderCallOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { acceptedCall } from '../../operation/acceptedCall';
import type { SendOperation } from '../../operation/operation';
import { readSendOptions } from '../../operation/sendOptions';

const CURRENT = 'current';
const OLDER = 'older';

/** Type 8 on the SMS host, or the older `VoiceOTP` (esms-api 4.4 and 4.3). */
export const callWithOtp: SendOperation = {
	value: 'callWithOtp',
	name: 'Call With OTP',
	action: 'Call with OTP code',
	description: 'Calls a number and speaks a one-time code',
	toolDescription:
		'Calls a Vietnamese phone number and speaks a one-time code of 1 to 10 digits. The phone rings at once, at any hour. The phone is written like 0912345678.',
	effect: 'send',
	shape: 'item',
	family: 'voiceOtp',

	properties: [
		callPhone,
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 482101',
			description: 'Digits that are spoken, 1 to 10 of them',
		},
		{
			displayName: 'Version',
			name: 'otpVersion',
			type: 'options',
			default: CURRENT,
			options: [
				{
					name: 'Current (Recommended)',
					value: CURRENT,
					description: 'Protected against calling twice. Ask for its status with SMS → Get Status.',
				},
				{
					name: 'Older',
					value: OLDER,
					description:
						'With a choice of voice and speed. Not protected against calling twice when an answer is lost.',
				},
			],
		},
		{
			...callOptions(campaign, sandbox),
			displayOptions: { show: { otpVersion: [CURRENT] } },
		},
		{
			...olderCallOptions(speed, voice, {
				displayName: 'Sender',
				name: 'sender',
				type: 'string',
				default: '',
				placeholder: 'e.g. voice_otp_repeat',
				description: 'Name of the call script, when eSMS gave you one',
			}),
			displayOptions: { show: { otpVersion: [OLDER] } },
		},
	],

	ignoresRequestId: (read) => read.text('otpVersion') === OLDER,

	request(read) {
		const options = read.collection('options');
		const Phone = read.demand('Phone', parseCallable(read.raw('phone')));
		const code = read.demand('Code', parseOtpCode(read.raw('code')));
		if (read.text('otpVersion') !== OLDER) {
			return {
				family: 'smsSend',
				host: 'sms',
				method: 'POST',
				operation: 'SendMultipleMessage_V4_post_json/',
				fields: {
					Phone,
					Content: code,
					SmsType: '8',
					IsUnicode: '0',
					...readSendOptions(read, options, { report: 'sms', dateStyle: 'sms' }),
				},
			};
		}
		const { CallbackUrl } = readSendOptions(read, options, {
			report: 'call',
			dateStyle: 'voice',
		});
		return {
			host: 'voice',
			method: 'GET',
			operation: 'VoiceOTP',
			fields: {
				Phone,
				Code: code,
				...(options.speed !== undefined && {
					Speed: read.demand('Speed', parseWholeNumber(options.speed, -3, 3)),
				}),
				...(options.voice !== undefined && { Voice: String(options.voice) }),
				...(options.sender ? { Sender: String(options.sender) } : {}),
				...(CallbackUrl && { CallbackUrl }),
			},
		};
	},

	response: acceptedCall,
};
