/**
 * Conversations out of the books: one for each phone, and one for each message to many numbers. The newest
 * comes first.
 */
export function threadsOf({ messages, calls, filter }) {
	const threads = new Map();
	const put = (key, title, subtitle, entry) => {
		const thread = threads.get(key) ?? { key, title, subtitle, entries: [], ringing: false };
		thread.entries.push(entry);
		thread.ringing ||= entry.kind === 'call' && entry.item.state === 'ringing';
		threads.set(key, thread);
	};
	if (filter.state !== 'calls') {
		for (const item of messages.values()) {
			if (!fits(item, filter)) continue;
			const entry = { kind: 'message', at: item.acceptedAt, item };
			if (item.phones.length === 1) put(item.phone, item.phone, item.network, entry);
			else put(`group ${item.id}`, `${item.phones.length} numbers`, item.brandname, entry);
		}
	}
	if (!filter.state || filter.state === 'calls') {
		for (const item of calls.values()) {
			if (!contains(filter.text, [item.spokenText, item.id, item.phone])) continue;
			put(item.phone, item.phone, item.network, { kind: 'call', at: item.acceptedAt, item });
		}
	}
	const newest = ({ entries }) => entries.at(-1).at;
	const list = [...threads.values()];
	for (const thread of list) thread.entries.sort((a, b) => a.at - b.at);
	return list.sort((a, b) => newest(b) - newest(a));
}

/** The same choice that the control API makes, for what arrives live. */
function fits(message, { text, state }) {
	const { brandname, content, id, phones } = message;
	return (!state || message.state === state) && contains(text, [content, brandname, id, ...phones]);
}

const contains = (wish, values) =>
	!wish || values.some((value) => value.toLowerCase().includes(wish.toLowerCase()));
