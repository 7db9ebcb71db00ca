import type { IncomingMessage } from 'node:http';
import type { Fields } from '../operations/fields.mts';
import type { BodyKind } from '../operations/operation.mts';
import { fieldsFromJson, fieldsFromQuery, UnreadableBody } from './readFields.mts';
import { fieldsFromXml } from './xmlFields.mts';

const LARGEST = 4 * 1024 * 1024;

export class BodyTooLarge extends Error {}

/** A body that is too large is read to its end all the same, so that the caller gets to see the answer. */
export function readBytes(request: IncomingMessage): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= LARGEST) chunks.push(chunk);
		});
		request.on('end', () => {
			if (size > LARGEST) reject(new BodyTooLarge());
			else resolve(Buffer.concat(chunks));
		});
		request.on('error', reject);
		request.on('close', () => reject(new Error('The caller went away.')));
	});
}

export const isJson = (type: string) => /^(application|text)\/json\b/i.test(type);
const isXml = (type: string) => /^(application|text)\/xml\b/i.test(type);

/**
 * WCF picks the reader by content type: JSON operations take JSON only; those that read XML as a stream of text take
 * anything that WCF doesn't read by itself, so neither JSON nor XML types.
 */
export function readBody(kind: BodyKind, contentType: string, body: Buffer): Fields {
	const text = new TextDecoder().decode(body);
	if (kind === 'jsonOrForm') {
		return isJson(contentType) ? fieldsFromJson(text) : fieldsFromQuery(text);
	}
	if (kind === 'json') {
		if (!isJson(contentType)) throw new UnreadableBody('The content type is not JSON.');
		return fieldsFromJson(text);
	}
	if (isJson(contentType) || isXml(contentType)) {
		throw new UnreadableBody('The content type is not one of a raw body.');
	}
	return fieldsFromXml(text);
}
