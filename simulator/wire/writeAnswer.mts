import { XMLBuilder } from 'fast-xml-parser';
import { DateTime, Decimal, type Members, type Value } from '../operations/answer.mts';
import { isoVietnamTime } from '../service/dates.mts';

const isMembers = (value: Value): value is Members =>
	typeof value === 'object' &&
	!Array.isArray(value) &&
	!(value instanceof Decimal) &&
	!(value instanceof DateTime);

/** Members in the order of .NET's data-contract serializer: ordinal, nulls omitted. */
const ordered = (members: Members): Array<[string, NonNullable<Value>]> =>
	Object.keys(members)
		.sort()
		.flatMap((name) => {
			const value = members[name];
			return value === undefined ? [] : [[name, value] as [string, NonNullable<Value>]];
		});

/** The serializer escapes every slash. */
const jsonText = (text: string) => JSON.stringify(text).replaceAll('/', '\\/');

export function toJson(value: Value): string {
	if (value === undefined) return 'null';
	if (value instanceof Decimal) return value.amount.toFixed(4);
	if (value instanceof DateTime) return jsonText(`/Date(${value.at}+0700)/`);
	if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
	if (isMembers(value)) {
		return `{${ordered(value)
			.map(([name, member]) => `${jsonText(name)}:${toJson(member)}`)
			.join(',')}}`;
	}
	return typeof value === 'string' ? jsonText(value) : String(value);
}

const MODEL_NAMESPACE = 'http://schemas.datacontract.org/2004/07/AdvertisingAPI.Model';

const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	suppressEmptyNode: true,
});

/** Rows of a list are elements named after their model, which no document names: ours is `Item`. */
function xmlNode(value: NonNullable<Value>): unknown {
	if (value instanceof Decimal) return value.amount.toFixed(4);
	if (value instanceof DateTime) return isoVietnamTime(value.at);
	if (Array.isArray(value)) return { Item: value.map((item) => xmlNode(item ?? '')) };
	if (isMembers(value)) {
		return Object.fromEntries(ordered(value).map(([name, member]) => [name, xmlNode(member)]));
	}
	return typeof value === 'string' ? xmlText(value) : value;
}

/** Characters that XML 1.0 can't hold. */
const xmlText = (text: string) =>
	text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

export function toXml(root: string, members: Members, namespace: boolean): string {
	const attributes = namespace
		? { '@xmlns': MODEL_NAMESPACE, '@xmlns:i': 'http://www.w3.org/2001/XMLSchema-instance' }
		: {};
	return builder.build({ [root]: { ...attributes, ...(xmlNode(members) as object) } });
}
