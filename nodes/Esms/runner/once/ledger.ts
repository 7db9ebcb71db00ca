import type { IContextObject, IExecuteFunctions } from 'n8n-workflow';
import type { AnswerBody } from '../../transport/answerBody';

/** Tool runs of one execution count as one run, so that a model that repeats itself sends once. */
export const TOOL_RUN = -1;

/** What became of one item's message in this execution. */
export interface LedgerEntry {
	/** Which message this is about; an entry of another message doesn't count. */
	identity: string;
	requestId: string;
	/** Counts fresh RequestIds: eSMS may hold an id that it refused. */
	attempt: number;
	state: 'accepted' | 'refused' | 'unknown';
	/** Accepted: the answer. */
	body?: AnswerBody;
	duplicate?: boolean;
	/** Refused, or refused after an attempt whose outcome is unknown: eSMS's code. */
	code?: string;
}

interface Saved {
	/** The execution that first ran the node; a retry by hand has another id. */
	firstExecutionId: string;
	runIndex: number;
	entries: Record<string, LedgerEntry>;
}

/** Remembers outcomes over the tries of one node (design 3.3). */
export interface Ledger {
	readonly firstExecutionId: string;
	find(itemIndex: number, identity: string): LedgerEntry | undefined;
	record(itemIndex: number, entry: LedgerEntry): void;
	/** What was accepted under this RequestId is unknown again. */
	doubt(requestId: string): void;
	/** Forgets everything: called when nothing is left to try again. */
	clear(): void;
}

const KEY = 'esmsLedger';

/**
 * Opens the ledger in the node's context, which n8n keeps over the tries of Retry on Fail and saves
 * with a failed execution, also for a retry by hand.
 */
export function openLedger(context: IExecuteFunctions, runIndex: number): Ledger {
	const nodeContext: IContextObject = context.getContext('node');
	let saved = nodeContext[KEY] as Saved | undefined;
	if (saved?.runIndex !== runIndex) {
		saved = {
			firstExecutionId: saved?.firstExecutionId ?? context.getExecutionId(),
			runIndex,
			entries: {},
		};
		nodeContext[KEY] = saved;
	}
	const { entries, firstExecutionId } = saved;
	return {
		firstExecutionId,
		find(itemIndex, identity) {
			const entry = entries[itemIndex];
			return entry?.identity === identity ? entry : undefined;
		},
		record(itemIndex, entry) {
			entries[itemIndex] = entry;
		},
		doubt(requestId) {
			for (const [itemIndex, entry] of Object.entries(entries)) {
				if (entry.requestId !== requestId || entry.state !== 'accepted') continue;
				const { identity, attempt } = entry;
				entries[itemIndex] = { identity, requestId, attempt, state: 'unknown' };
			}
		},
		clear() {
			// A retry by hand repeats the tool runs that went well, too, unlike those of a node.
			if (runIndex === TOOL_RUN) nodeContext[KEY] = { firstExecutionId, runIndex, entries: {} };
			else delete nodeContext[KEY];
		},
	};
}
