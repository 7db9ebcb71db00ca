/**
 * Splits a list into as few parts as the limit allows, all of nearly the same size: 5,010 become two
 * parts of 2,505, never 5,000 and a part of 10 that eSMS would refuse.
 */
export function balancedParts<T>(list: readonly T[], limit: number): T[][] {
	const count = Math.ceil(list.length / limit);
	return Array.from({ length: count }, (_, part) =>
		list.slice(
			Math.round((part * list.length) / count),
			Math.round(((part + 1) * list.length) / count),
		),
	);
}
