/** Waking takes n8n a moment, in which a repeated report would be too much. */
const HOLD_MS = 10_000;

const CAPACITY = 10_000;

/** When each message's execution was woken, the oldest first; lives in this process only. */
const claims = new Map<string, number>();

/**
 * Whether this report may wake the execution; false when another one has just done so. The claim ends
 * soon, because n8n may fail to wake it, and then eSMS's repetition is the next chance.
 */
export function claim(key: string, now: number): boolean {
	const before = claims.get(key);
	if (before !== undefined && now - before < HOLD_MS) return false;
	claims.delete(key);
	claims.set(key, now);
	if (claims.size > CAPACITY) claims.delete(claims.keys().next().value!);
	return true;
}
