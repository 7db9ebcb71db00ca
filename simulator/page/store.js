import { useEffect, useState } from 'preact/hooks';
import { CALLS_SHOWN, merged, MESSAGES_SHOWN, readBooks, REQUESTS_SHOWN } from './books.js';
import { messageFits, noFilter } from './filter.js';

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
			const books = await readBooks(filter);
			// A newer filter is being read.
			if (meanwhile !== this.meanwhile) return;
			this.set({ loaded: true, error: '', ...books });
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
