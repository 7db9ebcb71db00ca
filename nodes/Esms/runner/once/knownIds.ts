import type { IExecuteFunctions } from 'n8n-workflow';
import type { IdFacts } from './facts';

/** eSMS holds a RequestId for 24 hours (esms-api 7.1). */
const HOLD_MS = 24 * 60 * 60 * 1000;

/** n8n saves all of it with the workflow, so it stays small; the oldest are forgotten first. */
const CAPACITY = 1_000;

/**
 * What is known of RequestIds that come back in later executions: chosen ones that were not plainly accepted, so that
 * eSMS's “seen before” is not misread there, and those of retries by hand, so that another retry of the same
 * execution knows which are spent. Best effort: n8n keeps it for executions that a trigger started and for
 * retries, not for those started by hand, and not when it is killed.
 */
export interface KnownIds {
	/** What is known from the last 24 hours, or from as long as is said. */
	find(requestId: string, withinMs?: number): Dated | undefined;
	/** `askedAt`: when the id was first asked for. */
	remember(requestId: string, known: IdFacts, askedAt: number): void;
	/** Once “seen before” can only mean that it was accepted. */
	forget(requestId: string): void;
}

/** In milliseconds since the epoch. */
interface Dated extends IdFacts {
	at: number;
	askedAt: number;
}

/** Names of digits alone would be kept in the order of their numbers, not of their coming. */
const nameOf = (requestId: string): string => `id ${requestId}`;

export function openKnownIds(context: IExecuteFunctions, now = Date.now): KnownIds {
	const data = () => context.getWorkflowStaticData('node');
	// Made only for a first refusal: what is written here n8n saves after every execution.
	const kept = () => data().knownIds as Record<string, Dated> | undefined;
	return {
		find(requestId, withinMs = HOLD_MS) {
			const known = kept()?.[nameOf(requestId)];
			return known && now() - known.at < withinMs ? known : undefined;
		},
		remember(requestId, known, askedAt) {
			data().knownIds ??= {};
			const ids = kept()!;
			const name = nameOf(requestId);
			delete ids[name];
			ids[name] = { ...known, at: now(), askedAt };
			const names = Object.keys(ids);
			for (const old of names.slice(0, Math.max(0, names.length - CAPACITY))) delete ids[old];
		},
		forget(requestId) {
			const ids = kept();
			if (ids?.[nameOf(requestId)]) delete ids[nameOf(requestId)];
		},
	};
}
