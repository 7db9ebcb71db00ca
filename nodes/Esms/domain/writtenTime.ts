/* Times as Vietnamese people and their spreadsheets write them: 25/12/2026 09:00, 9h30 25-12-2026, 25.12.2026 2:00 CH. */

const ISO =
	/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{0,2})$/i;
/** Day first, as everywhere in Vietnam. */
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** `SA` and `CH` are before and after noon. */
const CLOCK =
	/^(\d{1,2})[:hg](\d{2})?(?::(\d{2})(?:\.\d{1,9})?)?(sa|ch|am|pm)?(z|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?)?$/i;
/** “lúc 9h ngày 25/12/2026” */
const WORDS = new Set(['lúc', 'luc', 'ngày', 'ngay', 'vào', 'vao', 'at', 'on']);

/** A written time as ISO 8601 with its offset, Vietnam's when it tells none; undefined for what is no such time. */
export function toIso(text: string): string | undefined {
	const [, date, clock, offset] = ISO.exec(text) ?? [];
	if (date !== undefined) return `${date}T${clock}${isoOffset(offset!)}`;
	if (text.length > 50) return undefined;
	const words = text
		.normalize('NFKC')
		.split(/[\s,]+/)
		.filter((word) => word !== '' && !WORDS.has(word.toLowerCase()));
	const place = words.findIndex((word) => DAY.test(word));
	if (place === -1) return undefined;
	const [, day, month, year] = DAY.exec(words[place]!)!;
	const time = clockOf(words.filter((_, index) => index !== place).join(''));
	return time && `${year}-${two(month)}-${two(day)}T${time}`;
}

function clockOf(text: string): string | undefined {
	if (text === '') return '00:00:00+07:00';
	const [, hour, minute, second, half = '', offset = '+7'] = CLOCK.exec(text) ?? [];
	if (hour === undefined) return undefined;
	const hours = inFullDay(Number(hour), half.toLowerCase());
	return hours && `${two(hours)}:${two(minute)}:${two(second)}${isoOffset(offset)}`;
}

/** Undefined for an hour that a half of the day doesn't have. */
function inFullDay(hour: number, half: string): string | undefined {
	if (half === '') return String(hour);
	if (hour < 1 || hour > 12) return undefined;
	return String((hour % 12) + (half === 'ch' || half === 'pm' ? 12 : 0));
}

/** `Z`, `+7`, `GMT+07`, `+0700` and `+07:00`. */
function isoOffset(written: string): string {
	const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
	return sign === undefined ? 'Z' : `${sign}${two(hours)}:${two(minutes)}`;
}

const two = (digits = '0'): string => digits.padStart(2, '0');
