import { maskPhones } from './maskPhone';

const LENGTH = 60;

/** A short sight of a value that is no text, for a person to know it again: what it is, and what is in it. */
function sightOf(value: unknown): string {
	if (Array.isArray(value)) return listSight(value);
	if (isTime(value)) return 'a date';
	if (typeof value === 'boolean') return String(value);
	if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
	const names = Object.keys(value);
	return names.length === 0 ? 'an empty object' : `an object (${names.join(', ')})`;
}

function listSight(list: unknown[]): string {
	if (list.length === 0) return 'an empty list';
	const entries = list
		.slice(0, 5)
		.map((entry) => (isPlain(entry) ? String(entry) : sightOf(entry).slice(0, LENGTH)));
	return `a list (${maskPhones(entries.join(', '))})`;
}

const isPlain = (value: unknown): boolean =>
	['string', 'number', 'boolean', 'bigint'].includes(typeof value);

/** A JavaScript date, or one of n8n's `$now`. */
export const isTime = (value: unknown): boolean =>
	value instanceof Date || (typeof value === 'object' && value !== null && 'toMillis' in value);

/** Cut, so that a large object doesn't fill the error. */
export const shortSightOf = (value: unknown): string => {
	const sight = sightOf(value);
	return sight.length > LENGTH ? `${sight.slice(0, LENGTH)}…)` : sight;
};
