import { accept, refuse, type Result } from './result';

/** Separates the values of a call template's variables (esms-api 4.1); a single bar doesn't (assumption A43). */
const SEPARATOR = '||';

/** The values of a call template in their order; one that holds the separator would shift the others. */
export function joinVariables(values: readonly string[]): Result<string> {
	const wrong = values.findIndex((value) => value.includes(SEPARATOR));
	if (wrong !== -1)
		return refuse(`has '${SEPARATOR}' in value ${wrong + 1}, which separates values`);
	// A lone bar at an end would make a separator together with its neighbour's.
	const edge = values.findIndex(
		(value, index) =>
			(value.startsWith('|') && index > 0) || (value.endsWith('|') && index < values.length - 1),
	);
	if (edge !== -1) return refuse(`has '|' at an end of value ${edge + 1}, next to a separator`);
	return accept(values.join(SEPARATOR));
}
