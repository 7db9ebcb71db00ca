import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Fields } from '../operations/fields.mts';
import { UnreadableBody } from './readFields.mts';

const parser = new XMLParser({
	parseTagValue: false,
	trimValues: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
	htmlEntities: true,
});

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): unknown[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * The `<RQST>` body of the older operations (esms-api 3.4): the names of the JSON body in upper case,
 * receivers as CONTACTS/CUSTOMER/PHONE. A document type is refused, as .NET's reader does.
 */
export function fieldsFromXml(body: string): Fields {
	const xml = body.replace(/^\uFEFF/, '').trim();
	if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) {
		throw new UnreadableBody('The body is not XML.');
	}
	let document: unknown;
	try {
		document = parser.parse(xml);
	} catch {
		throw new UnreadableBody('The body is not XML.');
	}
	const root = isNode(document) && Object.hasOwn(document, 'RQST') ? document.RQST : undefined;
	if (root === undefined) throw new UnreadableBody('The body has no RQST element.');
	const record: Node = isNode(root) ? { ...root } : {};
	delete record['#text'];
	const text = (name: string) => {
		const key = name.toUpperCase();
		const value = Object.hasOwn(record, key) ? asList(record[key])[0] : undefined;
		return typeof value === 'string' ? value : undefined;
	};
	return { text, texts: () => contacts(record), record };
}

function contacts(record: Node): string[] {
	return asList(record.CONTACTS)
		.filter(isNode)
		.flatMap((list) => asList(list.CUSTOMER))
		.filter(isNode)
		.flatMap((customer) => asList(customer.PHONE))
		.filter((phone) => typeof phone === 'string');
}
