import { parseInstant, toVietnamIso } from './vietnamTime';

const VIETNAM = 'Asia/Ho_Chi_Minh';

/**
 * Reads a time that eSMS wrote into ISO 8601 with +07:00: `/Date(ms+0700)/`, whose instant is the
 * milliseconds alone (assumption A40), or `dd/MM/yyyy HH:mm:ss` in Vietnam (esms-api 2.5 and 3.15).
 * Undefined for anything else, such as .NET's empty date in the year 1.
 */
export function parseVendorDate(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const wrapped = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value.trim());
	if (wrapped) {
		const instant = new Date(Number(wrapped[1]));
		const year = instant.getUTCFullYear();
		return year >= 1900 && year <= 2100 ? toVietnamIso(instant) : undefined;
	}
	const local = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2})$/.exec(value.trim());
	if (!local) return undefined;
	const [, day, month, year, hour, minute, second] = local;
	const instant = parseInstant(`${year}-${month}-${day} ${hour}:${minute}:${second}`, VIETNAM);
	return instant.ok ? toVietnamIso(instant.value) : undefined;
}
