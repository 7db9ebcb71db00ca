export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median with the lowest and highest, for a table. */
export const spread = (values: readonly number[], digits = 0): string =>
	`${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;

/**
 * Takes samples of several things in turns, so that whatever else the machine does hits all alike; every
 * other round goes backwards.
 */
export async function alternate<Name extends string, Sample>(
	names: readonly Name[],
	rounds: number,
	take: (name: Name) => Promise<Sample>,
): Promise<Record<Name, Sample[]>> {
	const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		Sample[]
	>;
	for (let round = 0; round < rounds; round++) {
		for (const name of round % 2 === 0 ? names : names.toReversed()) {
			samples[name].push(await take(name));
		}
	}
	return samples;
}

/** Median of the ratios of samples taken in the same round. */
export const ratio = (numerators: readonly number[], denominators: readonly number[]): number =>
	median(numerators.map((value, index) => value / denominators[index]!));
