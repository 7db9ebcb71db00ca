import { read } from './api.js';
import { callQuery, messageQuery } from './filter.js';

/** How much of the simulator's books the page holds at once. */
export const MESSAGES_SHOWN = 500;
export const CALLS_SHOWN = 200;
export const REQUESTS_SHOWN = 200;

/** All that the page shows, as the simulator has it now. */
export async function readBooks(filter) {
	const [info, settings, stats, { accounts }, messages, calls, ringing, talking, { requests }] =
		await Promise.all([
			read('/info'),
			read('/settings'),
			read('/stats'),
			read('/accounts'),
			list('/messages', messageQuery(filter), MESSAGES_SHOWN) ?? { messages: [], total: 0 },
			list('/calls', callQuery(filter), CALLS_SHOWN) ?? { calls: [] },
			// These can be answered whatever the filter.
			list('/calls', { state: 'ringing' }, CALLS_SHOWN),
			list('/calls', { state: 'talking' }, CALLS_SHOWN),
			read(`/requests?limit=${REQUESTS_SHOWN}`),
		]);
	return {
		info,
		settings,
		stats,
		accounts,
		messages: byKey(messages.messages, 'id'),
		messageTotal: messages.total,
		calls: byKey([...calls.calls, ...ringing.calls, ...talking.calls], 'id'),
		requests: byKey(requests, 'number'),
	};
}

const list = (path, query, limit) =>
	query && read(`${path}?${new URLSearchParams({ ...query, limit: String(limit) })}`);

const byKey = (items, key) => new Map(items.map((item) => [item[key], item]));

/** The known entries with newer ones among them; the oldest beyond `most` are dropped. */
export function merged(known, items, key, most) {
	if (items.length === 0) return known;
	const all = new Map(known);
	for (const item of items) {
		// An answer can be overtaken by an event that tells more.
		if (!(item.revision < all.get(item[key])?.revision)) all.set(item[key], item);
	}
	for (const old of all.keys()) {
		if (all.size <= most) break;
		all.delete(old);
	}
	return all;
}
