/** Query parameters of the control API's lists. */
export type Selection = Record<string, string | undefined>;

const MOST = 1_000_000;

/** The newest `limit` entries that fit, oldest first, with the number of all that fit. */
export function select<T>(
	entries: T[],
	{ limit, offset }: Selection,
	fits: (entry: T) => boolean,
): { total: number; selected: T[] } {
	const fitting = entries.filter(fits);
	const end = fitting.length - (Number(offset) || 0);
	const start = Math.max(0, end - (Number(limit) || MOST));
	return { total: fitting.length, selected: fitting.slice(start, Math.max(0, end)) };
}

/** No wish fits everything; case doesn't matter. */
export const same = (wish: string | undefined, value: string | null): boolean =>
	!wish || wish.toLowerCase() === (value ?? '').toLowerCase();

export const contains = (wish: string | undefined, values: string[]): boolean =>
	!wish || values.some((value) => value.toLowerCase().includes(wish.toLowerCase()));
