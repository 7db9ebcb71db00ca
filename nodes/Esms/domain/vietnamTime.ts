import { accept, refuse, type Result } from './result';
import { toIso } from './writtenTime';

/** Vietnam keeps UTC+7 all year round. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** SMS and voice operations want different separators, both Vietnam's time (esms-api 2.5, assumption A38). */
export type DateStyle = 'sms' | 'voice';

const LOCAL_TIME =
	/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/**
 * Reads what a date field can hold: ISO text with or without a zone, a Date, a Luxon DateTime, or
 * milliseconds. A text without a zone is the wall clock of `timeZone`, as n8n's date picker writes it.
 */
export function parseInstant(value: unknown, timeZone: string): Result<Date> {
	if (typeof value === 'string') return parseWritten(value.trim(), timeZone);
	if (typeof value === 'number') return validDate(new Date(value));
	if (value instanceof Date) return validDate(value);
	if (hasMillis(value)) return validDate(new Date(value.toMillis()));
	return NO_TIME;
}

const NO_TIME = refuse(
	'is not a date and time',
	'Write it like 25/12/2026 09:00, which is Vietnam time, or 2026-12-25T09:00:00+07:00.',
);

/** Whether a text means the clock of the workflow's zone, because it tells no other. */
export const isWallClock = (value: unknown): boolean =>
	typeof value === 'string' && LOCAL_TIME.test(value.trim());

function parseWritten(text: string, timeZone: string): Result<Date> {
	const local = LOCAL_TIME.exec(text);
	if (local) return fromWallClock(local, timeZone);
	// Date.parse also takes words such as "May 5"; those hide which zone is meant.
	const iso = toIso(text);
	if (iso === undefined) return NO_TIME;
	// Date turns 30 February into 2 March.
	const day = fromWallClock(LOCAL_TIME.exec(iso.slice(0, 10))!, 'UTC');
	return day.ok ? validDate(new Date(iso)) : day;
}

/** The wall clock in Vietnam: `2026-10-05 09:30:00` (SMS) or `2026/10/05 09:30:00` (voice). */
export function formatVietnamTime(instant: Date, style: DateStyle): string {
	const iso = new Date(instant.getTime() + OFFSET_MS).toISOString();
	const date = iso.slice(0, 10);
	return `${style === 'voice' ? date.replaceAll('-', '/') : date} ${iso.slice(11, 19)}`;
}

/** The day in Vietnam as the oldest list wants it: `10/05/2026`, month first. */
export function formatVietnamDay(instant: Date): string {
	const [year, month, day] = formatVietnamTime(instant, 'sms').slice(0, 10).split('-');
	return `${month}/${day}/${year}`;
}

/** The same of a time that went out in a vendor's style. */
export const vendorTimeToIso = (time: string): string =>
	`${time.replaceAll('/', '-').replace(' ', 'T')}+07:00`;

/** ISO 8601 with Vietnam's offset, for outputs: `2026-10-05T09:30:00+07:00`. */
export function toVietnamIso(instant: Date): string {
	return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

function fromWallClock(match: RegExpExecArray, timeZone: string): Result<Date> {
	const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
	const asUtc = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
	const rolledOver = asUtc.getUTCDate() !== day || asUtc.getUTCMonth() !== month! - 1;
	if (rolledOver || hour! > 23 || minute! > 59 || second! > 59) {
		return refuse('is a date or time that does not exist');
	}
	const first = asUtc.getTime() - offsetAt(asUtc.getTime(), timeZone);
	// The offset was looked up at the wrong side of a clock change when the two differ.
	return validDate(new Date(asUtc.getTime() - offsetAt(first, timeZone)));
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(instant);
	const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	const wallClock = Date.UTC(
		read('year'),
		read('month') - 1,
		read('day'),
		read('hour'),
		read('minute'),
		read('second'),
	);
	return wallClock - Math.floor(instant / 1000) * 1000;
}

function validDate(date: Date): Result<Date> {
	const year = date.getUTCFullYear();
	if (Number.isNaN(year)) return NO_TIME;
	return year < 2000 || year > 2100 ? refuse(`is in the year ${year}`) : accept(date);
}

const hasMillis = (value: unknown): value is { toMillis(): number } =>
	typeof value === 'object' &&
	value !== null &&
	'toMillis' in value &&
	typeof value.toMillis === 'function';
