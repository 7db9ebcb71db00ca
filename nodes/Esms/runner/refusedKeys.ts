import type { IExecuteFunctions } from 'n8n-workflow';

/** eSMS holds a RequestId for 24 hours (esms-api.md section 7.1). */
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

export function openRefusedKeys(context: IExecuteFunctions, now = Date.now): RefusedKeys {
	const all = (): Record<string, Refusal> =>
		(context.getWorkflowStaticData('node').refusedKeys ??= {}) as Record<string, Refusal>;
	return {
		codeOf(requestId) {
			const refusal = Object.hasOwn(all(), requestId) ? all()[requestId] : undefined;
			return refusal && now() - refusal.at < HOLD_MS ? refusal.code : undefined;
		},
		remember(requestId, code) {
			const keys = all();
			delete keys[requestId];
			keys[requestId] = { code, at: now() };
			const ids = Object.keys(keys);
			for (const id of ids.slice(0, Math.max(0, ids.length - CAPACITY))) delete keys[id];
		},
		forget(requestId) {
			if (Object.hasOwn(all(), requestId)) delete all()[requestId];
		},
	};
}
