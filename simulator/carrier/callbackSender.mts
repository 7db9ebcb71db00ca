import { setMaxListeners } from 'node:events';
import type { CallbackAttempt } from '../world/callbackAttempt.mts';
import type { World } from '../world/world.mts';
import { Receivers } from './receivers.mts';

export interface Delivery {
	url: string;
	log: CallbackAttempt[];
	/** SMS reports are repeated when nobody answers, voice reports also after any status but 200. */
	acknowledgedBy: (httpStatus: number) => boolean;
	changed: () => void;
}

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Calls receivers back, with repetitions and without following redirects. */
export class CallbackSender {
	private readonly receivers = new Receivers();
	private aborting = freshController();

	constructor(private readonly world: World) {
		world.events.on('stop', () => this.abortAll());
	}

	send(delivery: Delivery): void {
		void this.tryOnce(delivery, 1);
	}

	/** Drops what is under way; nothing of it is recorded or repeated. */
	private abortAll(): void {
		this.aborting.abort();
		this.aborting = freshController();
		this.receivers.disconnect();
	}

	private async tryOnce(delivery: Delivery, attempt: number): Promise<void> {
		const { stats } = this.world;
		const { signal } = this.aborting;
		const { url } = delivery;
		const at = Date.now();
		const address = this.permitted(url);
		const called = address instanceof URL;
		const { httpStatus, error } = called
			? await this.call(address, url, signal)
			: { httpStatus: null, error: address };
		if (signal.aborted) return;

		delivery.log.push({ at, attempt, url, httpStatus, error });
		if (httpStatus !== null && httpStatus >= 200 && httpStatus < 300) stats.callbacksAcked++;
		const acknowledged = httpStatus !== null && delivery.acknowledgedBy(httpStatus);
		if (called && !acknowledged) this.repeat(delivery, attempt);
		delivery.changed();
	}

	private async call(
		address: URL,
		url: string,
		signal: AbortSignal,
	): Promise<Pick<CallbackAttempt, 'httpStatus' | 'error'>> {
		const { settings, stats } = this.world;
		stats.callbacksSent++;
		try {
			return {
				httpStatus: await this.receivers.call(address, url, settings, signal),
				error: null,
			};
		} catch (problem) {
			const words = problem instanceof Error ? problem.message || problem.name : String(problem);
			return { httpStatus: null, error: words };
		}
	}

	private repeat(delivery: Delivery, attempt: number): void {
		const { settings, stats, timers } = this.world;
		if (attempt > settings.callbackRetries) {
			stats.callbacksGivenUp++;
			return;
		}
		timers.after(settings.callbackRetryDelayMs, () => void this.tryOnce(delivery, attempt + 1));
	}

	/** The address, or why it isn't called. */
	private permitted(url: string): URL | string {
		if (!URL.canParse(url)) return 'The callback URL is not a URL.';
		const address = new URL(url);
		if (!/^https?:$/.test(address.protocol)) return 'The callback URL is not http or https.';
		const { callbackHosts, callbackHttpsOnly } = this.world.settings;
		if (callbackHttpsOnly && address.protocol !== 'https:') {
			return 'The callback URL is not https.';
		}
		return LOOPBACK.test(address.hostname) ||
			callbackHosts.includes('*') ||
			callbackHosts.includes(address.hostname)
			? address
			: `Not sent: the host ${address.hostname} is not in the setting callbackHosts.`;
	}
}

/** Any number of calls may be under way. */
function freshController(): AbortController {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	return controller;
}
