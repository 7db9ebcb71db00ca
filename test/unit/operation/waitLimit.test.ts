import type { Reader } from '../../../nodes/Esms/operation/reader';
import { readWaitLimit } from '../../../nodes/Esms/operation/waitLimit';

const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const reader = (waitLimit: unknown, unit = 'minutes', sendAt?: unknown) =>
	({
		moment: { timeZone: 'Asia/Ho_Chi_Minh', now: NOW },
		raw: () => waitLimit,
		text: () => unit,
		collection: () => (sendAt === undefined ? {} : { sendAt }),
		demand: (label, result) => {
			if (result.ok) return result.value;
			throw new Error(`${label} ${result.reason}`);
		},
	}) as Partial<Reader> as Reader;

const waits = (...args: Parameters<typeof reader>): number =>
	readWaitLimit(reader(...args)).getTime() - NOW;

test('a report that is due is waited for no longer than asked for', () => {
	const limit = (...args: Parameters<typeof reader>) =>
		readWaitLimit(reader(...args), MINUTE).getTime() - NOW;
	expect(limit(24, 'hours')).toBe(MINUTE);
	expect(limit(0.05, 'minutes')).toBe(3000);
	expect(limit(24, 'hours', new Date(NOW + HOUR).toISOString())).toBe(HOUR + MINUTE);
});

test.each([
	[1, 'minutes', MINUTE],
	[90, 'minutes', 90 * MINUTE],
	[24, 'hours', DAY],
	[3, 'days', 3 * DAY],
	[0.5, 'hours', 30 * MINUTE],
	[0.05, 'minutes', 3000],
	['10', 'minutes', 10 * MINUTE],
	[30, 'days', 30 * DAY],
	[720, 'hours', 30 * DAY],
	[43_200, 'minutes', 30 * DAY],
])('a limit of %s %s is waited for exactly', (limit, unit, milliseconds) => {
	expect(waits(limit, unit)).toBe(milliseconds);
});

test.each<[unknown, string]>([
	[0, 'minutes'],
	[-1, 'hours'],
	[NaN, 'minutes'],
	[Infinity, 'minutes'],
	['', 'minutes'],
	['soon', 'minutes'],
	[null, 'minutes'],
	[undefined, 'minutes'],
	[{}, 'minutes'],
	[30.01, 'days'],
	[721, 'hours'],
	[43_201, 'minutes'],
	[1, 'weeks'],
	[1, ''],
	[1, 'constructor'],
])('a limit of %p %s is refused', (limit, unit) => {
	expect(() => waits(limit, unit)).toThrow('Wait Limit must be more than 0 and at most 30 days');
});

describe('a time to send at', () => {
	test('moves the start of the waiting', () => {
		const inTwoHours = new Date(NOW + 2 * HOUR);
		expect(waits(10, 'minutes', inTwoHours.toISOString())).toBe(2 * HOUR + 10 * MINUTE);
		// 10:00 in Vietnam is NOW.
		expect(waits(10, 'minutes', '2026-11-22T12:00:00')).toBe(2 * HOUR + 10 * MINUTE);
	});

	test.each([
		['in the past', '2020-01-01T00:00:00'],
		['that cannot be read', 'tomorrow'],
		['that is empty', ''],
		['that is nothing', null],
	])('%s leaves the waiting to start now', (_, sendAt) => {
		expect(waits(10, 'minutes', sendAt)).toBe(10 * MINUTE);
	});
});
