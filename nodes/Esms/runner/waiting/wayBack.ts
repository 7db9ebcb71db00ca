import type { IExecuteFunctions } from 'n8n-workflow';

const KEY = 'esmsAsked';

/**
 * Which execution was the first to ask under a RequestId and may have been accepted. The report goes to the
 * address of the request that eSMS accepted, and a retry of a failed execution has another one.
 */
export interface WayBack {
	askedBy(requestId: string): string | undefined;
	/** This execution asks now. */
	note(requestId: string): void;
	/** Nothing can have been accepted. */
	forget(requestId: string): void;
	clear(): void;
}

/** Kept where the ledger is: over the tries of Retry on Fail and a retry by hand. */
export function openWayBack(context: IExecuteFunctions): WayBack {
	const nodeContext = context.getContext('node');
	const asked = () => (nodeContext[KEY] ??= {}) as Record<string, string>;
	return {
		askedBy: (requestId) => asked()[requestId],
		note(requestId) {
			asked()[requestId] ??= context.getExecutionId();
		},
		forget(requestId) {
			delete asked()[requestId];
		},
		clear() {
			delete nodeContext[KEY];
		},
	};
}
