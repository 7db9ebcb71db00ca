import type { Operation, Resource } from '../../nodes/Esms/operation/operation';
import type { CodeMeaning, CodeTable } from '../../nodes/Esms/transport/codes';
import { COMMON_CODES, SEND_CODES } from '../../nodes/Esms/transport/commonCodes';

/** Operations of one resource; all that cost money, unless they are named. */
export interface Place {
	resource: string;
	operations?: readonly string[];
}

/** One meaning of a code of eSMS. */
export interface CodeRow {
	code: string;
	/** Where it has this meaning; none for the usual one. */
	places: readonly Place[];
	/** The code has other meanings in other places. */
	isOneOfSeveral: boolean;
	/** A message can get it, and not only a question. */
	isAboutMessages: boolean;
	meaning: CodeMeaning;
}

const tablesOf = ({ codes, channel, effect }: Operation): CodeTable[] => [
	...(codes ? [codes] : []),
	...(effect === 'send' ? [channel.codes.send, SEND_CODES] : [channel.codes.ask]),
];

/** What a code means for an operation, where that isn't the usual meaning. */
const specialMeaning = (code: string, operation: Operation): CodeMeaning | undefined =>
	tablesOf(operation)
		.find((table) => table.has(code))
		?.get(code);

/** All that the tables of codes hold: of each code the special meanings, then the usual one. */
export function codeRows(resources: readonly Resource[]): CodeRow[] {
	const operations = resources.flatMap((resource) => resource.operations);
	const tables = [COMMON_CODES, ...operations.flatMap(tablesOf)];
	const codes = new Set(tables.flatMap((table) => [...table.keys()]));
	return [...codes]
		.sort((a, b) => Number(a) - Number(b))
		.flatMap((code) => rowsOf(code, resources));
}

function rowsOf(code: string, resources: readonly Resource[]): CodeRow[] {
	const operations = resources.flatMap((resource) => resource.operations);
	const special = operations.flatMap((operation) => specialMeaning(code, operation) ?? []);
	const usual = COMMON_CODES.get(code);
	const meanings = new Map(
		[...special, ...(usual ? [usual] : [])].map((meaning) => [JSON.stringify(meaning), meaning]),
	);
	return [...meanings].map(([key, meaning]) => {
		const isMeant = (operation: Operation) =>
			JSON.stringify(specialMeaning(code, operation) ?? usual) === key;
		return {
			code,
			places: meaning === usual ? [] : placesOf(isMeant, resources),
			isOneOfSeveral: meanings.size > 1,
			isAboutMessages: operations.some(
				(operation) => operation.effect === 'send' && isMeant(operation),
			),
			meaning,
		};
	});
}

function placesOf(
	isMeant: (operation: Operation) => boolean,
	resources: readonly Resource[],
): Place[] {
	return resources.flatMap(({ name: resource, operations }): Place[] => {
		const meant = operations.filter(isMeant);
		if (meant.length === 0) return [];
		const isAllThatCosts = operations.every(
			(operation) => meant.includes(operation) === (operation.effect === 'send'),
		);
		return isAllThatCosts
			? [{ resource }]
			: [{ resource, operations: meant.map(({ name }) => name) }];
	});
}
