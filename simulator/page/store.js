import { useEffect, useState } from 'preact/hooks';
import { read } from './api.js';
import { callQuery, messageFits, messageQuery, noFilter } from './filter.js';

/** How much of the books the page holds at once. */
const MESSAGES_SHOWN = 500;
const CALLS_SHOWN = 200;
export const REQUESTS_SHOWN = 200;

/** What the page knows of the simulator, kept fresh by server-sent events. */
class Store {
	state = {
		loaded: false,
		live: false,
		error: '',
		info: undefined,
		settings: undefined,
		stats: undefined,
		accounts: [],
		messages: new Map(),
		calls: new Map(),
		requests: new Map(),
		messageTotal: 0,
		filter: noFilter,
	};
	listeners = new Set();
	/** While the lists are being read: changes that came since, which they may lack. */
	meanwhile = undefined;

	set(change) {
		this.state = { ...this.state, ...change };
		for (const listener of this.listeners) listener(this.state);
	}

	async load() {
		const { filter } = this.state;
		const meanwhile = (this.meanwhile = []);
		try {
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
			// A newer filter is being read.
			if (meanwhile !== this.meanwhile) return;
			this.set({
				loaded: true,
				error: '',
				info,
				settings,
				stats,
				accounts,
				messages: byKey(messages.messages, 'id'),
				messageTotal: messages.total,
				calls: byKey([...calls.calls, ...ringing.calls, ...talking.calls], 'id'),
				requests: byKey(requests, 'number'),
			});
			this.meanwhile = undefined;
			for (const update of meanwhile) this.merge(update);
		} catch (error) {
			this.set({ error: error.message });
		} finally {
			if (meanwhile === this.meanwhile) this.meanwhile = undefined;
		}
	}

	filterBy(filter) {
		this.set({ filter });
		clearTimeout(this.filterTimer);
		this.filterTimer = setTimeout(() => void this.load(), 150);
	}

	listen() {
		const source = new EventSource('/_sim/events');
		source.onopen = () => {
			this.set({ live: true });
			void this.load();
		};
		source.onerror = () => this.set({ live: false });
		source.onmessage = ({ data }) => {
			const update = JSON.parse(data);
			if (update.reload) void this.load();
			else this.merge(update);
		};
	}

	merge(update) {
		this.meanwhile?.push(update);
		const { messages = [], calls = [], requests = [], settings, accounts, stats } = update;
		const { state } = this;
		const known = state.messages;
		// What came before the oldest one shown has been counted, and isn't shown.
		const oldest = known.size < MESSAGES_SHOWN ? undefined : known.values().next().value;
		const fresh = messages.filter(
			(message) =>
				!known.has(message.id) &&
				!(message.rowId < oldest?.rowId) &&
				messageFits(message, state.filter),
		);
		const changed = messages.filter(({ id }) => known.has(id));
		this.set({
			stats: stats ?? state.stats,
			settings: settings ?? state.settings,
			accounts: accounts ?? state.accounts,
			messageTotal: state.messageTotal + fresh.length,
			messages: merged(known, [...changed, ...fresh], 'id', MESSAGES_SHOWN),
			calls: merged(state.calls, calls, 'id', CALLS_SHOWN),
			requests: merged(state.requests, requests, 'number', REQUESTS_SHOWN),
		});
	}
}

const list = (path, query, limit) =>
	query && read(`${path}?${new URLSearchParams({ ...query, limit: String(limit) })}`);

const byKey = (items, key) => new Map(items.map((item) => [item[key], item]));

function merged(known, items, key, most) {
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

export const store = new Store();

export function useStore() {
	const [state, setState] = useState(store.state);
	useEffect(() => {
		store.listeners.add(setState);
		setState(store.state);
		return () => store.listeners.delete(setState);
	}, []);
	return state;
}
