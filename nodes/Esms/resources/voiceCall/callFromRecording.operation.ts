import type { IDataObject } from 'n8n-workflow';
import { parseMessageId } from '../../domain/messageId';
import { shortEnoughForGet } from '../../domain/queryLength';
import { parseCallable } from '../../domain/recipients';
import { parseWholeNumber } from '../../domain/wholeNumber';
import { callOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { acceptedCall } from '../../operation/acceptedCall';
import type { SendOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { readSendOptions } from '../../operation/sendOptions';

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
	family: 'voiceRecording',

	properties: [
		callPhone,
		{
			displayName: 'Recording ID',
			name: 'recordingId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 123456',
			description: 'ID of the recording in your eSMS account',
		},
		callOptions(
			{
				displayName: 'Forward Key',
				name: 'forwardKey',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1',
				description: "Key (0–9) that connects the listener to the 'Forward Number'",
			},
			{
				displayName: 'Forward Number',
				name: 'forwardNumber',
				type: 'string',
				default: '',
				placeholder: 'e.g. 02838123456',
				description: "Number to which the listener is connected on pressing the 'Forward Key'",
			},
			{
				displayName: 'Key Wait (Seconds)',
				name: 'keyWait',
				type: 'number',
				default: 10,
				typeOptions: { minValue: 1, maxValue: 60 },
				description: 'How many seconds to wait for a key after the recording',
			},
			{
				displayName: 'Max Repeats',
				name: 'maxRepeats',
				type: 'number',
				default: 1,
				typeOptions: { minValue: 0, maxValue: 10 },
				description: 'How many times the recording is repeated within the call',
			},
			{
				displayName: 'Max Retries',
				name: 'maxRetries',
				type: 'number',
				default: 0,
				typeOptions: { minValue: 0, maxValue: 10 },
				description: 'How many times to call again when nobody answers',
			},
			{
				displayName: 'Retry Wait (Seconds)',
				name: 'retryWait',
				type: 'number',
				default: 60,
				typeOptions: { minValue: 1, maxValue: 3600 },
				description: 'How many seconds to wait before calling again',
			},
		),
	],

	request(read) {
		const options = read.collection('options');
		const fields = {
			TemplateId: read.demand('Recording ID', parseMessageId(read.raw('recordingId'))),
			Phone: read.demand('Phone', parseCallable(read.raw('phone'))),
			...forwarding(read, options),
			...numbers(read, options),
			...readSendOptions(read, options, { report: 'call', dateStyle: 'voice' }),
		};
		return {
			host: 'voice',
			method: 'GET',
			operation: 'MakeCallRecord_V2',
			fields: read.demand('Callback Data', shortEnoughForGet(fields), 'Use fewer values.'),
		};
	},

	response: acceptedCall,
};

/** Connecting takes a number and a key. */
function forwarding(read: Reader, { forwardNumber, forwardKey }: IDataObject) {
	const number = String(forwardNumber ?? '').trim();
	const key = String(forwardKey ?? '').trim();
	if (number === '' && key === '') return {};
	if (number === '' || key === '') {
		return read.refuse(
			"The 'Forward Number' and the 'Forward Key' belong together, and one of them is empty",
			'Fill in both, or remove both.',
		);
	}
	return {
		NumberForward: read.demand('Forward Number', parseCallable(number)),
		Ivr: read.demand('Forward Key', parseWholeNumber(key, 0, 9)),
	};
}

/** Options that are plain numbers: parameter, label, vendor's name, lowest, highest. */
const NUMBERS = [
	['keyWait', 'Key Wait (Seconds)', 'TimeWaitToIvr', 1, 60],
	['maxRepeats', 'Max Repeats', 'MaxRepeat', 0, 10],
	['maxRetries', 'Max Retries', 'MaxRetry', 0, 10],
	['retryWait', 'Retry Wait (Seconds)', 'WaitRetry', 1, 3600],
] as const;

const numbers = (read: Reader, options: IDataObject): IDataObject =>
	Object.fromEntries(
		NUMBERS.filter(([name]) => options[name] !== undefined).map(
			([name, label, field, lowest, highest]) => [
				field,
				read.demand(label, parseWholeNumber(options[name], lowest, highest)),
			],
		),
	);
