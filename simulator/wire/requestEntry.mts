import type { IncomingMessage } from 'node:http';
import type { RequestEntry } from '../world/requestLog.mts';
import type { Route } from './route.mts';

const KEY_NAMES = new Set(['apikey', 'secretkey']);

/** The log keeps no keys, only where they stood. */
export function withoutKeys(record: Record<string, unknown>): {
	rest: Record<string, unknown>;
	hadKeys: boolean;
} {
	const members = Object.entries(record);
	const rest = members.filter(([name]) => !KEY_NAMES.has(name.toLowerCase()));
	return { rest: Object.fromEntries(rest), hadKeys: rest.length < members.length };
}

export function openEntry(
	number: number,
	request: IncomingMessage,
	path: string,
	route: Route | undefined,
): RequestEntry {
	return {
		number,
		at: Date.now(),
		operation: route?.operation.name ?? null,
		host: route?.operation.host ?? null,
		method: request.method ?? '',
		path: route?.path ?? knownPart(path),
		phone: null,
		requestId: null,
		code: null,
		httpStatus: null,
		accepted: false,
		fault: null,
		keysIn: [],
		query: {},
		body: null,
		contentType: request.headers['content-type'] ?? null,
		tookMs: null,
	};
}

/** An unknown path may hold keys behind the operation's name. */
const knownPart = (path: string) => path.split('/').slice(0, 4).join('/');
