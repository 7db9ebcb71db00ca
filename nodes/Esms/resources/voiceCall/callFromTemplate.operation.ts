import { joinVariables } from '../../domain/callText';
import { parseMessageId } from '../../domain/messageId';
import { shortEnoughForGet } from '../../domain/queryLength';
import { parseCallable } from '../../domain/recipients';
import { parseWholeNumber } from '../../domain/wholeNumber';
import { speed, voice } from '../../fields/voice';
import { callOptions } from '../../fields/options';
import { callPhone } from '../../fields/phone';
import { acceptedCall } from '../../operation/acceptedCall';
import type { SendOperation } from '../../operation/operation';
import { readSendOptions } from '../../operation/sendOptions';

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
	family: 'voiceTemplate',

	properties: [
		callPhone,
		{
			displayName: 'Template ID',
			name: 'templateId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 731',
			description: 'ID of the call template in your eSMS account',
		},
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
		callOptions(speed, voice),
	],

	request(read) {
		const options = read.collection('options');
		const values = (read.collection('variables').values ?? []) as Array<{ value?: unknown }>;
		const variables = values.map(({ value }) => String(value ?? ''));
		const fields = {
			TemplateId: read.demand('Template ID', parseMessageId(read.raw('templateId'))),
			Phone: read.demand('Phone', parseCallable(read.raw('phone'))),
			...(variables.length > 0 && {
				VariableListStr: read.demand('Variables', joinVariables(variables)),
			}),
			...(options.voice !== undefined && { Voice: String(options.voice) }),
			...(options.speed !== undefined && {
				Speed: read.demand('Speed', parseWholeNumber(options.speed, -3, 3)),
			}),
			...readSendOptions(read, options, { report: 'call', dateStyle: 'voice' }),
		};
		return {
			host: 'voice',
			method: 'GET',
			operation: 'MakeCallTemplate_V2',
			fields: read.demand('Variables', shortEnoughForGet(fields), 'Shorten the values.'),
		};
	},

	response: acceptedCall,
};
