import { flat } from './citations';
import { readText } from './source';

/** An entry of docs/assumptions.md. */
export interface Assumption {
	/** `A7` */
	number: string;
	/** The text behind each bold word at the beginning of a line. */
	parts: ReadonlyMap<string, string>;
	/** Paths from the top of the checkout; a folder ends in a slash. */
	places: string[];
	/** Settings of the simulator with a value that plays the other case. */
	settings: Array<Record<string, unknown>>;
	faults: string[];
	phones: string[];
}

const quoted = (text: string): string[] =>
	[...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

const placeOf = (path: string): string =>
	path.startsWith('credentials/') ? path : `nodes/Esms/${path}`;

/** `callbackJoin: "?"`: a name, and a value as JSON. */
function settingIn(code: string): Array<Record<string, unknown>> {
	const [, name, value] = /^(\w+): (.+)$/.exec(code) ?? [];
	return name === undefined ? [] : [{ [name]: JSON.parse(value!) as unknown }];
}

function readEntry(entry: string): Assumption {
	const [, number] = /^(A\d+)\. \S/.exec(entry) ?? [];
	const parts = new Map(
		[...flat(entry).matchAll(/ ?- \*\*([^*]+):\*\* (.*?)(?= - \*\*|$)/g)].map(
			([, word, text]): [string, string] => [word!, text!],
		),
	);
	const otherwise = parts.get('Otherwise') ?? '';
	return {
		number: number ?? entry,
		parts,
		places: quoted(parts.get('Relied on in') ?? '').map(placeOf),
		settings: quoted(otherwise).flatMap(settingIn),
		faults: [...otherwise.matchAll(/fault `(\w+)`/g)].map(([, kind]) => kind!),
		phones: [...otherwise.matchAll(/number `(\d+)`/g)].map(([, phone]) => phone!),
	};
}

export const assumptions: Assumption[] = readText('docs/assumptions.md')
	.split(/^## /m)
	.flatMap((section) => section.split(/^### /m).slice(1))
	.map(readEntry);

/** The assumptions that a text cites: `(assumption A7)`, `assumptions A7, A8 and A9`. */
export const citedIn = (text: string): string[] => [
	...new Set(
		[...flat(text).matchAll(/\bassumptions? (A\d+(?:(?:,| and) A\d+)*)/g)].flatMap(([, list]) =>
			list!.split(/,? and |, /),
		),
	),
];
