import { decode } from './query';

/** Zalo's own result inside a report; 0 is success, negative numbers are Zalo's codes. */
export interface ErrorInfo {
	error?: number;
	message?: string;
	raw: string;
}

const MAX_LENGTH = 4096;

/**
 * Reads `error_info`, which arrives in three encodings: JSON, JSON inside a JSON string, or encoded a
 * second time with `____` and a date behind it (esms-api 5.4). `text` is decoded once.
 */
export function errorInfo(text: string): ErrorInfo | undefined {
	if (text === '') return undefined;
	let plain = text.slice(0, MAX_LENGTH);
	for (
		let round = 0;
		round < 2 && !/^\s*[{"]/.test(plain) && /%[0-9a-f]{2}/i.test(plain);
		round++
	) {
		plain = decode(plain);
	}
	const answer = parseTwice(plain.split('____', 1)[0]!);
	return {
		...(typeof answer?.error === 'number' && { error: answer.error }),
		...(typeof answer?.message === 'string' && { message: answer.message }),
		raw: plain,
	};
}

function parseTwice(json: string): { error?: unknown; message?: unknown } | undefined {
	try {
		const once: unknown = JSON.parse(json);
		const twice: unknown = typeof once === 'string' ? JSON.parse(once) : once;
		return typeof twice === 'object' && twice !== null ? twice : undefined;
	} catch {
		return undefined;
	}
}
