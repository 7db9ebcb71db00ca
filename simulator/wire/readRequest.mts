import type { Fields } from '../operations/fields.mts';
import { mobile } from '../service/phone.mts';
import type { RequestEntry } from '../world/requestLog.mts';
import { readBody } from './readBody.mts';
import { fieldsFrom, fieldsFromQuery } from './readFields.mts';
import { withoutKeys } from './requestEntry.mts';
import type { Route } from './route.mts';

/** The values that the operation reads: from the path, the body or the query. All that came is noted, without keys. */
export function readRequest(
	{ operation, pathValues }: Route,
	query: string,
	bytes: Buffer,
	entry: RequestEntry,
): Fields {
	const inQuery = fieldsFromQuery(query);
	note(entry, 'query', inQuery);
	if (operation.pathNames) {
		const named = operation.pathNames.map((name, index) => [name, pathValues[index] ?? '']);
		const inPath = fieldsFrom(Object.fromEntries(named) as Record<string, string>);
		note(entry, 'path', inPath);
		return inPath;
	}
	if (operation.body === 'none') return inQuery;
	const inBody = readBody(operation.body, entry.contentType ?? '', bytes);
	note(entry, 'body', inBody);
	return inBody;
}

function note(entry: RequestEntry, place: 'body' | 'query' | 'path', fields: Fields): void {
	const { rest, hadKeys } = withoutKeys(fields.record);
	if (hadKeys) entry.keysIn.push(place);
	if (place !== 'path') entry[place] = rest;
}

/** In national form where they can be read. */
export function phonesOf(fields: Fields, acceptPlus84: boolean): string[] {
	const single = fields.text('Phone');
	const given = single === undefined ? fields.texts('Phones') : [single];
	return given.map((phone) => mobile(phone, acceptPlus84) ?? phone);
}
