import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../operations/answer.mts';
import { toJson, toXml } from './writeAnswer.mts';
import { htmlPage } from './htmlPages.mts';

export type Format = 'json' | 'xml';

/** A complete HTTP answer. */
export interface Reply {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
}

export const htmlReply = (status: number): Reply => ({
	status,
	headers: { 'Content-Type': 'text/html; charset=UTF-8' },
	body: htmlPage(status),
});

/** Coded errors, too, have HTTP status 200. */
export function answerReply(
	answer: Answer,
	format: Format,
	root: string,
	namespace: boolean,
): Reply {
	const json = format === 'json' || answer.raw !== undefined;
	return {
		status: 200,
		headers: { 'Content-Type': `application/${json ? 'json' : 'xml'}; charset=utf-8` },
		body: answer.raw ?? (json ? toJson(answer.members) : toXml(root, answer.members, namespace)),
	};
}

/** Headers that every answer of the service carries; the cookie is set anew for callers without one. */
export function serverHeaders(request: IncomingMessage): Record<string, string> {
	const headers: Record<string, string> = {
		'Cache-Control': 'private',
		Server: 'Microsoft-IIS/10.0',
		'X-AspNet-Version': '4.0.30319',
		'X-Powered-By': 'ASP.NET',
	};
	if (!request.headers.cookie?.includes('ASP.NET_SessionId=')) {
		const session = randomBytes(12).toString('hex');
		headers['Set-Cookie'] = `ASP.NET_SessionId=${session}; path=/; HttpOnly; SameSite=Lax`;
	}
	return headers;
}

export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
	response.writeHead(reply.status, {
		...serverHeaders(request),
		...reply.headers,
		'Content-Length': Buffer.byteLength(reply.body),
	});
	response.end(request.method === 'HEAD' ? undefined : reply.body);
}
