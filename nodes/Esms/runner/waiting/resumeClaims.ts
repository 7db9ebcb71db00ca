/** Longer than n8n takes to wake an execution, even when many wake at once; a repetition may come later (assumption A53). */
const HOLD_MS = 30_000;

const CAPACITY = 10_000;

/** When each message's execution was woken, the oldest first; lives in this process only. */
const claims = new Map<string, number>();

/**
 * Whether this report may wake the execution; false while another one is doing so. Of reports that
 * come at the same time, or are repeated before n8n has answered, n8n would answer all but one with 500.
 */
export function claim(key: string, now: number): boolean {
	const before = claims.get(key);
	if (before !== undefined && now - before < HOLD_MS) return false;
	claims.delete(key);
	claims.set(key, now);
	if (claims.size > CAPACITY) claims.delete(claims.keys().next().value!);
	return true;
}

/** After n8n failed to wake the execution: the gateway's repetition is the next chance. */
export const release = (key: string): void => void claims.delete(key);
