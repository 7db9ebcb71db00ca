import type { INodeProperties } from 'n8n-workflow';
import { eventOptions } from './events';

export const properties: INodeProperties[] = [
	{
		displayName:
			"Copy this node's production URL into the option 'Callback URL' of the eSMS node that sends the messages. Reports arrive once this workflow is published.",
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['smsDelivered', 'smsPartlyDelivered', 'smsFailed'],
		options: [...eventOptions],
	},
	{
		displayName: 'Outputs',
		name: 'outputs',
		type: 'options',
		default: 'one',
		options: [
			{
				name: 'One',
				value: 'one',
				description: 'All events leave by the same output',
			},
			{
				name: 'One per Event',
				value: 'perEvent',
				description: 'Each event has its own output, so that no Switch node is needed',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Confirm With eSMS',
				name: 'confirmWithEsms',
				type: 'boolean',
				default: false,
				description:
					"Whether to ask eSMS for the status before starting the workflow. A report that eSMS contradicts starts nothing. When eSMS can't be asked, doesn't know the message after some seconds, or tells no result, the workflow starts and 'confirmed' is false.",
			},
			{
				displayName: 'Drop Duplicates',
				name: 'dropDuplicates',
				type: 'boolean',
				default: true,
				description:
					'Whether to ignore a report that came before, and an interim one that comes after the final one. eSMS repeats reports that it believes lost. Remembered until n8n restarts, by each n8n process for itself.',
			},
			{
				displayName: 'Verify Token',
				name: 'verifyToken',
				type: 'boolean',
				default: true,
				description:
					'Whether to accept only reports for messages that an eSMS node with the same credential sent. Without this, anyone who learns the URL can start the workflow.',
			},
		],
	},
];
