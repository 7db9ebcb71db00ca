import type { INodeProperties } from 'n8n-workflow';

export const messageId: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	description: "The 'messageId' that the sending operation returned",
};
