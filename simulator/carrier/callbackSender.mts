import { setMaxListeners } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { World } from '../world/world.mts';

/** One try of delivering a report. */
export interface CallbackAttempt {
	/** Epoch milliseconds, real clock. */
	at: number;
	/** 1 is the first try, more are repetitions. */
	attempt: number;
	url: string;
	httpStatus: number | null;
	error: string | null;
}

export interface Delivery {
	url: string;
	log: CallbackAttempt[];
	/** SMS reports are repeated when nobody answers, voice reports also after any status but 200. */
	acknowledgedBy: (httpStatus: number) => boolean;
	changed: () => void;
}

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Calls receivers back by GET, with repetitions and without following redirects. */
export class CallbackSender {
	private readonly agents = {
		'http:': new http.Agent({ keepAlive: true, maxSockets: 64 }),
		'https:': new https.Agent({ keepAlive: true, maxSockets: 64 }),
	};
	private aborting = freshController();

	constructor(private readonly world: World) {}

	send(delivery: Delivery): void {
		void this.tryOnce(delivery, 1);
	}

	/** Drops what is under way; nothing of it is recorded or repeated. */
	abortAll(): void {
		this.aborting.abort();
		this.aborting = freshController();
		for (const agent of Object.values(this.agents)) agent.destroy();
	}

	private async tryOnce(delivery: Delivery, attempt: number): Promise<void> {
		const { settings, stats, timers } = this.world;
		const { signal } = this.aborting;
		const at = Date.now();
		let httpStatus: number | null = null;
		let error: string | null = null;
		const address = this.permitted(delivery.url);
		if (address instanceof URL) {
			stats.callbacksSent++;
			try {
				httpStatus = await this.get(address, delivery.url, settings.callbackTimeoutMs, signal);
			} catch (problem) {
				error = problem instanceof Error ? problem.message || problem.name : String(problem);
			}
		} else {
			error = address;
		}
		if (signal.aborted) return;

		delivery.log.push({ at, attempt, url: delivery.url, httpStatus, error });
		if (httpStatus !== null && httpStatus >= 200 && httpStatus < 300) stats.callbacksAcked++;
		const repeat =
			address instanceof URL && (httpStatus === null || !delivery.acknowledgedBy(httpStatus));
		if (repeat && attempt <= settings.callbackRetries) {
			timers.after(settings.callbackRetryDelayMs, () => void this.tryOnce(delivery, attempt + 1));
		} else if (repeat) {
			stats.callbacksGivenUp++;
		}
		delivery.changed();
	}

	/** The address, or why it isn't called. */
	private permitted(url: string): URL | string {
		if (!URL.canParse(url)) return 'The callback URL is not a URL.';
		const address = new URL(url);
		if (!(address.protocol in this.agents)) return 'The callback URL is not http or https.';
		const { callbackHosts } = this.world.settings;
		return LOOPBACK.test(address.hostname) ||
			callbackHosts.includes('*') ||
			callbackHosts.includes(address.hostname)
			? address
			: `Not sent: the host ${address.hostname} is not in the setting callbackHosts.`;
	}

	/** The raw text after the host is sent as it is, because URL would mend what the receiver must see. */
	private get(address: URL, raw: string, timeoutMs: number, signal: AbortSignal): Promise<number> {
		const protocol = address.protocol as keyof typeof this.agents;
		const { request } = protocol === 'https:' ? https : http;
		const path = /^\w+:\/\/[^/?#]*([^#]*)/.exec(raw)?.[1] ?? '/';
		return new Promise((resolve, reject) => {
			const call = request(
				address,
				{
					agent: this.agents[protocol],
					path: encodeNonAscii(path.startsWith('/') ? path : `/${path}`),
					signal,
				},
				(response) => {
					clearTimeout(timer);
					response.resume();
					response.on('error', () => undefined);
					resolve(response.statusCode ?? 0);
				},
			);
			const timer = setTimeout(() => {
				call.destroy(new Error(`No answer within ${timeoutMs} ms`));
			}, timeoutMs);
			timer.unref();
			call.on('error', (problem) => {
				clearTimeout(timer);
				reject(problem);
			});
			call.end();
		});
	}
}

/** Any number of calls may be under way. */
function freshController(): AbortController {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	return controller;
}

/** Node refuses to send these characters as they are. */
const encodeNonAscii = (path: string) =>
	path.replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part));
