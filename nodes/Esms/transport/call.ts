import type { ApiRequest, RawAnswer } from './apiRequest';
import { TOO_FAST, type CodeTable } from './codes';
import type { Connection } from './connection';
import { NOTHING_SENT, type Failure } from './failure';
import { networkFailure } from './network';
import { pause } from './pause';
import { readAnswer, type Attempt } from './readAnswer';
import { backoffMs, MAX_ATTEMPTS } from './retry';

export interface CallControl {
	/** What codes mean, before the common table is asked. */
	codes: readonly CodeTable[];
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

/**
 * Sends a request and judges the answer; repeats it only where repeating is safe. For a send that is
 * when the request carries a RequestId: eSMS accepts each id once, also while the first try is still
 * under way (design 3.4, assumption A2).
 */
export async function call(
	connection: Connection,
	request: ApiRequest,
	control: CallControl,
): Promise<CallResult> {
	let earlierUnknown = false;
	let result: Attempt = { ok: false, failure: CANCELLED };
	for (let attempt = 1; ; attempt++) {
		await control.pace?.();
		if (control.signal?.aborted) return { ...result, earlierUnknown };
		result = await attemptOnce(connection, request, control);
		if (result.ok) return { ...result, earlierUnknown };
		const { failure, body } = result;
		if (attempt === MAX_ATTEMPTS || !mayRepeat(failure, body !== undefined, control)) {
			return { ...result, earlierUnknown };
		}
		earlierUnknown ||= failure.outcome === 'unknown';
		await pause(backoffMs(attempt, failure.retryAfterSeconds), control.signal);
	}
}

async function attemptOnce(
	connection: Connection,
	request: ApiRequest,
	{ codes, timeoutMs }: CallControl,
): Promise<Attempt> {
	let answer: RawAnswer;
	try {
		answer = await connection.send(request, timeoutMs);
	} catch (error) {
		return { ok: false, failure: networkFailure(error) };
	}
	return readAnswer(answer, request, request.codes ?? codes);
}

const CANCELLED: Failure = {
	kind: 'network',
	code: 'CANCELLED',
	title: 'The execution was cancelled before this was sent',
	advice: NOTHING_SENT,
	retryable: true,
	outcome: 'notSent',
};

/**
 * Of codes, only the busy one is worth asking again at once, under the same RequestId (assumption A13); 105 is
 * retryable too, but by the user and later.
 */
function mayRepeat(
	{ retryable, outcome, code }: Failure,
	isCode: boolean,
	{ repeatUnknown = true, signal }: CallControl,
): boolean {
	if (signal?.aborted || (outcome === 'unknown' && !repeatUnknown)) return false;
	return retryable && (code === TOO_FAST || !(isCode || outcome === 'refused'));
}
