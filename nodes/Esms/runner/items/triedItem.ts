import { INVALID_INPUT } from '../../operation/reader';
import type { LedgerEntry } from '../once/ledgerEntry';
import { failedItem, type FailedItem } from './itemResult';
import type { Session } from './session';

/**
 * An item that can't be read now although it was asked for in an earlier try: what is wrong with it today
 * doesn't change what eSMS has.
 */
export function afterEarlierTry(
	session: Session,
	itemIndex: number,
	{ requestId, accepted, maybeAccepted }: LedgerEntry,
	thrown: unknown,
): FailedItem {
	const title = thrown instanceof Error ? thrown.message : String(thrown);
	const before = accepted
		? 'an earlier try of this item was accepted by eSMS'
		: maybeAccepted
			? 'an earlier try of this item may have been accepted by eSMS'
			: 'an earlier try of this item was refused';
	return failedItem(
		session,
		itemIndex,
		{
			kind: 'input',
			code: INVALID_INPUT,
			title,
			advice: `Nothing was sent now, but ${before} (RequestId ${requestId}). Look for the message at eSMS before you send it anew.`,
			retryable: false,
			outcome: accepted || maybeAccepted ? 'unknown' : 'notSent',
		},
		requestId,
	);
}
