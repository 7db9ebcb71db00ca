import { isObject } from '../domain/member';

/** The members of an answer; values are whatever the gateway wrote. */
export type AnswerBody = Record<string, unknown>;

/**
 * Reads the body of an answer: JSON, or the flat members of an XML answer. Gives undefined for
 * anything else (HTML, empty, cut off). A byte-order mark and numbers that aren't valid JSON are
 * tolerated, and ids of more than 15 digits stay exact because they become text.
 */
export function readAnswerBody(text: string): AnswerBody | undefined {
	const plain = text.replace(/^\ufeff/, '').trim();
	if (plain.startsWith('{')) return readJson(plain);
	if (plain.startsWith('<')) return readXml(plain);
	return undefined;
}

const TROUBLESOME_NUMBER = /\d{16}|[[:,]\s*-?0\d/;
// A string without its end counts to the end of the text, also behind a lone backslash; trying again
// from every quote would be slow.
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\d[\d.eE+-]*/gs;

function readJson(text: string): AnswerBody | undefined {
	try {
		const json = TROUBLESOME_NUMBER.test(text)
			? text.replace(STRING_OR_NUMBER, (token) =>
					/^-?(?:\d{16,}|0\d+)$/.test(token) ? `"${token}"` : token,
				)
			: text;
		const body: unknown = JSON.parse(json);
		return isObject(body) ? body : undefined;
	} catch {
		return undefined;
	}
}

const XML_LEAF =
	/<(?:[\w-]{1,40}:)?(\w{1,60})(?:\s[^<>]{0,400})?>([^<]*)<\/(?:[\w-]{1,40}:)?(\w{1,60})>/g;

/** XML comes when it was asked for or when a proxy answers; elements are matched by local name. */
function readXml(text: string): AnswerBody | undefined {
	const body: AnswerBody = {};
	for (const [, name, value, end] of text.matchAll(XML_LEAF)) {
		if (name === end && name !== '__proto__') body[name!] ??= unescapeXml(value!);
	}
	if (Object.keys(body).length === 0) return undefined;
	fromXml.add(body);
	return body;
}

const fromXml = new WeakSet<AnswerBody>();

/** Whether a body came as XML, of which only the flat members are read: its lists are lost. */
export const isFromXml = (body: AnswerBody): boolean => fromXml.has(body);

const XML_ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
	text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => XML_ENTITIES[name]!);
