import { bareLandline, groupedAsLandline, refuseLandline } from './oldLandline';
import { NO_PHONE, numbersIn } from './phoneText';
import { renewed } from './renewedPrefix';
import { accept, refuse, type Result } from './result';
import { shortSightOf } from './sight';
import { formattedNumber, refuseFraction } from './writtenNumber';

/** A Vietnamese number in the national form that eSMS documents: `0` and 9 digits (mobile) or `02` and 9 digits (landline). */
export interface Phone {
	number: string;
	kind: 'mobile' | 'landline';
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
const SERVICE_NUMBER = /^0?1[89]00\d{4,6}$/;
const MOBILE_BEFORE_2018 = /^01\d{9}$/;

/** Longest text worth reading: a number with a label and generously separated. */
const MAX_LENGTH = 100;

/** What nobody sees parts digits as a blank does; a keycap is its digit. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const KEYCAP = /\ufe0f?\u20e3/g;

/**
 * Reads a phone number the way people, spreadsheets and advertisements write it: `0912345678`, `+84 912 345 678`,
 * `84912345678`, `0084…`, `912345678` (the zero lost), `'0912…`, `912345678.0`, old 11-digit numbers, and with
 * words around it: `Hotline: 0912…`, `p:+84912…`, `0912… (zalo)`.
 */
export function parsePhone(input: unknown): Result<Phone> {
	if (input === undefined || input === null) return refuse('is empty');
	if (typeof input === 'number') return parseNumber(input);
	return typeof input === 'string'
		? parseWritten(input)
		: refuse(
				`is ${shortSightOf(input)}, not text or a number`,
				Array.isArray(input)
					? 'Give each number an item of its own, e.g. by a Split Out node.'
					: 'Choose a field of it, such as {{ $json.customer.phone }}.',
			);
}

function parseNumber(input: number): Result<Phone> {
	if (input < 0) return refuse('is a negative number');
	return Number.isFinite(input) && !Number.isInteger(input)
		? refuseFraction()
		: parseWritten(String(input));
}

function parseWritten(input: string): Result<Phone> {
	// A raised or circled digit is no digit of the number, though its plain form would be one.
	if (/\p{No}/u.test(input)) return refuse(NO_PHONE);
	const written = input.normalize('NFKC').replace(KEYCAP, '').replace(INVISIBLE, ' ').trim();
	if (written === '') return refuse('is empty');
	if (written.length > MAX_LENGTH) return refuse('is too long to be one phone number');
	const formatted = formattedNumber(written.replace(/^['"’=]{1,3}|['"]{1,2}$/g, ''));
	if (formatted !== undefined) return formatted.ok ? classify(formatted.value) : formatted;
	return numbersIn(written, classify);
}

/** One number: digits with at most a plus before them, and what people write between them. */
function classify(run: string): Result<Phone> {
	const compact = run.replace(/[^\d+]/g, '');
	if (!/^\+?\d+$/.test(compact)) return refuse(NO_PHONE);
	const area = groupedAsLandline(run);
	if (area) return refuseLandline(area);
	const national = toNational(compact);
	if (national === undefined) return refuse('is not a Vietnamese number (+84)');
	if (MOBILE.test(national)) return accept({ number: national, kind: 'mobile' });
	if (LANDLINE.test(national)) return accept({ number: national, kind: 'landline' });
	if (SERVICE_NUMBER.test(compact)) return refuse('is a 1800 or 1900 service number');
	if (MOBILE_BEFORE_2018.test(national)) {
		const today = renewed(national);
		return today === undefined
			? refuse('is an 11-digit number from before 2018 that has no successor')
			: accept({ number: today, kind: 'mobile' });
	}
	const old = bareLandline(national);
	return old ? refuseLandline(old) : refuse(describeCount(compact, national));
}

function toNational(compact: string): string | undefined {
	const international = /^(?:\+|00)(\d+)$/.exec(compact)?.[1];
	if (international !== undefined) {
		return international.startsWith('84') ? withZero(international.slice(2)) : undefined;
	}
	if (compact.startsWith('0')) return compact;
	// Nine digits are a mobile number without its zero, even when they start with 84 (prefix 084).
	if (compact.startsWith('84') && compact.length >= 11) return withZero(compact.slice(2));
	return withZero(compact);
}

/** `+84 (0) 912…` is written often, so a zero after the country code is not doubled. */
const withZero = (digits: string): string => (digits.startsWith('0') ? digits : `0${digits}`);

/** Of what was written, so that a person can count it again. */
function describeCount(compact: string, national: string): string {
	const behind = /^(?:\+|00)84(\d*)$/.exec(compact)?.[1];
	if (behind !== undefined) {
		return `has ${behind.length} digits behind the country code 84 (a mobile number has 9 there)`;
	}
	const expected = national.startsWith('02')
		? 'a landline has 11, starting with 02'
		: 'a mobile number has 10, starting with 03, 05, 07, 08 or 09';
	return `has ${compact.length} digits (${expected})`;
}
