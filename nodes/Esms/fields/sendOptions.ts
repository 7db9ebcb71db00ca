import type { INodeProperties } from 'n8n-workflow';

/* Options that sending operations share; each operation picks its own, in alphabetical order. */

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

export const callbackUrl: INodeProperties = {
	displayName: 'Callback URL',
	name: 'callbackUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/1b9d…/esms',
	description:
		'Where eSMS reports what became of the message: the production URL of an eSMS Trigger. The node adds a token by which the trigger knows genuine reports.',
};

export const campaign: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: '',
	placeholder: 'e.g. Orders October',
	description: 'Label for the reports in your eSMS account, at most 254 characters',
};

export const duplicateKey: INodeProperties = {
	displayName: 'Duplicate Key',
	name: 'duplicateKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. order-7781-shipped',
	description:
		'What makes this message unique, at most 50 characters. eSMS accepts each key once in 24 hours.',
	displayOptions: { show: { duplicateProtection: ['ownKey'] } },
};

export const duplicateProtection: INodeProperties = {
	displayName: 'Duplicate Protection',
	name: 'duplicateProtection',
	type: 'options',
	default: 'execution',
	description: 'Which messages count as the same one, and so are sent only once',
	options: [
		{
			name: 'By Message Content',
			value: 'content',
			description: 'The same text to the same number is sent once in 24 hours',
		},
		{
			name: 'By Own Key',
			value: 'ownKey',
			description: 'Each Duplicate Key is sent once in 24 hours, also across workflows',
		},
		{
			name: 'Off',
			value: 'off',
			description: 'Each try may send again, also a retry after a failure',
		},
		{
			name: 'Per Execution',
			value: 'execution',
			description: 'Each item is sent once per execution, retries included',
		},
	],
};

export const maxParallelRequests: INodeProperties = {
	displayName: 'Max Parallel Requests',
	name: 'maxParallelRequests',
	type: 'number',
	default: 5,
	typeOptions: { minValue: 1, maxValue: 100 },
	description: 'How many requests may be under way at the same time',
};

export const maxRequestsPerSecond: INodeProperties = {
	displayName: 'Max Requests per Second',
	name: 'maxRequestsPerSecond',
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, maxValue: 1000 },
	description: 'How many requests may start in one second. 0 means no limit.',
};

export const requestMethod: INodeProperties = {
	displayName: 'Request Method',
	name: 'requestMethod',
	type: 'options',
	default: 'POST',
	description:
		'How the request is made. With GET the keys stand in the address, which servers on the way may log.',
	options: [
		{ name: 'GET', value: 'GET' },
		{ name: 'POST (Recommended)', value: 'POST' },
	],
};

export const sandbox: INodeProperties = {
	displayName: 'Sandbox',
	name: 'sandbox',
	type: 'boolean',
	default: false,
	description:
		'Whether to let eSMS check the request without sending or charging anything. Templates are not checked then, and no report comes.',
};

export const sendAt: INodeProperties = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	default: '',
	description:
		"Time at which eSMS sends the message. A time without a zone is read in the workflow's time zone; the node converts it to Vietnam time.",
};

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const timeout: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	default: 30,
	typeOptions: { minValue: 1, maxValue: 300 },
	description: 'How many seconds to wait for an answer before asking again',
};
