/** So many are named. */
const NAMED = 5;

/** As a person counts the rows of a list; n8n counts items from 0. */
export const rowOf = (itemIndex: number): number => itemIndex + 1;

/** “Row 4”, “Rows 4, 17 and 20”, “Rows 1, 2, 3, 4, 5 and 26 more”. */
export function rowsText(rows: readonly number[]): string {
	if (rows.length === 1) return `Row ${rows[0]}`;
	const rest = rows.length - NAMED;
	if (rest > 0) return `Rows ${rows.slice(0, NAMED).join(', ')} and ${rest} more`;
	return `Rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}
