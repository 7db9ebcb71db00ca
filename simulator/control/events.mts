import type { ServerResponse } from 'node:http';
import type { Call } from '../world/calls.mts';
import type { Message } from '../world/messages.mts';
import type { RequestEntry } from '../world/requestLog.mts';
import type { World } from '../world/world.mts';
import { callView, messageView } from './views.mts';

const INTERVAL_MS = 100;
/** More changes than this at once are not sent one by one; the page reads the lists again. */
const MOST_CHANGES = 200;

/** Server-sent events for the page: changes are gathered and sent ten times a second at most. */
export class EventHub {
	private readonly clients = new Set<ServerResponse>();
	private messages = new Set<Message>();
	private calls = new Set<Call>();
	private requests = new Set<RequestEntry>();
	private reload = false;
	private settings = false;
	private accounts = false;
	private timer: NodeJS.Timeout | undefined;

	constructor(private readonly world: World) {
		const { events } = world;
		events.on('message', (message) => this.note(() => this.messages.add(message)));
		events.on('call', (call) => this.note(() => this.calls.add(call)));
		events.on('request', (request) => this.note(() => this.requests.add(request)));
		events.on('settings', () => this.note(() => (this.settings = true)));
		events.on('account', () => this.note(() => (this.accounts = true)));
		events.on('reset', () => this.note(() => (this.reload = true)));
	}

	add(client: ServerResponse): void {
		client.writeHead(200, {
			'Content-Type': 'text/event-stream',
			'Cache-Control': 'no-store',
			Connection: 'keep-alive',
		});
		client.write('retry: 1000\n\n');
		this.clients.add(client);
		client.on('close', () => this.clients.delete(client));
	}

	close(): void {
		clearTimeout(this.timer);
		for (const client of this.clients) client.end();
	}

	private note(change: () => void): void {
		if (this.clients.size === 0) return;
		change();
		this.timer ??= setTimeout(() => this.flush(), INTERVAL_MS).unref();
	}

	private flush(): void {
		this.timer = undefined;
		const { world } = this;
		const sizes = [this.messages.size, this.calls.size, this.requests.size];
		const reload = this.reload || sizes.some((size) => size > MOST_CHANGES);
		const update = reload
			? { reload }
			: {
					messages: [...this.messages].map(messageView),
					calls: [...this.calls].map(callView),
					requests: [...this.requests],
					settings: this.settings ? world.settings : undefined,
					accounts: this.accounts ? world.accounts.all() : undefined,
					stats: statsView(world),
				};
		const text = `data: ${JSON.stringify(update)}\n\n`;
		for (const client of this.clients) {
			// A page that can't keep up (a sleeping tab) is cut off; it connects and reads again.
			if (client.writableLength > 1024 * 1024) client.destroy();
			else client.write(text);
		}
		this.messages = new Set();
		this.calls = new Set();
		this.requests = new Set();
		this.reload = this.settings = this.accounts = false;
	}
}

/** The counters without the long list of seconds. */
export function statsView(world: World) {
	const { requestsPerSecond: _, ...counters } = world.stats.view();
	return counters;
}
