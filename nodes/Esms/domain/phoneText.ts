import { refuse, type Result } from './result';

/** Digits and what people write between those of one number, within a line. */
const RUN = /[\d+().\- \t\u2010-\u2015\u2212]+/g;

/** Joined to digits, these make a code, an amount or an address of them, and no phone number. */
const PART_OF_WORD = /[\p{L}\p{N}\p{Sc}_@#%*&]/u;

/** Words that say of a number that it is another one. */
const OTHER_NUMBERS = new Set(
	'fax mst tax cmnd cmt cccd stk iban order đơn invoice id mã'.split(' '),
);

/** `912.345.678 đ` */
const AMOUNT = /\d[\s.]*(?:đ|vnđ|vnd|usd)(?!\p{L})/iu;

export const NO_PHONE = 'has characters that are not part of a phone number';
const ONE_EACH = 'Give each number an item (row) of its own.';

/** The one number of a text with words around it; `read` judges a run of digits. */
export function numbersIn<T extends { number: string }>(
	text: string,
	read: (run: string) => Result<T>,
): Result<T> {
	const runs = runsIn(text);
	if (runs === undefined) return refuse(NO_PHONE);
	const results = runs.map(read);
	const found = results.filter((result) => result.ok);
	const [first] = found;
	if (new Set(found.map(({ value }) => value.number)).size > 1) return refuseSeveral(found.length);
	if (first === undefined) {
		const [only] = results;
		if (results.length !== 1) return refuse(NO_PHONE);
		return isTwo(runs[0]!, read) ? refuseSeveral(2) : only!;
	}
	if (found.length < results.length) return refuse('has more digits beside the number', ONE_EACH);
	const other = wordsOf(text).find((word) => OTHER_NUMBERS.has(word));
	if (AMOUNT.test(text)) return refuse('is an amount of money');
	return other === undefined ? first : refuse(`is called '${other}', so it is no phone number`);
}

const refuseSeveral = (count: number): Result<never> =>
	refuse(`has ${count === 2 ? 'two' : count} numbers; one item each`, ONE_EACH);

const wordsOf = (text: string): string[] =>
	text
		.normalize('NFC')
		.toLowerCase()
		.match(/\p{L}+/gu) ?? [];

/** Runs with digits in them; undefined where there are none, or a letter is joined to one. */
function runsIn(text: string): string[] | undefined {
	const runs: string[] = [];
	for (const match of text.matchAll(RUN)) {
		const [run] = match;
		if (!/\d/.test(run)) continue;
		const before = text.slice(0, match.index).slice(-2);
		const behind = text.slice(match.index + run.length);
		const isJoined =
			(/^[\d+]/.test(run) && PART_OF_WORD.test(lastOf(before))) ||
			(/\d$/.test(run) && PART_OF_WORD.test(String.fromCodePoint(behind.codePointAt(0) ?? 32)));
		if (isJoined) return undefined;
		runs.push(...splitAtPlus(run));
	}
	return runs.length === 0 || /\p{N}/u.test(text.replace(/\d/g, '')) ? undefined : runs;
}

const lastOf = (text: string): string => [...text].at(-1) ?? '';

/** A plus begins a number, so `0912345678 +84987654321` are two. */
const splitAtPlus = (run: string): string[] =>
	run.split(/(?<=\d)(?=[^\d]*\+)/).flatMap((part) => (/\d/.test(part) ? [part] : []));

/** Two numbers with nothing but blanks or dashes between them, or nothing at all. */
function isTwo<T>(run: string, read: (run: string) => Result<T>): boolean {
	const digits = run.replace(/\D/g, '').length;
	if (digits < 18 || digits > 26) return false;
	const places = [...run.matchAll(/\d(?!\d)/g)].map(({ index }) => index + 1);
	if (/^\D*\d+\D*$/.test(run)) places.push(run.search(/\d/) + digits / 2);
	return places.some((place) => read(run.slice(0, place)).ok && read(run.slice(place)).ok);
}
