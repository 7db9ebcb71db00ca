import type { Operation } from '../operations/operation.mts';
import { operations } from '../operations/index.mts';
import type { Format } from './reply.mts';

const byName = new Map<string, Operation[]>();
for (const operation of operations) {
	const key = operation.name.toLowerCase();
	byName.set(key, [...(byName.get(key) ?? []), operation]);
}

export interface Route {
	operation: Operation;
	format: Format;
	/** Path without the keys that some operations carry in it. */
	path: string;
	/** Values in the path after the operation's name. */
	pathValues: string[];
	/** The path ends in a slash. */
	hasSlash: boolean;
}

const PATH = /^(?:\/voice)?\/MainService\.svc\/(?<format>json|xml)\/(?<name>[^/]+)(?<rest>.*)$/i;

export function findRoute(path: string, query: string, host = ''): Route | undefined {
	const found = PATH.exec(path)?.groups as Record<'format' | 'name' | 'rest', string> | undefined;
	if (!found) return undefined;
	const { format, name, rest } = found;
	const operation = findOperation(decode(name), path, query, host);
	const names = operation?.pathNames ?? [];
	const pathValues = rest.replace(/^\//, '').replace(/\/$/, '').split('/').filter(Boolean);
	if (!operation || pathValues.length !== names.length || rest.includes('//')) return undefined;
	return {
		operation,
		format: format.toLowerCase() as Format,
		path: `${path.slice(0, path.length - rest.length)}${names.map((each) => `/{${each}}`).join('')}`,
		pathValues: pathValues.map(decode),
		hasSlash: rest.endsWith('/'),
	};
}

/**
 * One port serves rest.esms.vn, restapi.esms.vn and voiceapi.esms.vn. Both know a GetSendStatus: the voice
 * host's is meant when the path starts with /voice, when the Host header says so, or when the query asks
 * for a ReferenceId and no RefId.
 */
function findOperation(name: string, path: string, query: string, host: string) {
	const voiceOnly = /^\/voice\//i.test(path) || /^voiceapi\./i.test(host);
	const wanted = voiceOnly || asksForCall(query) ? 'voice' : 'sms';
	const candidates = byName.get(name.toLowerCase()) ?? [];
	const fitting = candidates.find((candidate) => candidate.host === wanted);
	return fitting ?? (voiceOnly ? undefined : candidates[0]);
}

const asksForCall = (query: string) =>
	/(^|&)ReferenceId=/i.test(query) && !/(^|&)RefId=/i.test(query);

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
