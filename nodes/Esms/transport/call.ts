import { isFromXml, type AnswerBody } from './answerBody';
import { codeMeaning, TOO_FAST, type Family } from './codes';
import type { ApiRequest, Connection, RawAnswer } from './connection';
import type { Failure } from './failure';
import { networkFailure } from './network';
import { pause } from './pause';
import { backoffMs, MAX_ATTEMPTS } from './retry';
import { judge } from './verdict';

export interface CallControl {
	/** Decides what a code means. */
	family: Family;
	/** Limit of one attempt. */
	timeoutMs: number;
	/** Ends the waiting between attempts; never cuts off a request in flight. */
	signal?: AbortSignal | undefined;
	/** Off for a send without RequestId, which could happen twice; on by default. */
	repeatUnknown?: boolean;
	/** Resolves when the next request may start. */
	pace?: () => Promise<void>;
}

export type CallResult = {
	/** Whether an earlier attempt may have been accepted although no answer said so. */
	earlierUnknown: boolean;
} & Attempt;

type Attempt =
	| { ok: true; body: AnswerBody }
	/** `body` is there when eSMS itself refused. */
	| { ok: false; failure: Failure; body?: AnswerBody };

/**
 * Sends a request and judges the answer; repeats it only where repeating is safe. For a send that is
 * when the request carries a RequestId: eSMS accepts each id once (design 3.4).
 */
export async function call(
	connection: Connection,
	request: ApiRequest,
	control: CallControl,
): Promise<CallResult> {
	let earlierUnknown = false;
	let result: Attempt = failed(CANCELLED);
	for (let attempt = 1; ; attempt++) {
		await control.pace?.();
		if (control.signal?.aborted) return { ...result, earlierUnknown };
		result = await attemptOnce(connection, request, control);
		if (result.ok) return { ...result, earlierUnknown };
		const { failure } = result;
		const forbidden = control.repeatUnknown === false && failure.outcome === 'unknown';
		if (
			forbidden ||
			!isWorthRepeating(failure) ||
			attempt === MAX_ATTEMPTS ||
			control.signal?.aborted
		) {
			return { ...result, earlierUnknown };
		}
		earlierUnknown ||= failure.outcome === 'unknown';
		await pause(backoffMs(attempt, failure.retryAfterSeconds), control.signal);
	}
}

async function attemptOnce(
	connection: Connection,
	request: ApiRequest,
	{ family, timeoutMs }: CallControl,
): Promise<Attempt> {
	let answer: RawAnswer;
	try {
		answer = await connection.send(request, timeoutMs);
	} catch (error) {
		return { ok: false, failure: networkFailure(error) };
	}
	const verdict = judge(answer.text);
	switch (verdict.kind) {
		case 'success':
			if (request.startsMessage && !answersSend(verdict.body)) {
				return failed(unreadable(answer, OTHER_ANSWER));
			}
			return request.answersList && isFromXml(verdict.body)
				? failed(LIST_IN_XML)
				: { ok: true, body: verdict.body };
		case 'code': {
			const { title, ...meaning } = codeMeaning(verdict.code, request.family ?? family);
			return {
				...failed({
					...meaning,
					code: verdict.code,
					title: withVendorText(`${title} (code ${verdict.code})`, verdict.vendorText),
					outcome: 'refused',
					...retryAfter(answer),
				}),
				body: verdict.body,
			};
		}
		case 'invalidRequest':
			// Proxies and frameworks write their own faults as JSON with a member "error", too.
			if (answer.status !== 200 && answer.status !== 400) {
				return failed(unreadable(answer, verdict.vendorText));
			}
			return failed({
				kind: 'input',
				code: 'INVALID_REQUEST',
				title: withVendorText('eSMS could not read the request', verdict.vendorText),
				advice: 'Nothing was accepted. Check the values of this item for unusual characters.',
				retryable: false,
				outcome: 'refused',
			});
		case 'unreadable':
			return failed(unreadable(answer, verdict.excerpt));
	}
}

/** Every send answers `CodeResult`, queries `CodeResponse` (esms-api 1.4). */
const answersSend = (body: AnswerBody): boolean =>
	body.CodeResult !== undefined || body.SMSID !== undefined;

const OTHER_ANSWER = 'an answer to another request';

const CANCELLED: Failure = {
	kind: 'network',
	code: 'CANCELLED',
	title: 'The execution was cancelled before this was sent',
	advice: 'Nothing was sent or charged.',
	retryable: true,
	outcome: 'notSent',
};

const LIST_IN_XML: Failure = {
	kind: 'setup',
	code: 'UNREADABLE',
	title: 'eSMS answered in XML, in which lists cannot be read',
	advice:
		'Nothing was changed at eSMS. Check the base URL in the credential, and any proxy on the way.',
	retryable: false,
	outcome: 'refused',
};

const failed = (failure: Failure) => ({ ok: false as const, failure });

const withVendorText = (title: string, vendorText: string): string =>
	vendorText === '' ? title : `${title}: ${vendorText}`;

/** Only busy codes are repeated at once; 105 is retryable too, but by the user and later. */
const isWorthRepeating = ({ retryable, outcome, code }: Failure): boolean =>
	retryable && (outcome !== 'refused' || code === TOO_FAST);

/**
 * Something between n8n and eSMS answered, or eSMS answered without a code. Whatever the status, the
 * request may have been carried out: a proxy can turn an answer away as well as a request.
 */
function unreadable(answer: RawAnswer, excerpt: string): Failure {
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

function retryAfter({ headers }: RawAnswer): { retryAfterSeconds?: number } {
	const seconds = Number(headers['retry-after']);
	return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
