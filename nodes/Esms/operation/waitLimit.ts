import { refuse, type Result, accept } from '../domain/result';
import { parseInstant } from '../domain/vietnamTime';
import type { Reader } from './reader';

const UNIT_MS: Readonly<Record<string, number>> = {
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

const MAX_DAYS = 30;

/**
 * When the waiting ends: the limit counts from the time at which eSMS sends. `atMostMs` shortens it for a
 * report that is due.
 */
export function readWaitLimit(read: Reader, atMostMs = Infinity): Date {
	const unit = read.text({ name: 'waitLimitUnit', displayName: 'Wait Limit Unit' });
	const limitMs = read.demand('Wait Limit', positive(read.raw('waitLimit'), unit));
	const { sendAt } = read.collection('options');
	const sent = sendAt ? parseInstant(sendAt, read.moment.timeZone) : undefined;
	// A time that can't be read is refused by the send itself.
	const { now } = read.moment;
	const from = sent?.ok ? Math.max(now, sent.value.getTime()) : now;
	return new Date(from + Math.min(limitMs, atMostMs));
}

function positive(value: unknown, unit: string): Result<number> {
	const limitMs = (typeof value === 'object' ? NaN : Number(value)) * (UNIT_MS[unit] ?? NaN);
	return limitMs > 0 && limitMs <= MAX_DAYS * UNIT_MS.days!
		? accept(limitMs)
		: refuse(`must be more than 0 and at most ${MAX_DAYS} days`);
}
