import type { Call, CallResult } from '../world/calls.mts';
import type { Settings } from '../world/settings.mts';

export function bookRing(call: Call): void {
	call.state = 'ringing';
	call.rings++;
}

export function bookPickUp(call: Call, now: number): void {
	call.state = 'talking';
	call.pickedUpAt = now;
}

/** Milliseconds until the phone rings again; undefined when no redial is left. */
export const pauseBeforeRedial = (
	{ maxRetry, rings, waitRetrySeconds }: Call,
	{ redialLimit, redialMaxMs, voiceUnitMs }: Settings,
): number | undefined =>
	rings > Math.min(maxRetry, redialLimit || Infinity)
		? undefined
		: Math.min(waitRetrySeconds * voiceUnitMs, redialMaxMs);

/** How long somebody talked; undefined when nobody had picked up. */
export const secondsTalked = ({ pickedUpAt }: Call, now: number): number | undefined =>
	pickedUpAt === null ? undefined : Math.max(1, Math.round((now - pickedUpAt) / 1000));

/** The call is over for good; the key that forwards it is the order's `Ivr` (esms-api 4.1). */
export function bookEnd(
	call: Call,
	result: CallResult,
	key: string,
	durationSeconds: number,
	now: number,
): void {
	call.state = 'ended';
	call.result = result;
	call.key = key;
	call.forwarded = key !== '' && key === call.ivr && call.numberForward !== '';
	call.durationSeconds = durationSeconds;
	call.endedAt = now;
}
