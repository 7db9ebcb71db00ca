import type { INodeProperties } from 'n8n-workflow';
import { parseOtpCode } from '../../domain/otpCode';
import { field, textField } from '../../fields/field';

/* Fields of a call that speaks a one-time code (esms-api 4.3, 4.4). */

export const CURRENT = 'current';
export const OLDER = 'older';

const codeLiteral: INodeProperties = {
	displayName: 'Code',
	name: 'code',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 482101',
	description: 'Digits that are spoken, 1 to 10 of them',
};
export const code = field(codeLiteral, parseOtpCode);

export const otpVersion: INodeProperties = {
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
};

const senderLiteral: INodeProperties = {
	displayName: 'Sender',
	name: 'sender',
	type: 'string',
	default: '',
	placeholder: 'e.g. voice_otp_repeat',
	description: 'Name of the call script, when eSMS gave you one',
};

export const sender = textField(senderLiteral);
