import type { IDataObject } from 'n8n-workflow';

/** All that the waiting operations tell of a message before its report comes. */
const SENT_FIELDS = [
	'messageId',
	'requestId',
	'phone',
	'brandname',
	'encoding',
	'parts',
	'code',
	'duplicate',
	'sandbox',
	'templateWarning',
];

/** The message's own fields out of the item that waits, which has those of the input item too. */
export const sentFields = (json: IDataObject): IDataObject =>
	Object.fromEntries(SENT_FIELDS.filter((name) => name in json).map((name) => [name, json[name]]));
