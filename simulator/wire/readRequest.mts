import type { Fields } from '../operations/fields.mts';
import type { Operation } from '../operations/operation.mts';
import { mobile } from '../service/phone.mts';
import type { RequestEntry } from '../world/requestLog.mts';
import type { Settings } from '../world/settings.mts';
import { isJson, readBody } from './readBody.mts';
import { exactly, fieldsFrom, fieldsFromQuery, UnreadableBody } from './readFields.mts';
import { withoutKeys } from './requestEntry.mts';
import type { Route } from './route.mts';

/** The values that the operation reads: from the path, the body or the query. All that came is noted, without keys. */
export function readRequest(
	{ operation, pathValues }: Route,
	query: string,
	bytes: Buffer,
	entry: RequestEntry,
	{ exactQueryNames, olderListBody }: Settings,
): Fields {
	const inQuery = fieldsFromQuery(query);
	note(entry, 'query', inQuery);
	if (operation.pathNames) {
		const named = operation.pathNames.map((name, index) => [name, pathValues[index] ?? '']);
		const inPath = fieldsFrom(Object.fromEntries(named) as Record<string, string>);
		note(entry, 'path', inPath);
		return inPath;
	}
	if (operation.body === 'none') {
		return exactQueryNames ? exactly(inQuery, operation.queryNames) : inQuery;
	}
	const contentType = entry.contentType ?? '';
	if (operation.body === 'jsonOrForm' && olderListBody === 'form' && isJson(contentType)) {
		throw new UnreadableBody('The body is not a form.');
	}
	const inBody = readBody(operation.body, contentType, bytes);
	note(entry, 'body', inBody);
	return inBody;
}

function note(entry: RequestEntry, place: 'body' | 'query' | 'path', fields: Fields): void {
	const { rest, hadKeys } = withoutKeys(fields.record);
	if (hadKeys) entry.keysIn.push(place);
	if (place !== 'path') entry[place] = rest;
}

/** Whether a body has members that the page of the operation doesn't list. */
export const hasUnlisted = ({ members }: Operation, { record }: Fields): boolean =>
	members !== undefined && Object.keys(record).some((name) => !members.includes(name));

/** In national form where they can be read. */
export function phonesOf(fields: Fields, acceptPlus84: boolean): string[] {
	const single = fields.text('Phone');
	const given = single === undefined ? fields.texts('Phones') : [single];
	return given.map((phone) => mobile(phone, acceptPlus84) ?? phone);
}
