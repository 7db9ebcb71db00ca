import type { INodeProperties } from 'n8n-workflow';
import { voice } from '../../channels/voice';
import { parseId } from '../../domain/messageId';
import { shortEnoughForGet } from '../../domain/queryLength';
import { field } from '../../fields/field';
import { callOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { acceptedMessage } from '../../operation/acceptedMessage';
import { buildMessage } from '../../operation/message';
import { noticesOf } from '../../operation/notices';
import type { SendOperation } from '../../operation/operation';
import { readSendOptions } from '../../operation/sendOptions';
import { readRecordingOptions, recordingOptions } from './recordingOptions';

const recordingIdLiteral: INodeProperties = {
	displayName: 'Recording ID',
	name: 'recordingId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123456',
	description: 'ID of the recording in your eSMS account',
};
const recordingId = field(recordingIdLiteral, (value) =>
	parseId(value, 'the ID of a recording, such as 123456'),
);

/** `MakeCallRecord_V2` (esms-api 4.2). */
export const callFromRecording: SendOperation = {
	value: 'callFromRecording',
	name: 'Call From Recording',
	action: 'Call from recording',
	description: 'Calls a number, plays a recording and can connect the listener on a key',
	toolDescription:
		'Calls a Vietnamese phone number and plays a recording. The phone rings at once, at any hour. The phone is written like 0912345678.',
	effect: 'send',
	shape: 'item',
	channel: voice,
	endpoints: ['MakeCallRecord_V2'],
	properties: [callPhone.literal, recordingIdLiteral, callOptions(...recordingOptions)],

	request(read) {
		const fields = {
			TemplateId: read.take(recordingId),
			Phone: read.take(callPhone),
			...readRecordingOptions(read),
			...readSendOptions(read, voice),
		};
		return buildMessage(
			{
				host: 'voice',
				method: 'GET',
				operation: 'MakeCallRecord_V2',
				fields: read.demand('Callback Data', shortEnoughForGet(fields), 'Use fewer values.'),
			},
			{ recipients: [fields.Phone], notices: () => noticesOf(read, {}) },
		);
	},

	response: acceptedMessage,
};
