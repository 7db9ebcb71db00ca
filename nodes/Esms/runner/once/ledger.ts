import type { IContextObject, IExecuteFunctions } from 'n8n-workflow';
import { addUp, type IdFacts } from './facts';
import type { Entries, LedgerEntry, Place } from './ledgerEntry';
import { openUnder, settleWordings } from './wordings';

/** Remembers outcomes over the tries of one node (design 3.3). */
export interface Ledger {
	/** The execution that first ran the node; a retry by hand has another id, also in a loop's next run. */
	readonly firstExecutionId: string;
	readonly executionId: string;
	/** Tool runs of one execution are one: a model repeats messages in another order. */
	readonly isTool: boolean;
	/** What was noted for an item, whichever message it had; undefined for tools, whose items come anew. */
	at(itemIndex: number): LedgerEntry | undefined;
	find(place: Place): LedgerEntry | undefined;
	/** When messages were first asked for. */
	times(): number[];
	/** Notes one request for all its messages. */
	record(places: readonly Place[], entry: LedgerEntry): void;
	/** What is known of a RequestId from all messages that had it. */
	under(requestId: string): IdFacts | undefined;
	/** What was accepted under this RequestId is unknown again. */
	doubt(requestId: string): void;
	/** Forgets all messages: called when nothing is left to try again. */
	clear(): void;
}

/** Tool runs of one execution count as one run, so that a model that repeats itself sends once. */
export const TOOL_RUN = -1;

interface Saved {
	firstExecutionId: string;
	runIndex: number;
	entries: Entries;
}

const KEY = 'esmsLedger';

/**
 * Opens the ledger in the node's context, which n8n keeps over the tries of Retry on Fail and saves
 * with a failed execution, also for a retry by hand.
 */
export function openLedger(context: IExecuteFunctions, runIndex: number): Ledger {
	const nodeContext: IContextObject = context.getContext('node');
	const executionId = context.getExecutionId();
	const isTool = runIndex === TOOL_RUN;
	let saved = nodeContext[KEY] as Saved | undefined;
	if (saved?.runIndex !== runIndex) {
		saved = {
			firstExecutionId: saved?.firstExecutionId ?? executionId,
			runIndex,
			entries: {},
		};
		nodeContext[KEY] = saved;
	}
	const { entries, firstExecutionId } = saved;
	// Made when it is asked for: two messages share an id only where a person chose it.
	let ids: Map<string, IdFacts> | undefined;
	const keyOf = ({ itemIndex, identity }: Place) => (isTool ? identity : String(itemIndex));
	return {
		firstExecutionId,
		executionId,
		isTool,
		at: (itemIndex) => (isTool ? undefined : entries[itemIndex]?.entry),
		find(place) {
			const noted = entries[keyOf(place)];
			if (noted?.is === place.identity) return noted.entry;
			return isTool ? openUnder(entries, place.identity) : undefined;
		},
		times: () => [...new Set(Object.values(entries).map(({ entry }) => entry.askedAt))],
		record(places, entry) {
			for (const place of places) {
				entries[keyOf(place)] = { is: place.identity, entry };
				if (isTool && entry.accepted) settleWordings(entries, place.identity, entry);
			}
			if (ids) note(ids, entry);
		},
		under(requestId) {
			if (ids === undefined) {
				ids = new Map();
				for (const { entry } of Object.values(entries)) note(ids, entry);
			}
			return ids.get(requestId);
		},
		doubt(requestId) {
			ids = undefined;
			for (const { entry } of Object.values(entries)) {
				if (entry.requestId !== requestId || !entry.accepted) continue;
				delete entry.accepted;
				entry.maybeAccepted = true;
			}
		},
		clear() {
			// A retry by hand repeats the tool runs that went well, too, unlike those of a node; and a model's
			// next message must not forget the ones before.
			if (!isTool) nodeContext[KEY] = { firstExecutionId, runIndex, entries: {} } satisfies Saved;
		},
	};
}

const note = (ids: Map<string, IdFacts>, entry: LedgerEntry): void => {
	ids.set(entry.requestId, addUp(ids.get(entry.requestId), entry));
};
