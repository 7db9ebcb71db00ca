import { readAt, type Reader } from '../../operation/reader';
import type { Outgoing } from '../once/sendOnce';
import type { Session } from './session';

/**
 * What a model repeats, for example when its execution is retried, and what can't be said any more because
 * a time has passed: read with the clocks of then, because its calls have no place in a list.
 */
export function repeatedCall(
	read: Reader,
	{ ledger }: Session,
	prepareAt: (read: Reader) => Outgoing,
): { outgoing: Outgoing; then: Reader } | undefined {
	if (!ledger.isTool || orNothing(() => prepareAt(read))) return undefined;
	for (const time of ledger.times()) {
		const then = readAt(read, time);
		const outgoing = orNothing(() => prepareAt(then));
		if (outgoing && ledger.find(outgoing.places[0]!)?.maybeAccepted) return { outgoing, then };
	}
	return undefined;
}

function orNothing<T>(make: () => T): T | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}
