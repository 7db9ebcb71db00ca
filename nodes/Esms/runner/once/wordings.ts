import type { Entries, LedgerEntry } from './ledgerEntry';

/**
 * A message to the same recipient, and under the same own key, that may have been accepted: what a model words
 * otherwise after no answer came is, as far as anyone can tell, the same one.
 */
export function openUnder(entries: Entries, identity: string): LedgerEntry | undefined {
	const common = commonOf(identity);
	return Object.values(entries).find(
		({ is, entry }) => commonOf(is) === common && entry.maybeAccepted && !entry.accepted,
	)?.entry;
}

/** Once it is accepted in one wording, what comes next in another is a message of its own. */
export function settleWordings(entries: Entries, identity: string, entry: LedgerEntry): void {
	if (entry.requestId === '') return;
	const common = commonOf(identity);
	for (const noted of Object.values(entries)) {
		const { is, entry: other } = noted;
		if (other.requestId === entry.requestId && commonOf(is) === common) noted.entry = entry;
	}
}

const commonOf = (identity: string): string => identity.slice(0, identity.lastIndexOf(' '));
