import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../operations/answer.mts';
import type { Settings } from '../world/settings.mts';
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

/** Coded errors, too, have HTTP status 200, unless the settings say otherwise. */
export function answerReply(
	answer: Answer,
	format: Format,
	root: string,
	{ codedErrorStatus, xmlNamespace }: Settings,
): Reply {
	const json = format === 'json' || answer.raw !== undefined;
	const isError = answer.raw === undefined && answer.code !== '100';
	return {
		status: isError ? codedErrorStatus : 200,
		headers: { 'Content-Type': `application/${json ? 'json' : 'xml'}; charset=utf-8` },
		body: answer.raw ?? (json ? toJson(answer.members) : toXml(root, answer.members, xmlNamespace)),
	};
}

/** A reply of the service in the character set that the settings say. */
export function inCharset(reply: Reply, { answerCharset }: Settings): Reply {
	const type = reply.headers['Content-Type'] ?? '';
	if (answerCharset === 'utf-8' || !type.endsWith('; charset=utf-8')) return reply;
	return {
		...reply,
		headers: { ...reply.headers, 'Content-Type': type.replace('utf-8', 'utf-16') },
		body: Buffer.from(reply.body.toString(), answerCharset),
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
