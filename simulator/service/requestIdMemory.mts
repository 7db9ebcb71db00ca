import type { Settings } from '../world/settings.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { sameDay } from './dates.mts';
import type { Request } from './decide.mts';

const scopes: Record<Settings['requestIdScope'], (request: Request) => string[]> = {
	account: ({ apiKey }) => [apiKey],
	host: ({ apiKey, host }) => [apiKey, host],
	operation: ({ apiKey, operation }) => [apiKey, operation],
	everyone: () => [],
};

/** What makes two uses of a RequestId the same use. */
function keyOf(settings: Settings, request: Request): string {
	const { content, phones, requestId } = request;
	return JSON.stringify([
		...scopes[settings.requestIdScope](request),
		settings.requestIdAnyCase ? requestId.toLowerCase() : requestId,
		...(settings.requestIdCompares === 'content' ? [phones, content] : []),
	]);
}

/** Codes 159 and 124. A repetition may have consequences for the message that was accepted first. */
export function checkRequestId(world: World, request: Request): Refusal | undefined {
	const { requestIds, settings } = world;
	const { callbackUrl, requestId } = request;
	if (requestId.length > settings.requestIdMaxLength) return { code: '159' };
	const now = world.now();
	const key = keyOf(settings, request);
	const use = requestId ? requestIds.find(key, now) : undefined;
	const counts =
		use &&
		now - use.at >= settings.requestIdLagMs &&
		(settings.requestIdWindow !== 'midnight' || sameDay(use.at, now));
	if (!counts) return undefined;

	if (settings.requestIdWindow === 'renewed') requestIds.renew(key, now);
	const { messageId: earlierId } = use;
	const earlier = earlierId && (world.messages.get(earlierId) ?? world.calls.get(earlierId));
	if (earlier && settings.repeatMovesReport) earlier.callbackUrl = callbackUrl;
	return { code: '124', earlierId };
}

export function useRequestId(world: World, request: Request): void {
	const { requestIds, settings } = world;
	if (!request.requestId || (request.sandbox && !settings.sandboxUsesRequestId)) return;
	const key = keyOf(settings, request);
	const now = world.now();
	const before = requestIds.find(key, now);
	// One that doesn't count yet goes on from where it began.
	if (!before || now - before.at >= settings.requestIdLagMs) requestIds.use(key, now);
}

export const releaseRequestId = (world: World, request: Request): void =>
	world.requestIds.release(keyOf(world.settings, request));

/** From now on a repetition is known to repeat this message. */
export const noteAccepted = (world: World, request: Request, messageId: string): void =>
	world.requestIds.accepted(keyOf(world.settings, request), messageId);
