import type { INodeProperties } from 'n8n-workflow';
import { textField } from './field';

/* Where eSMS reports what became of a message, and what travels along. */

export const callbackData: INodeProperties = {
	displayName: 'Callback Data',
	name: 'callbackData',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add value',
	default: {},
	description:
		'Values that travel with the Callback URL and come back from the eSMS Trigger with the report, such as an order number. Keep secrets out: they pass through eSMS.',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. orderId',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 7781',
				},
			],
		},
	],
};

const callbackUrlLiteral: INodeProperties = {
	displayName: 'Callback URL',
	name: 'callbackUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/1b9d…/esms',
	description:
		'Where eSMS reports what became of the message: the production URL of an eSMS Trigger. The node adds a token by which the trigger knows genuine reports.',
};

export const callbackUrl = textField(callbackUrlLiteral);
