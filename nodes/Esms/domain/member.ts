import { readNumber } from './readNumber';

/**
 * Reads a member of an answer under any of its documented names, in any letter case: voice answers
 * come in lower case too, and some names are misspelt in some generations (esms-api 11.1).
 */
export function member(body: Record<string, unknown>, ...names: string[]): unknown {
	for (const name of names) if (body[name] !== undefined) return body[name];
	const wanted = new Set(names.map((name) => name.toLowerCase()));
	return Object.entries(body).find(([name]) => wanted.has(name.toLowerCase()))?.[1];
}

/** A number, also when it came as text; undefined when there is none. */
export function numberMember(
	body: Record<string, unknown>,
	...names: string[]
): number | undefined {
	const value = member(body, ...names);
	if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) {
		return undefined;
	}
	const number = Number(value);
	return Number.isFinite(number) ? number : readNumber(String(value));
}

/** Trimmed text; empty when there is none. */
export function textMember(body: Record<string, unknown>, ...names: string[]): string {
	const value = member(body, ...names);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Yes or no, which eSMS writes as true, 1 or "1"; null when it doesn't say. */
export function flagMember(body: Record<string, unknown>, ...names: string[]): boolean | null {
	const value = member(body, ...names);
	return flag(['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');
}

/** The same of a text. */
export function flag(text: string): boolean | null {
	const word = text.trim().toLowerCase();
	return word === '' ? null : word === 'true' || readNumber(word) === 1;
}

/** A list as it came, or undefined when there is none. */
export function rawList(body: Record<string, unknown>, ...names: string[]): unknown[] | undefined {
	const value = member(body, ...names);
	return Array.isArray(value) ? value : undefined;
}

/** The entries of a list that are objects; a list that is missing is empty (assumption A26). */
export const listMember = (
	body: Record<string, unknown>,
	...names: string[]
): Array<Record<string, unknown>> => (rawList(body, ...names) ?? []).filter(isObject);

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
