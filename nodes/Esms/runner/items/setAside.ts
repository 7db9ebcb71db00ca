import type { ItemResult } from './itemResult';

/** An item for which nothing is sent, though nothing went wrong. */
export const setAside = (phone: string, reason: string): ItemResult => ({
	ok: true,
	json: [
		{ accepted: false, phone, reason: `The number ${reason}; nothing was sent for this item` },
	],
});

export const sameAs = (recipient: string, itemIndex: number): ItemResult =>
	setAside(recipient, `is the same as that of item ${itemIndex}`);
