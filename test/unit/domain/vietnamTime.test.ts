import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	formatVietnamTime,
	parseInstant,
	isWallClock,
	toVietnamIso,
	vendorTimeToIso,
} from '../../../nodes/Esms/domain/vietnamTime';

const VIETNAM = 'Asia/Ho_Chi_Minh';

const instantOf = (value: unknown, zone = VIETNAM): string => {
	const result = parseInstant(value, zone);
	return result.ok ? result.value.toISOString() : result.reason;
};

/** The wall clock by ICU's own tables: `2026-10-05 09:30:00`. */
const wallClock = (instant: Date, timeZone: string): string =>
	new Intl.DateTimeFormat('sv-SE', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium',
	}).format(instant);

const wholeSeconds = fc
	.integer({ min: Date.UTC(2000, 0, 2) / 1000, max: Date.UTC(2100, 11, 30) / 1000 })
	.map((seconds) => new Date(seconds * 1000));

describe('parseInstant', () => {
	it.each<[string, unknown, string, string]>([
		['a zoneless text in Vietnam', '2026-10-05T09:30:00', VIETNAM, '2026-10-05T02:30:00.000Z'],
		['a zoneless text with a blank', '2026-10-05 09:30:00', VIETNAM, '2026-10-05T02:30:00.000Z'],
		['a zoneless text without seconds', '2026-10-05T09:30', VIETNAM, '2026-10-05T02:30:00.000Z'],
		['a date alone, which is midnight', '2026-10-05', VIETNAM, '2026-10-04T17:00:00.000Z'],
		['a zoneless text in UTC', '2026-10-05T09:30:00', 'UTC', '2026-10-05T09:30:00.000Z'],
		['a zoneless text with blanks around', ' 2026-10-05 09:30 ', 'UTC', '2026-10-05T09:30:00.000Z'],
		['a text in UTC', '2026-10-05T02:30:00Z', 'America/New_York', '2026-10-05T02:30:00.000Z'],
		['a text with an offset', '2026-10-05T09:30:00+07:00', 'UTC', '2026-10-05T02:30:00.000Z'],
		[
			'what the date picker gives',
			'2026-10-05T09:30:00.000+07:00',
			'UTC',
			'2026-10-05T02:30:00.000Z',
		],
		['a Date', new Date('2026-10-05T02:30:00Z'), 'UTC', '2026-10-05T02:30:00.000Z'],
		['milliseconds', Date.UTC(2026, 9, 5, 2, 30), 'UTC', '2026-10-05T02:30:00.000Z'],
		[
			'a Luxon DateTime',
			DateTime.fromISO('2026-10-05T09:30:00', { zone: VIETNAM }),
			'UTC',
			'2026-10-05T02:30:00.000Z',
		],
		['29 February of a leap year', '2028-02-29', 'UTC', '2028-02-29T00:00:00.000Z'],
		[
			'winter time in New York',
			'2026-01-15T09:00:00',
			'America/New_York',
			'2026-01-15T14:00:00.000Z',
		],
		[
			'summer time in New York',
			'2026-07-15T09:00:00',
			'America/New_York',
			'2026-07-15T13:00:00.000Z',
		],
		[
			'the hour after clocks go forward in New York',
			'2026-03-08T03:30:00',
			'America/New_York',
			'2026-03-08T07:30:00.000Z',
		],
		[
			'the hour before clocks go forward in New York',
			'2026-03-08T01:30:00',
			'America/New_York',
			'2026-03-08T06:30:00.000Z',
		],
		[
			'the hour after clocks go back in New York',
			'2026-11-01T02:30:00',
			'America/New_York',
			'2026-11-01T07:30:00.000Z',
		],
		[
			'the hour after clocks go forward in Berlin',
			'2026-03-29T03:30:00',
			'Europe/Berlin',
			'2026-03-29T01:30:00.000Z',
		],
		[
			'the hour before clocks go back in Berlin',
			'2026-10-25T01:30:00',
			'Europe/Berlin',
			'2026-10-24T23:30:00.000Z',
		],
		['a zone of half hours', '2026-10-05T09:30:00', 'Asia/Kathmandu', '2026-10-05T03:45:00.000Z'],
	])('reads %s', (_, value, zone, instant) => {
		expect(instantOf(value, zone)).toBe(instant);
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, 'is not a date and time'],
		['null', null, 'is not a date and time'],
		['an empty text', '', 'is not a date and time'],
		['a word', 'tomorrow', 'is not a date and time'],
		['a date in words, which hides its zone', 'May 5 2026 09:30', 'is not a date and time'],
		['a year of two digits', '05/10/26 09:30', 'is not a date and time'],
		['a clock without minutes or h', '05/10/2026 9', 'is not a date and time'],
		['14 after noon', '05/10/2026 14:00 CH', 'is not a date and time'],
		['a month that comes first', '12/25/2026 09:00', 'is a date or time that does not exist'],
		['30 February as in Vietnam', '30/02/2026 09:00', 'is a date or time that does not exist'],
		['an object', { date: '2026-10-05' }, 'is not a date and time'],
		['a list', ['2026-10-05'], 'is not a date and time'],
		['not a number', NaN, 'is not a date and time'],
		['endlessness', Infinity, 'is not a date and time'],
		['an invalid Date', new Date(NaN), 'is not a date and time'],
		['an invalid Luxon DateTime', DateTime.invalid('test'), 'is not a date and time'],
		['30 February', '2026-02-30', 'is a date or time that does not exist'],
		['29 February of a common year', '2026-02-29T10:00', 'is a date or time that does not exist'],
		['31 April', '2026-04-31 10:00:00', 'is a date or time that does not exist'],
		['month 13', '2026-13-01', 'is a date or time that does not exist'],
		['day 0', '2026-10-00', 'is a date or time that does not exist'],
		['hour 25', '2026-10-05T25:00', 'is a date or time that does not exist'],
		['minute 60', '2026-10-05T10:60', 'is a date or time that does not exist'],
		['second 60', '2026-10-05T10:00:60', 'is a date or time that does not exist'],
		['seconds in place of milliseconds', 1_791_167_400, 'is in the year 1970'],
		['a year long ago', '1999-06-01', 'is in the year 1999'],
		['a year far ahead', '2126-10-05', 'is in the year 2126'],
	])('refuses %s and says why', (_, value, reason) => {
		expect(instantOf(value)).toBe(reason);
	});

	it.each([
		'05/10/2026 09:30',
		'05-10-2026 09:30',
		'05.10.2026 09:30',
		'5/10/2026 9:30',
		'05/10/2026 09:30:00',
		'05/10/2026, 09:30',
		' 05/10/2026  09:30 ',
		'09:30 05/10/2026',
		'9h30 05/10/2026',
		'05/10/2026 9h30',
		'lúc 9h30 ngày 5/10/2026',
		'05/10/2026 9:30 SA',
		'9:30 AM 05/10/2026',
		'05/10/2026 09:30 +07:00',
		'05/10/2026 09:30 GMT+7',
		'05/10/2026 02:30 Z',
		'2026-10-05 09:30:00+07:00',
		'2026-10-05 09:30:00 +0700',
		'2026-10-05 09:30:00.000+07',
		'2026-10-05T09:30:00+0700',
	])('reads %s in Vietnam, whatever the zone of the workflow', (text) => {
		for (const zone of ['UTC', 'America/New_York', VIETNAM]) {
			expect(instantOf(text, zone)).toBe('2026-10-05T02:30:00.000Z');
		}
	});

	it.each([
		['05/10/2026 2:30 CH', '2026-10-05T07:30:00.000Z'],
		['05/10/2026 12:00 SA', '2026-10-04T17:00:00.000Z'],
		['05/10/2026 12:15 CH', '2026-10-05T05:15:00.000Z'],
		['05/10/2026 9h', '2026-10-05T02:00:00.000Z'],
		['05/10/2026', '2026-10-04T17:00:00.000Z'],
		['31/12/2026 23:59:59', '2026-12-31T16:59:59.000Z'],
	])('reads %s', (text, instant) => expect(instantOf(text, 'UTC')).toBe(instant));

	it("reads a year first by the workflow's clock, like the date picker", () => {
		expect(instantOf('2026/10/05 9:30', 'UTC')).toBe('2026-10-05T09:30:00.000Z');
		expect(instantOf('2026-10-5 9:30', 'UTC')).toBe('2026-10-05T09:30:00.000Z');
	});

	it('gives the same instant for every day and clock that Vietnam writes', () => {
		fc.assert(
			fc.property(wholeSeconds, fc.constantFrom('/', '-', '.'), (instant, mark) => {
				const [date, clock] = formatVietnamTime(instant, 'sms').split(' ');
				const day = date!.split('-').reverse().join(mark);
				expect(instantOf(`${day} ${clock}`, 'America/New_York')).toBe(instant.toISOString());
				expect(instantOf(`${clock} ${day}`, 'UTC')).toBe(instant.toISOString());
			}),
		);
	});

	it.each(['2026-02-30T10:00:00Z', '2026-02-29T10:00:00+07:00', '2026-04-31T10:00:00.000+07:00'])(
		'refuses %s, a day that does not exist, also with a zone',
		(text) => {
			expect(parseInstant(text, VIETNAM).ok).toBe(false);
		},
	);

	it.each([
		'America/New_York',
		'America/St_Johns',
		'America/Sao_Paulo',
		'Europe/Berlin',
		'Africa/Casablanca',
		'Asia/Kolkata',
		'Asia/Tehran',
		'Australia/Lord_Howe',
		'Pacific/Apia',
		'Pacific/Chatham',
		'UTC',
		VIETNAM,
	])('gives an instant at which the clock of %s shows what was read', (zone) => {
		fc.assert(
			fc.property(wholeSeconds, (instant) => {
				const wall = wallClock(instant, zone);
				const result = parseInstant(wall, zone);
				expect([wall, result.ok && wallClock(result.value, zone)]).toEqual([wall, wall]);
			}),
			{ numRuns: 200 },
		);
	});

	it('gives the same instant back for every ISO text with a zone', () => {
		fc.assert(
			fc.property(wholeSeconds, fc.integer({ min: -14, max: 14 }), (instant, hours) => {
				const text = DateTime.fromJSDate(instant, {
					zone: `UTC${hours < 0 ? hours : `+${hours}`}`,
				}).toISO();
				expect([text, instantOf(text, 'America/New_York')]).toEqual([text, instant.toISOString()]);
			}),
		);
	});

	it('never throws', () => {
		const values = fc.oneof(
			fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true }),
			fc.string({ unit: fc.constantFrom(...'0123456789-T: +Z.') }),
			fc.string({ unit: fc.constantFrom('05/10/2026', '09:30', '9h', 'SA', ' ', '+7', ',', '1') }),
			fc.double(),
		);
		fc.assert(
			fc.property(values, (value) => {
				const result = parseInstant(value, 'America/New_York');
				if (result.ok) expect(Number.isFinite(result.value.getTime())).toBe(true);
				else expect(result.reason).toMatch(/^is \S/);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('formatVietnamTime', () => {
	it.each<[string, string, string, string]>([
		['a morning', '2026-10-05T02:30:00Z', '2026-10-05 09:30:00', '2026/10/05 09:30:00'],
		[
			'the next day in Vietnam',
			'2026-12-31T17:00:00Z',
			'2027-01-01 00:00:00',
			'2027/01/01 00:00:00',
		],
		[
			'an afternoon in 24 hours',
			'2026-10-05T07:00:59.999Z',
			'2026-10-05 14:00:59',
			'2026/10/05 14:00:59',
		],
	])('writes %s for SMS with dashes and for calls with slashes', (_, instant, sms, voice) => {
		expect(formatVietnamTime(new Date(instant), 'sms')).toBe(sms);
		expect(formatVietnamTime(new Date(instant), 'voice')).toBe(voice);
	});

	it('agrees with the wall clock of Vietnam, and comes back by reading', () => {
		fc.assert(
			fc.property(wholeSeconds, (instant) => {
				const written = formatVietnamTime(instant, 'sms');
				expect(written).toBe(wallClock(instant, VIETNAM));
				expect(instantOf(written)).toBe(instant.toISOString());
				expect(formatVietnamTime(instant, 'voice')).toBe(written.replaceAll('-', '/'));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('toVietnamIso', () => {
	it("writes the wall clock with Vietnam's offset", () => {
		expect(toVietnamIso(new Date('2026-10-05T02:30:00Z'))).toBe('2026-10-05T09:30:00+07:00');
		expect(toVietnamIso(new Date('2026-12-31T17:00:00.500Z'))).toBe('2027-01-01T00:00:00+07:00');
	});

	it('names the same instant', () => {
		fc.assert(
			fc.property(wholeSeconds, (instant) => {
				expect(new Date(toVietnamIso(instant))).toEqual(instant);
				expect(instantOf(toVietnamIso(instant), 'America/New_York')).toBe(instant.toISOString());
			}),
		);
	});
});

test('a time without a zone is the clock of the workflow, but not a Vietnamese one', () => {
	expect(['2026-10-05T09:30:00', '2026-10-05 09:30'].every(isWallClock)).toBe(true);
	expect(
		['2026-10-05T09:30:00Z', '05/10/2026 09:30', 1, undefined, new Date()].some(isWallClock),
	).toBe(false);
});

test('a time in a style of eSMS is told in ISO', () => {
	const instant = new Date('2026-10-05T02:30:00Z');
	for (const style of ['sms', 'voice'] as const) {
		expect(vendorTimeToIso(formatVietnamTime(instant, style))).toBe(toVietnamIso(instant));
	}
});
