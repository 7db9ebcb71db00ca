import type { INodeProperties } from 'n8n-workflow';
import { parseMessageId } from '../domain/messageId';
import { field } from './field';

const literal: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	description: "The 'messageId' that the sending operation returned",
};

export const messageId = field(literal, parseMessageId);
