const PLAIN = /^-?\d{1,15}(?:[.,]\d{1,9})?$/;

/** Groups of three: a single separator is taken for that of the decimals, which eSMS has four of. */
const GROUPED =
	/^-?\d{1,3}(?:(?:\.\d{3}){2,4}|(?:,\d{3}){2,4}|(?:\.\d{3}){1,4},\d{1,9}|(?:,\d{3}){1,4}\.\d{1,9})$/;

/** A number as eSMS writes it, also with a comma for its decimals (assumption A63); undefined for anything else. */
export function readNumber(text: string): number | undefined {
	const written = text.trim();
	if (PLAIN.test(written)) return Number(written.replace(',', '.'));
	if (!GROUPED.test(written)) return undefined;
	const separator = written.replace(/[-\d]/g, '')[0]!;
	return Number(written.replaceAll(separator, '').replace(',', '.'));
}
