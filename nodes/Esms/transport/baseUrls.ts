import { accept, refuse, type Result } from '../domain/result';

/** Where eSMS answers (esms-api 1.1). n8n hides advanced fields by dropping their values. */
export const DEFAULT_BASE_URLS = {
	sms: 'https://rest.esms.vn',
	voice: 'https://voiceapi.esms.vn',
} as const;

/** The address of an operation below the base URL of its host. */
export const operationUrl = (base: string, operation: string): string =>
	`${base}/MainService.svc/json/${operation}`;

export const BASE_URL_ADVICE =
	'Enter an address that starts with https://, or restore the default.';

/** The address of a host, without what every operation adds by itself. */
export function readBaseUrl(value: unknown): Result<string> {
	const url = String(value ?? '')
		.trim()
		.split(/\/MainService\.svc/i, 1)[0]!
		.replace(/(?<!\/)\/+$/, '');
	if (/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i.test(url)) return accept(url);
	return /^[\w.-]+(?::\d+)?(?:\/[^\s?#]*)?$/.test(url)
		? refuse(`is not a web address: it has no https:// in front of ${url}`)
		: refuse('is not a web address');
}
