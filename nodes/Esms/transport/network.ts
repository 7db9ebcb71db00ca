import type { Failure } from './failure';
import { SIGNS, type Signs } from './networkSigns';

const CUT_OFF: Signs['failure'] = {
	code: 'NETWORK',
	title: 'The connection to eSMS was cut before the answer came',
	advice: '',
	retryable: true,
	outcome: 'unknown',
};

/**
 * Reads from a caught error whether anything can have reached eSMS. Only the error's code is used: its
 * text and request may hold keys.
 */
export function networkFailure(error: unknown): Failure {
	const { codes, isConnecting } = signsOf(error);
	const signs = SIGNS.find(
		(sign) =>
			(isConnecting || !sign.whileConnecting) &&
			codes.some((code) =>
				sign.codes instanceof RegExp ? sign.codes.test(code) : sign.codes.has(code),
			),
	);
	return { kind: 'network', ...(signs?.failure ?? CUT_OFF) };
}

/** n8n wraps the error of its HTTP library once or twice. */
function signsOf(error: unknown): { codes: string[]; isConnecting: boolean } {
	const codes: string[] = [];
	let isConnecting = false;
	let current = error as
		Partial<Record<'code' | 'name' | 'syscall' | 'cause', unknown>> | undefined;
	for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth++) {
		const { code, name, syscall, cause } = current;
		for (const sign of [code, name]) if (typeof sign === 'string') codes.push(sign);
		isConnecting ||= syscall === 'connect';
		current = cause as typeof current;
	}
	return { codes, isConnecting };
}
