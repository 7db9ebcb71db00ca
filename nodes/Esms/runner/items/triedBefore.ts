import type { Ledger } from '../once/ledger';
import type { LedgerEntry } from '../once/ledgerEntry';

/** n8n saves them with the execution. */
const IDS_KEPT = 1_000;

/** A message of an earlier try. */
interface Tried {
	itemIndex: number;
	requestId: string;
}

/** What earlier tries of this execution have brought. */
export interface TriedBefore {
	told: string;
	accepted: Tried[];
	unknown: Tried[];
}

/** Undefined when nothing was accepted, or may have been. */
export function triedBefore(ledger: Ledger, itemCount: number): TriedBefore | undefined {
	const accepted: Tried[] = [];
	const unknown: Tried[] = [];
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		const entry = ledger.at(itemIndex);
		listOf(entry)?.push({ itemIndex, requestId: entry!.requestId });
	}
	function listOf(entry: LedgerEntry | undefined): Tried[] | undefined {
		if (entry?.accepted) return accepted;
		return entry?.maybeAccepted ? unknown : undefined;
	}
	if (accepted.length + unknown.length === 0) return undefined;
	const more =
		unknown.length > 0
			? `; of ${unknown.length} more it is not known whether it accepted them`
			: '';
	return {
		told: `In an earlier try eSMS accepted ${accepted.length} of the ${itemCount} messages${more}. A retry of this execution does not send them again; a new run does.`,
		accepted: accepted.slice(0, IDS_KEPT),
		unknown: unknown.slice(0, IDS_KEPT),
	};
}
