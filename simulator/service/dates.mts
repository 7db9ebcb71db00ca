/** Local times of the API are Vietnam time, UTC+7 all year (esms-api 2.5). */

const HOUR = 3_600_000;
export const OFFSET = 7 * HOUR;

export type DateOrder = 'ymd-' | 'ymd/' | 'mdy/';

const expressions: Record<DateOrder, RegExp> = {
	'ymd-': /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?: (?<time>\d{1,2}:\d{2}:\d{2}))?$/,
	'ymd/': /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?: (?<time>\d{1,2}:\d{2}:\d{2}))?$/,
	'mdy/': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?: (?<time>\d{1,2}:\d{2}:\d{2}))?$/,
};

/** Epoch milliseconds of a Vietnam time; undefined for another format or a day that doesn't exist. */
export function parseVietnamTime(
	text: string,
	order: DateOrder,
	zoneHours = OFFSET / HOUR,
): number | undefined {
	const found = expressions[order].exec(text.trim())?.groups;
	if (!found) return undefined;
	const [year, month, day] = [Number(found.y), Number(found.m), Number(found.d)];
	const [hour, minute, second] = (found.time ?? '0:0:0').split(':').map(Number) as [
		number,
		number,
		number,
	];
	if (hour > 23 || minute > 59 || second > 59) return undefined;
	const utc = Date.UTC(year, month - 1, day, hour, minute, second);
	const read = new Date(utc);
	const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
	return exists ? utc - zoneHours * HOUR : undefined;
}

const dayOf = (at: number) => Math.floor((at + OFFSET) / (24 * HOUR));

/** Whether no midnight of Vietnam lies between two times. */
export const sameDay = (a: number, b: number): boolean => dayOf(a) === dayOf(b);

/** `dd/MM/yyyy HH:mm:ss`, the format of GetSmsSentData_V1. */
export function formatVietnamTime(at: number): string {
	const [date, time] = isoVietnamTime(at).slice(0, 19).split('T') as [string, string];
	return `${date.split('-').reverse().join('/')} ${time}`;
}

/** ISO 8601 with +07:00 */
export const isoVietnamTime = (at: number): string =>
	`${new Date(at + OFFSET).toISOString().slice(0, 19)}+07:00`;
