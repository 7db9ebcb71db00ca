import { toVietnamIso } from './vietnamTime';

/**
 * Reads a time that eSMS wrote into ISO 8601 with +07:00: `/Date(ms+0700)/`, whose instant is the
 * milliseconds alone, or `dd/MM/yyyy HH:mm:ss` in Vietnam (esms-api.md sections 2.5 and 3.15).
 * Undefined for anything else.
 */
export function parseVendorDate(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const wrapped = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value.trim());
	if (wrapped) return iso(Number(wrapped[1]));
	const local = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2})$/.exec(value.trim());
	if (!local) return undefined;
	const [, day, month, year, hour, minute, second] = local;
	return iso(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`));
}

const iso = (milliseconds: number): string | undefined =>
	Math.abs(milliseconds) <= 8.64e15 - 1e8 ? toVietnamIso(new Date(milliseconds)) : undefined;
