import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../../channels/channel';

/** The item that waits: the input item's fields, and the message's own instead of an earlier one's. */
export const withSentFields = (
	json: IDataObject,
	sent: IDataObject,
	{ sentFields: names }: Channel,
): IDataObject => ({
	...Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name))),
	...sent,
});

/** The message's own fields out of the item that waits. */
export const sentFields = (json: IDataObject, { sentFields: names }: Channel): IDataObject =>
	Object.fromEntries(names.filter((name) => name in json).map((name) => [name, json[name]]));
