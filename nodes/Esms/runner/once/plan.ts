import type { Protection } from '../../operation/protection';
import { requestIdOf } from './identity';
import type { Tried } from './conclude';
import { addUp, isRefused } from './facts';
import type { KnownIds } from './knownIds';
import type { Ledger } from './ledger';
import type { LedgerEntry } from './ledgerEntry';
import type { Outgoing, SendContext } from './sendOnce';

/** Under which id a message is asked for, and what is known of it before. */
export interface Plan {
	tried: Tried;
	attempt: number;
	/** When the id was first asked for, in milliseconds since the epoch. */
	askedAt: number;
	/** Where the same id is used again: an own key or one made of the content in any later execution. */
	comesBack: 'always' | 'inRetries' | 'never';
}

export function plan(outgoing: Outgoing, context: SendContext, now = Date.now()): Plan {
	const { message, protection } = outgoing;
	const { ledger, knownIds } = context;
	const { mode } = protection;
	const known = lastKnown(outgoing, ledger);
	const comesBack = whereAgain(outgoing, ledger);
	const { requestId, attempt } = idFor(outgoing, context, known, comesBack);

	const past = pastOf(requestId, knownIds, comesBack);
	const own = known?.requestId === requestId ? known : undefined;
	const askedAt = own?.askedAt ?? (comesBack === 'inRetries' ? past?.askedAt : undefined) ?? now;
	return {
		attempt,
		askedAt,
		comesBack,
		tried: {
			requestId,
			mode,
			ignoresRequestId: message.ignoresRequestId,
			isTool: ledger.isTool,
			known,
			facts: addUp(requestId === '' ? own : ledger.under(requestId), past),
			age: now - askedAt,
		},
	};
}

/** Their RequestIds are the same in every execution. */
const LASTING: ReadonlySet<string> = new Set<Protection['mode']>(['ownKey', 'content']);

function whereAgain(
	{ message, protection: { mode } }: Outgoing,
	{ executionId, firstExecutionId }: Ledger,
): Plan['comesBack'] {
	if (message.ignoresRequestId) return 'never';
	if (LASTING.has(mode)) return 'always';
	return mode === 'execution' && executionId !== firstExecutionId ? 'inRetries' : 'never';
}

/** What other executions noted. An id that belongs to one execution never means another message later. */
function pastOf(requestId: string, knownIds: KnownIds, comesBack: Plan['comesBack']) {
	if (comesBack === 'never') return undefined;
	return knownIds.find(requestId, comesBack === 'inRetries' ? Infinity : undefined);
}

/** Of recipients that were in several requests before, the one that was tried most. */
function lastKnown({ places, protection }: Outgoing, ledger: Ledger): LedgerEntry | undefined {
	if (protection.mode === 'off') return undefined;
	let last: LedgerEntry | undefined;
	for (const place of places) {
		const entry = ledger.find(place);
		if (entry && (last === undefined || entry.attempt > last.attempt)) last = entry;
	}
	return last;
}

/** The id that was used before, unless it was refused for sure: then the next one. */
function idFor(
	{ message, places, protection }: Outgoing,
	{ origin, knownIds }: SendContext,
	known: LedgerEntry | undefined,
	comesBack: Plan['comesBack'],
): Pick<Tried, 'requestId'> & Pick<Plan, 'attempt'> {
	if (known && !isRefused(known)) return known;
	let attempt = known === undefined ? 0 : known.attempt + 1;
	// What eSMS was not given must not be told as if it were.
	if (message.ignoresRequestId) return { requestId: '', attempt };
	const make = () => requestIdOf(protection, message, origin, places[0]!.itemIndex, attempt);
	let requestId = make();
	// Another retry of the same execution may have been refused under this one.
	while (comesBack === 'inRetries' && isRefused(pastOf(requestId, knownIds, comesBack))) {
		attempt += 1;
		requestId = make();
	}
	return { requestId, attempt };
}
