import http from 'node:http';
import https from 'node:https';

import type { Settings } from '../world/settings.mts';

/** The servers that are called back. */
export class Receivers {
	private readonly agents = {
		'http:': new http.Agent({ keepAlive: true, maxSockets: 64 }),
		'https:': new https.Agent({ keepAlive: true, maxSockets: 64 }),
	};

	disconnect(): void {
		for (const agent of Object.values(this.agents)) agent.destroy();
	}

	/** The raw text after the host is sent as it is, because URL would mend what the receiver must see. */
	call(
		address: URL,
		raw: string,
		{ callbackMethod: method, callbackTimeoutMs: timeoutMs }: Settings,
		signal: AbortSignal,
	): Promise<number> {
		const protocol = address.protocol as keyof typeof this.agents;
		const { request } = protocol === 'https:' ? https : http;
		const path = /^\w+:\/\/[^/?#]*([^#]*)/.exec(raw)?.[1] ?? '/';
		return new Promise((resolve, reject) => {
			const call = request(
				address,
				{
					method,
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

/** Node refuses to send these characters as they are. */
const encodeNonAscii = (path: string) =>
	path.replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part));
