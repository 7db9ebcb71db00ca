import { areas, localLength, type Area } from './oldAreaCodes';
import { refuse, type Result } from './result';

/* Landlines from before 2017, whose digits would make the mobile number of a stranger: (08) 3812 3456. */

/** No network has these first digits, so a number that starts with them was a landline. */
const NEVER_MOBILE = new Set(['53', '54', '57', '72', '73', '74', '75']);

const LOCAL = /^[2-7]\d*$/;

/** Digits in brackets, with or without the country's. */
const IN_BRACKETS = /\((?:(?:00)?84)?0?(\d{1,3})\)/g;

/**
 * The area of a number whose grouping shows that it was a landline: nobody parts a mobile number behind 08,
 * or puts its first three digits in brackets. Undefined for what can't be told, such as bare digits.
 */
export function groupedAsLandline(run: string): Area | undefined {
	const [code = '', ...rest] = nationalGroups(run);
	const area = areas.get(code);
	if (area === undefined || rest.length === 0) return undefined;
	const local = rest.join('');
	if (local.length !== localLength(area) || !LOCAL.test(local)) return undefined;
	const isTold =
		code.length === 1 ||
		NEVER_MOBILE.has(code) ||
		// The first digit of the local number stood alone since 2008, when it was added.
		rest[0]!.length === 1 ||
		isInBrackets(run, code);
	return isTold ? area : undefined;
}

const isInBrackets = (run: string, code: string): boolean =>
	[...run.replace(/[^\d()]/g, '').matchAll(IN_BRACKETS)].some(([, digits]) => digits === code);

/** The same of bare digits, in national form, where no mobile number looks like them. */
export function bareLandline(national: string): Area | undefined {
	for (const length of [1, 2, 3]) {
		const area = areas.get(national.slice(1, 1 + length));
		const local = national.slice(1 + length);
		if (area && local.length === localLength(area) && LOCAL.test(local)) return area;
	}
	return undefined;
}

export const refuseLandline = ({ old, today, name }: Area): Result<never> =>
	refuse(
		`is a landline of ${name} from before 2017: its area code 0${old} is 0${today} today`,
		`A landline can't be texted. If it is a mobile number, write its digits without a gap or brackets behind 0${old}.`,
	);

/** Groups of digits as they were written, without country code and leading zero. */
function nationalGroups(run: string): string[] {
	const groups: string[] = run.match(/\d+/g) ?? [];
	const digits = groups.join('');
	const isForeign = run.includes('+') || digits.startsWith('00');
	if (isForeign || (digits.startsWith('84') && digits.length >= 11)) {
		groups[0] = groups[0]!.replace(/^(?:00)?84/, '');
	}
	while (groups[0] === '' || (groups[0] === '0' && groups.length > 1)) groups.shift();
	if (groups[0] !== undefined) groups[0] = groups[0].replace(/^0/, '');
	return groups;
}
