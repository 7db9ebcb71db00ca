import type { INodeProperties } from 'n8n-workflow';
import { choice } from './field';

export const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	required: true,
	default: '',
	placeholder: 'e.g. DEMOSHOP: your order 7781 is on its way.',
	description: 'Text of the message. Accents and their cost are told in the output.',
};

const accentsLiteral: INodeProperties = {
	displayName: 'Accents',
	name: 'accents',
	type: 'options',
	default: 'keep',
	description:
		'What to do with Vietnamese accents. An accented message has 70 characters in its first part, an unaccented one 160.',
	options: [
		{ name: 'Keep', value: 'keep' },
		{ name: 'Remove', value: 'remove' },
	],
};

export const accents = choice(accentsLiteral);
