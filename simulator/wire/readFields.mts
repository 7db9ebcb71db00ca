import type { Fields } from '../operations/fields.mts';

/** The body can't be read; IIS answers with an HTML page and status 400. */
export class UnreadableBody extends Error {}

/** Query and form names don't care about case; repeated ones are joined by commas, as .NET does it. */
export function fieldsFromQuery(query: string): Fields {
	const values = new Map<string, string>();
	const record: Record<string, unknown> = {};
	for (const [name, value] of new URLSearchParams(query)) {
		const key = name.toLowerCase();
		const earlier = values.get(key);
		values.set(key, earlier === undefined ? value : `${earlier},${value}`);
		define(record, name, value);
	}
	return {
		text: (name) => values.get(name.toLowerCase()),
		texts: (name) => values.get(name.toLowerCase())?.split(',') ?? [],
		record,
	};
}

/** The same fields of a query, under the exact names of the operation's page, some of which are spelled otherwise. */
export const exactly = (fields: Fields, spelling: Record<string, string> = {}): Fields => ({
	...fields,
	text: (name) => {
		const key = spelling[name] ?? name;
		return Object.hasOwn(fields.record, key) ? scalar(fields.record[key]) : undefined;
	},
});

/** JSON names are exact. Numbers and booleans pass for text, arrays and objects don't. */
export function fieldsFromJson(body: string): Fields {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body.replace(/^\uFEFF/, ''));
	} catch {
		throw new UnreadableBody('The body is not JSON.');
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new UnreadableBody('The body is not a JSON object.');
	}
	const record = parsed as Record<string, unknown>;
	return {
		text: (name) => (Object.hasOwn(record, name) ? scalar(record[name]) : undefined),
		texts: (name) => (Object.hasOwn(record, name) ? scalars(record[name]) : []),
		record,
	};
}

export const fieldsFrom = (record: Record<string, string>): Fields => ({
	text: (name) => (Object.hasOwn(record, name) ? record[name] : undefined),
	texts: () => [],
	record,
});

function scalar(value: unknown): string | undefined {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'object') throw new UnreadableBody('A text was expected.');
	return String(value);
}

function scalars(value: unknown): string[] {
	if (value === null) return [];
	if (!Array.isArray(value)) throw new UnreadableBody('An array was expected.');
	return value.map((item) => scalar(item) ?? '');
}

/** `__proto__` as a name stays an ordinary member. */
function define(record: Record<string, unknown>, name: string, value: unknown): void {
	Object.defineProperty(record, name, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}
