import type { Call, CallResult } from '../world/calls.mts';

export function bookRing(call: Call): void {
	call.state = 'ringing';
	call.rings++;
}

export function bookPickUp(call: Call, now: number): void {
	call.state = 'talking';
	call.pickedUpAt = now;
}

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
