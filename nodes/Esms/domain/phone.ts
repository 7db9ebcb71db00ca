import { accept, refuse, type Result } from './result';

/** A Vietnamese number in the national form that eSMS documents: `0` and 9 digits (mobile) or `02` and 9 digits (landline). */
export interface Phone {
	number: string;
	kind: 'mobile' | 'landline';
}

/**
 * Mobile prefixes of the change from 11 to 10 digits in 2018; the last seven digits stayed
 * (esms-api 8).
 */
const PREFIXES_BEFORE_2018 = new Map([
	['0120', '070'],
	['0121', '079'],
	['0122', '077'],
	['0123', '083'],
	['0124', '084'],
	['0125', '085'],
	['0126', '076'],
	['0127', '081'],
	['0128', '078'],
	['0129', '082'],
	['0162', '032'],
	['0163', '033'],
	['0164', '034'],
	['0165', '035'],
	['0166', '036'],
	['0167', '037'],
	['0168', '038'],
	['0169', '039'],
	['0186', '056'],
	['0188', '058'],
	['0199', '059'],
]);

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
const SERVICE_NUMBER = /^0?1[89]00\d{4,6}$/;
const MOBILE_BEFORE_2018 = /^01\d{9}$/;

const SEPARATORS = /[\s.()\-\u2010-\u2015\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Longest text worth reading: the longest accepted form, generously separated. */
const MAX_LENGTH = 40;

/**
 * Reads a phone number the way people and spreadsheets write it: `0912345678`, `+84 912 345 678`,
 * `84912345678`, `0084…`, `912345678` (the zero lost), `'0912…`, `912345678.0`, old 11-digit numbers.
 */
export function parsePhone(input: unknown): Result<Phone> {
	const compact = toDigits(input);
	return compact.ok ? classify(compact.value) : compact;
}

/** Digits with at most a plus before them, without what people write between them. */
function toDigits(input: unknown): Result<string> {
	if (input === undefined || input === null) return refuse('is empty');
	if (typeof input !== 'string' && typeof input !== 'number') {
		return refuse('is not text or a number');
	}
	if (typeof input === 'number' && input < 0) return refuse('is a negative number');
	const written = String(input).trim();
	if (written === '') return refuse('is empty');
	if (written.length > MAX_LENGTH) return refuse('is too long to be one phone number');
	if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(written)) {
		return refuse('was rounded by a spreadsheet; format the column as text');
	}
	const compact = written
		.normalize('NFKC')
		.replace(/^['"’]/, '')
		.replace(/^(\d{9,})\.0+$/, '$1')
		.replace(SEPARATORS, '');
	return /^\+?\d+$/.test(compact)
		? accept(compact)
		: refuse('has characters that are not part of a phone number');
}

function classify(compact: string): Result<Phone> {
	const national = toNational(compact);
	if (national === undefined) return refuse('is not a Vietnamese number (+84)');
	if (MOBILE.test(national)) return accept({ number: national, kind: 'mobile' });
	if (LANDLINE.test(national)) return accept({ number: national, kind: 'landline' });
	if (SERVICE_NUMBER.test(compact)) return refuse('is a 1800 or 1900 service number');
	if (!MOBILE_BEFORE_2018.test(national)) {
		return refuse(`has ${national.length} digits (${describeExpected(national)})`);
	}
	const today = PREFIXES_BEFORE_2018.get(national.slice(0, 4));
	return today === undefined
		? refuse('is an 11-digit number from before 2018 that has no successor')
		: accept({ number: today + national.slice(4), kind: 'mobile' });
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

function describeExpected(national: string): string {
	return national.startsWith('02')
		? 'a landline has 11, starting with 02'
		: 'a mobile number has 10, starting with 03, 05, 07, 08 or 09';
}
