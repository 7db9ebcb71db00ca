import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../../channels/channel';
import { inReadingOrder } from '../../domain/readingOrder';

/**
 * The item of a message whose report may come: all that a report could tell is there and empty, so that
 * every outcome has the same fields.
 */
export const waitingItem = (
	sent: IDataObject,
	channels: readonly Channel[],
	outcome: 'timeout' | 'duplicate',
): IDataObject => {
	const names = channels.flatMap(({ reportFields }) => reportFields);
	const untold = Object.fromEntries(names.map((name) => [name, null]));
	return inReadingOrder({ ...untold, ...sent, outcome });
};
