/** What spreadsheets write around a value to keep it as it is: `="147103"`, `'147103`. */
export const withoutFormula = (written: string): string =>
	/^=\s*"([^"]*)"$/.exec(written)?.[1]!.trim() ?? written.replace(/^['’]/, '');

/** `1.4710320269142E+34`, also with a comma. Ids that are hexadecimal have more digits behind their `e`. */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e\+?\d{1,3}$/i;

/** A spreadsheet keeps 15 digits of a number and fills the rest with zeros. */
const FILLED_WITH_ZEROS = /^\d{15}0{4,}$/;

/** `24342680.00`, `24,342,680`: digits that are all there, but formatted as a number. */
const FORMATTED = /^\d+[.,]\d+(?:[.,]\d+)*$/;

/** Why digits are lost that nobody can give back; undefined where none are. */
export function spoiltBySpreadsheet(id: string): string | undefined {
	if (SCIENTIFIC.test(id) || FILLED_WITH_ZEROS.test(id)) {
		return 'was rounded by a spreadsheet, and its last digits are lost; format the column as text and copy the ID again';
	}
	return FORMATTED.test(id)
		? 'was formatted as a number by a spreadsheet; format the column as text and copy the ID again'
		: undefined;
}
