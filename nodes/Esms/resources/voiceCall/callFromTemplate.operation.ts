import type { INodeProperties } from 'n8n-workflow';
import { voice } from '../../channels/voice';
import { joinVariables } from '../../domain/callText';
import { parseText } from '../../domain/plainText';
import { refuse, type Result } from '../../domain/result';
import { parseId } from '../../domain/messageId';
import { shortEnoughForGet } from '../../domain/queryLength';
import { field } from '../../fields/field';
import { callOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { speed, voiceOption } from '../../fields/voice';
import { acceptedMessage } from '../../operation/acceptedMessage';
import { buildMessage } from '../../operation/message';
import { noticesOf } from '../../operation/notices';
import type { SendOperation } from '../../operation/operation';
import { readSendOptions } from '../../operation/sendOptions';
import { readSpeech } from '../../operation/speech';

const templateIdLiteral: INodeProperties = {
	displayName: 'Template ID',
	name: 'templateId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 731',
	description: 'ID of the call template in your eSMS account',
};
const templateId = field(templateIdLiteral, (value) =>
	parseId(value, 'the ID of a call template, such as 731'),
);

/** An empty value may be meant; an expression that gives nothing is not. */
const parseSpoken = (value: unknown): Result<string> =>
	value === undefined || value === null
		? refuse('has no value: its expression gives nothing for this item', 'Check its names.')
		: parseText(typeof value === 'string' ? value.normalize('NFC') : value);

/** `MakeCallTemplate_V2` (esms-api 4.1). */
export const callFromTemplate: SendOperation = {
	value: 'callFromTemplate',
	name: 'Call From Template',
	action: 'Call from template',
	description: 'Calls a number and reads a registered text with your values',
	toolDescription:
		'Calls a Vietnamese phone number and reads out a registered text with your values, one for each of its variables, in order. The phone rings at once, at any hour. The phone is written like 0912345678.',
	effect: 'send',
	shape: 'item',
	channel: voice,
	endpoints: ['MakeCallTemplate_V2'],

	properties: [
		callPhone.literal,
		templateIdLiteral,
		{
			displayName: 'Variables',
			name: 'variables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add value',
			default: {},
			description: "Values of the template's variables, in the template's order",
			options: [
				{
					displayName: 'Values',
					name: 'values',
					values: [
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. 250000',
						},
					],
				},
			],
		},
		callOptions(speed.literal, voiceOption.literal),
	],

	request(read) {
		const values = (read.collection('variables').values ?? []) as Array<{ value?: unknown }>;
		const variables = values.map(({ value }, index) =>
			read.demand(`Variables (${index + 1})`, parseSpoken(value)),
		);
		const fields = {
			TemplateId: read.take(templateId),
			Phone: read.take(callPhone),
			...(variables.length > 0 && {
				VariableListStr: read.demand('Variables', joinVariables(variables)),
			}),
			...readSpeech(read),
			...readSendOptions(read, voice),
		};
		return buildMessage(
			{
				host: 'voice',
				method: 'GET',
				operation: 'MakeCallTemplate_V2',
				fields: read.demand('Variables', shortEnoughForGet(fields), 'Shorten the values.'),
			},
			{ recipients: [fields.Phone], notices: () => noticesOf(read, {}) },
		);
	},

	response: acceptedMessage,
};
