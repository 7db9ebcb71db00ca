import type { Settings } from '../world/settings.mts';
import { htmlReply, type Reply } from './reply.mts';
import type { Route } from './route.mts';

/** The same address with a final slash. */
export const slashForm = (path: string, query: string): string =>
	`${path.replace(/\/$/, '')}/${query && `?${query}`}`;

/** What the web server answers without handing the request to the service; undefined lets it through. */
export function turnAway(
	settings: Settings,
	route: Route,
	method: string | undefined,
	path: string,
	query: string,
): Reply | undefined {
	const { maxQueryLength, olderOperations } = settings;
	const { operation } = route;
	if (maxQueryLength > 0 && query.length > maxQueryLength) return htmlReply(404);
	if (operation.older && !olderOperations) return htmlReply(404);
	if (method !== operation.method) {
		const reply = htmlReply(405);
		return { ...reply, headers: { ...reply.headers, Allow: operation.method } };
	}
	if (route.hasSlash === wantsSlash(settings, route)) return undefined;
	const slashed = slashForm(path, query);
	const Location = route.hasSlash ? slashed.replace(/\/(?=\?|$)/, '') : slashed;
	return { status: 307, headers: { Location }, body: '' };
}

/** Whether the path has to end in a slash; either way does where the settings don't care. */
function wantsSlash({ finalSlash }: Settings, { operation, hasSlash }: Route): boolean {
	switch (finalSlash) {
		case 'always':
			return true;
		case 'never':
			return false;
		case 'documented':
			return hasSlash || operation.finalSlash === true;
		case 'any':
			return hasSlash;
	}
}
