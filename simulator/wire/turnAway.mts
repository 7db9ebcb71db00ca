import type { Settings } from '../world/settings.mts';
import { htmlReply, type Reply } from './reply.mts';
import type { Route } from './route.mts';

/** The same address with the final slash that the documents print. */
export const slashForm = (path: string, query: string): string =>
	`${path.replace(/\/$/, '')}/${query && `?${query}`}`;

/** What the web server answers without handing the request to the service; undefined lets it through. */
export function turnAway(
	{ maxQueryLength, slashRedirect }: Settings,
	{ operation, slashMissing }: Route,
	method: string | undefined,
	path: string,
	query: string,
): Reply | undefined {
	if (maxQueryLength > 0 && query.length > maxQueryLength) return htmlReply(404);
	if (method !== operation.method) {
		const reply = htmlReply(405);
		return { ...reply, headers: { ...reply.headers, Allow: operation.method } };
	}
	return slashRedirect && slashMissing
		? { status: 307, headers: { Location: slashForm(path, query) }, body: '' }
		: undefined;
}
