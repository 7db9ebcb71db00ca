import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world/world.mts';
import { Exchange } from './exchange.mts';
import { UnreadableBody } from './readFields.mts';
import { BodyTooLarge } from './readBody.mts';
import { htmlReply, send } from './reply.mts';
import { openEntry } from './requestEntry.mts';
import { findRoute } from './route.mts';

/** Answers everything outside the control API and the page, as the service's web server would. */
export async function gateway(
	world: World,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { stats } = world;
	const [path = '/', query = ''] = splitUrl(request.url ?? '/');
	const route = findRoute(path, query, request.headers.host);
	const entry = openEntry(world.requests.nextNumber, request, path, route);
	world.requests.add(entry, world.settings.requestLogLimit);
	stats.requestStarted(entry.at);
	response.on('close', () => {
		stats.requestEnded();
		entry.tookMs = Date.now() - entry.at;
		world.events.emit('request', entry);
	});
	response.on('error', () => undefined);

	try {
		await new Exchange(world, request, response, entry).handle(route, path, query);
	} catch (problem) {
		if (request.destroyed && !request.complete) return;
		if (response.headersSent) {
			response.destroy();
			return;
		}
		const status = statusOf(problem);
		if (status === 500) console.error(problem);
		entry.httpStatus = status;
		send(request, response, htmlReply(status));
	}
}

const splitUrl = (url: string) => {
	const at = url.indexOf('?');
	return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
};

const statusOf = (problem: unknown) =>
	problem instanceof UnreadableBody ? 400 : problem instanceof BodyTooLarge ? 413 : 500;
