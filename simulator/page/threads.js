import { callFits, messageFits } from './filter.js';

/**
 * Conversations out of the books: one for each phone, and one for each message to many numbers. The newest
 * comes first.
 */
export function threadsOf({ messages, calls, filter }) {
	const threads = new Map();
	const put = (key, title, subtitle, entry) => {
		const thread = threads.get(key) ?? { key, title, subtitle, entries: [] };
		thread.entries.push(entry);
		threads.set(key, thread);
	};
	for (const item of messages.values()) {
		if (!messageFits(item, filter)) continue;
		const entry = { kind: 'message', at: item.acceptedAt, item };
		if (item.phones.length === 1) put(item.phone, item.phone, item.network, entry);
		else put(`group ${item.id}`, `${item.phones.length} numbers`, item.brandname, entry);
	}
	for (const item of calls.values()) {
		if (!callFits(item, filter)) continue;
		put(item.phone, item.phone, item.network, { kind: 'call', at: item.acceptedAt, item });
	}
	const newest = ({ entries }) => entries.at(-1).at;
	const list = [...threads.values()];
	for (const thread of list) thread.entries.sort((a, b) => a.at - b.at);
	return list.sort((a, b) => newest(b) - newest(a));
}
