/**
 * First try and two repetitions: enough for a passing fault, few enough to fail while someone looks. No
 * document says how long eSMS stays busy (assumption A21).
 */
export const MAX_ATTEMPTS = 3;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Wait before the next attempt: doubled each time, with jitter so that parallel requests don't come back
 * together, and as long as the gateway asked for within the limit.
 */
export function backoffMs(attempt: number, retryAfterSeconds = 0, random = Math.random): number {
	const doubled = FIRST_WAIT_MS * 2 ** (attempt - 1);
	const jittered = doubled * (0.75 + random() / 2);
	return Math.min(LONGEST_WAIT_MS, Math.max(jittered, retryAfterSeconds * 1000));
}
