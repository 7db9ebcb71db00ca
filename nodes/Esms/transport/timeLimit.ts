import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * Limits the whole request: n8n's own `timeout` starts again with every byte that arrives. n8n would
 * put the execution's cancel signal in place of ours, and a send that is cut off in flight leaves
 * behind a message of which nobody knows whether it was accepted; hence the setter that keeps ours.
 */
export function withTimeLimit(
	options: IHttpRequestOptions,
	timeoutMs: number,
): IHttpRequestOptions {
	const signal = AbortSignal.timeout(timeoutMs);
	return Object.defineProperty({ ...options, timeout: timeoutMs }, 'abortSignal', {
		enumerable: true,
		get: () => signal,
		set: () => undefined,
	});
}
