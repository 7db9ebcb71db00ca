import type { IExecuteFunctions } from 'n8n-workflow';

/** eSMS holds a RequestId for 24 hours (esms-api 7.1). */
const HOLD_MS = 24 * 60 * 60 * 1000;

/** n8n saves all of it with the workflow, so it stays small; the oldest are forgotten first. */
const CAPACITY = 1_000;

/**
 * RequestIds that eSMS refused and may hold nevertheless, so that its “seen before” doesn't pass for an
 * earlier acceptance in a later execution. Best effort: n8n keeps it for executions that a trigger
 * started, not for those started by hand.
 */
export interface RefusedKeys {
	/** The code of the refusal, when there was one in the last 24 hours. */
	codeOf(requestId: string): string | undefined;
	remember(requestId: string, code: string): void;
	/** Once it was accepted after all. */
	forget(requestId: string): void;
}

interface Refusal {
	code: string;
	/** Milliseconds since the epoch. */
	at: number;
}

/** Names of digits alone would be kept in the order of their numbers, not of their coming. */
const nameOf = (requestId: string): string => `id ${requestId}`;

export function openRefusedKeys(context: IExecuteFunctions, now = Date.now): RefusedKeys {
	const data = () => context.getWorkflowStaticData('node');
	// Made only for a first refusal: what is written here n8n saves after every execution.
	const kept = () => data().refusedKeys as Record<string, Refusal> | undefined;
	return {
		codeOf(requestId) {
			const refusal = kept()?.[nameOf(requestId)];
			return refusal && now() - refusal.at < HOLD_MS ? refusal.code : undefined;
		},
		remember(requestId, code) {
			data().refusedKeys ??= {};
			const keys = kept()!;
			delete keys[nameOf(requestId)];
			keys[nameOf(requestId)] = { code, at: now() };
			const names = Object.keys(keys);
			for (const name of names.slice(0, Math.max(0, names.length - CAPACITY))) delete keys[name];
		},
		forget(requestId) {
			const keys = kept();
			if (keys?.[nameOf(requestId)]) delete keys[nameOf(requestId)];
		},
	};
}
