import type { RawAnswer } from './apiRequest';
import type { Failure } from './failure';

/**
 * Something between n8n and eSMS answered, or eSMS answered without a code. Whatever the status, the
 * request may have been carried out: a proxy can turn an answer away as well as a request.
 */
export function unreadable(answer: RawAnswer, excerpt: string): Failure {
	const { status } = answer;
	const shown = excerpt === '' ? 'an empty answer' : `“${excerpt}”`;
	if (status >= 300 && status < 400) {
		return {
			kind: 'setup',
			code: `HTTP_${status}`,
			title: `The base URL in the credential leads elsewhere (HTTP ${status})`,
			advice:
				'Redirects are not followed, because the keys would go along. Enter the final address of eSMS in the credential; the usual one is https://rest.esms.vn.',
			retryable: false,
			outcome: 'unknown',
		};
	}
	if (status >= 400 && status < 500 && status !== 408) {
		return {
			kind: status === 429 ? 'limit' : 'setup',
			code: `HTTP_${status}`,
			title: `The request was turned away on its way to eSMS (HTTP ${status}): ${shown}`,
			advice:
				status === 429
					? "Set 'Max Requests per Second' in the node's options."
					: 'Check the base URL in the credential, and any proxy or firewall in front of n8n.',
			retryable: status === 429,
			outcome: 'unknown',
			...retryAfter(answer),
		};
	}
	return {
		kind: 'temporary',
		code: status >= 200 && status < 300 ? 'UNREADABLE' : `HTTP_${status}`,
		title: `eSMS gave no readable answer (HTTP ${status}): ${shown}`,
		advice: '',
		retryable: true,
		outcome: 'unknown',
		...retryAfter(answer),
	};
}

export function retryAfter({ headers }: RawAnswer): { retryAfterSeconds?: number } {
	const seconds = Number(headers['retry-after']);
	return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
