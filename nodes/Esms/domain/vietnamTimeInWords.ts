import { toVietnamIso } from './vietnamTime';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** “21:00 on 5 December 2026 in Vietnam”. */
export function vietnamTimeInWords(instant: Date): string {
	const [day = '', time = ''] = toVietnamIso(instant).split('T');
	const [year, month, date] = day.split('-').map(Number);
	return `${time.slice(0, 5)} on ${date} ${MONTHS[month! - 1]} ${year} in Vietnam`;
}
