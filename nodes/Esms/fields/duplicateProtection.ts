import type { INodeProperties } from 'n8n-workflow';
import { compose } from '../domain/messageText';
import { parseText } from '../domain/plainText';
import { accept, refuse, type Result } from '../domain/result';
import { MAX_REQUEST_ID_LENGTH } from '../domain/requestId';
import { choice, field } from './field';

const duplicateKeyLiteral: INodeProperties = {
	displayName: 'Duplicate Key',
	name: 'duplicateKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. order-7781-shipped',
	description:
		'What makes this message unique, at most 50 characters. eSMS accepts each key once in 24 hours, so give a message and a call different ones.',
	displayOptions: { show: { duplicateProtection: ['ownKey'] } },
};

/** What JavaScript writes for nothing and for what is no text: it makes one key of many messages. */
const HOLE =
	/\[object \w+\]|(?<![A-Za-z0-9])(?:undefined|null|NaN|Invalid Date(?:Time)?)(?![A-Za-z0-9])/i;

/** Written as it is: `Order-1` and `order-1` are two keys (assumption A6). */
function parseKey(value: unknown): Result<string> {
	const text = parseText(value);
	if (!text.ok) return text;
	// Composed: what looks the same is the same key.
	const key = compose(text.value).trim();
	if (key === '') return refuse('is empty');
	if (key.includes('{{')) return refuse("holds '{{': switch the field from Fixed to Expression");
	const hole = HOLE.exec(key)?.[0];
	if (hole !== undefined) {
		return refuse(`holds “${hole}”, which an expression gives in place of a value that is missing`);
	}
	return key.length > MAX_REQUEST_ID_LENGTH
		? refuse(`has ${key.length} characters; eSMS takes at most ${MAX_REQUEST_ID_LENGTH}`)
		: accept(key);
}

export const duplicateKey = field(duplicateKeyLiteral, parseKey);

/** The 24 hours begin with the first use (assumption A5). */
const duplicateProtectionLiteral: INodeProperties = {
	displayName: 'Duplicate Protection',
	name: 'duplicateProtection',
	type: 'options',
	default: 'execution',
	description: 'Which messages count as the same one, and so are sent only once',
	options: [
		{
			name: 'By Message Content',
			value: 'content',
			description:
				'The same text to the same number is sent once in 24 hours. Of advertising, the same list.',
		},
		{
			name: 'By Own Key',
			value: 'ownKey',
			description:
				'Each Duplicate Key is sent once in 24 hours, also across workflows. Of advertising, the list.',
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

export const duplicateProtection = choice(duplicateProtectionLiteral);
