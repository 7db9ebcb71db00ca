import type { INodeProperties } from 'n8n-workflow';
import { choice, wholeNumber } from './field';

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

/**
 * The longest text that the tables of parts know has 612 characters; with accents it has 10 parts (esms-api
 * 9.1). A registered template is far shorter, and a text that is longer has a list or a page in it.
 */
const DEFAULT_MAX_PARTS = 10;

const maxPartsLiteral: INodeProperties = {
	displayName: 'Max Parts',
	name: 'maxParts',
	type: 'number',
	default: DEFAULT_MAX_PARTS,
	typeOptions: { minValue: 1, maxValue: 50 },
	description:
		'How many parts a message may have at most; a longer one is refused before it is sent. Each part is billed. Without this option, 10.',
};

export const maxParts = wholeNumber(maxPartsLiteral);
