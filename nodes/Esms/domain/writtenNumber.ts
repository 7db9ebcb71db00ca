import { refuse, accept, type Result } from './result';

/* What spreadsheets and programs make of a phone number that was taken for a number. */

const TELLS_ROUNDED = 'was rounded by a spreadsheet; format the column as text';

/** `9.12345678E+8` and `9,12345678E+8`. */
const SCIENTIFIC = /^(\d)(?:[.,](\d{1,20}))?e\+?(\d{1,2})$/i;
/** `912,345,678`, `912.345.678,00` */
const GROUPED = /^\d{1,3}(?:(?:,\d{3}){2,3}(?:\.0{1,4})?|(?:\.\d{3}){2,3},0{1,4})$/;
/** `912345678.0` */
const WHOLE = /^(\d{9,15})[.,]0{1,20}$/;
/** One point: that of a fraction, unless a phone number stands before or behind it. */
const POINT = /^(\d{1,20})[.,](\d{1,20})$/;

/** The digits of a number that a spreadsheet formatted; undefined for anything else, which is a text. */
export function formattedNumber(text: string): Result<string> | undefined {
	const [, first, fraction = '', exponent] = SCIENTIFIC.exec(text) ?? [];
	if (first !== undefined) return fromScientific(first, fraction, Number(exponent));
	if (GROUPED.test(text))
		return accept(text.replace(/(?:\.0{1,4}|,0{1,4})$/, '').replace(/[.,]/g, ''));
	const whole = WHOLE.exec(text)?.[1];
	if (whole !== undefined) return accept(whole);
	const [, before, behind] = POINT.exec(text) ?? [];
	return before !== undefined && isFraction(before, behind!) ? refuseFraction() : undefined;
}

/** Exact only with a digit for each place: `8.49123E+10` has lost five. */
function fromScientific(first: string, fraction: string, exponent: number): Result<string> {
	if (fraction.length < exponent) return refuse(TELLS_ROUNDED);
	const lost = fraction.slice(exponent);
	return /^0*$/.test(lost) ? accept(first + fraction.slice(0, exponent)) : refuseFraction();
}

export const refuseFraction = (): Result<never> =>
	refuse(
		'is a number with a fraction, which no phone number has',
		'Check which column or expression it comes from, and format the column as text.',
	);

/** `0912.345678` and `84.912345678` are groups; `91234567.8` is a tenth of something. */
const isFraction = (before: string, behind: string): boolean =>
	behind.length <= 2 || !/^(?:0|84)/.test(before);
