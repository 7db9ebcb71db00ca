import type { INodeProperties } from 'n8n-workflow';

type Unit = 'minutes' | 'hours' | 'days';

/** How long an execution waits for a report. */
export const waitLimit = (value: number, unit: Unit): INodeProperties[] => [
	{
		displayName: 'Wait Limit',
		name: 'waitLimit',
		type: 'number',
		required: true,
		default: value,
		typeOptions: { minValue: 0 },
		description:
			"How long to wait for the report of eSMS. When none has come by then, the item goes on with 'timeout' as outcome: the message may have arrived all the same, which Get Status tells. A message that eSMS had accepted before from another execution is not waited for; its outcome is 'duplicate'. The time-out of the workflow has to be longer.",
	},
	{
		displayName: 'Wait Limit Unit',
		name: 'waitLimitUnit',
		type: 'options',
		default: unit,
		options: [
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
	},
];

/** Routing of a call's result on the canvas, without a Switch node. */
export const callOutputs: INodeProperties = {
	displayName: 'Outputs',
	name: 'outputs',
	type: 'options',
	noDataExpression: true,
	default: 'one',
	description:
		"Where the results leave the node; without a known result, also as a duplicate, the item leaves by 'Timeout'",
	options: [
		{
			name: 'One',
			value: 'one',
			description:
				"All results leave by the same output; 'outcome' and 'keyPressed' tell them apart",
		},
		{
			name: 'One per Outcome',
			value: 'perOutcome',
			description: 'Each result has its own output, so that no Switch node is needed',
		},
	],
};

const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

export const keyOutputs: INodeProperties = {
	displayName: 'Keys',
	name: 'keys',
	type: 'multiOptions',
	noDataExpression: true,
	default: ['1', '2'],
	options: KEYS.map((key) => ({ name: key, value: key })),
	description:
		"Keys that have an output of their own when the called person presses them; every other key, or none, leads to 'Answered'",
	displayOptions: { show: { outputs: ['perOutcome'] } },
};
