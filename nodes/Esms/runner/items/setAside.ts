import type { ItemResult } from './itemResult';
import { rowOf } from './rows';
import { shownPhone } from './subject';

/** An item for which nothing is sent, though nothing went wrong. */
export const setAside = (itemIndex: number, phone: unknown, reason: string): ItemResult => ({
	ok: true,
	aside: reason,
	json: [
		{
			phone: shownPhone(phone),
			accepted: false,
			reason: `The number ${reason}; nothing was sent for this item`,
			row: rowOf(itemIndex),
		},
	],
});

export const isSetAside = (result: ItemResult | undefined): boolean =>
	result?.ok === true && result.aside !== undefined;

/** Of two items for one number, the one that isn't sent. */
export const sameAs = (itemIndex: number, recipient: string, other: number): ItemResult =>
	setAside(itemIndex, recipient, `is the same as that of row ${rowOf(other)}`);
