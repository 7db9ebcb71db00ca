import type { Protection } from '../../operation/protection';
import type { AnswerBody } from '../../transport/answerBody';
import type { CallResult } from '../../transport/call';
import { ALREADY_ACCEPTED, TOO_FAST } from '../../transport/codes';
import type { Failure } from '../../transport/failure';
import type { IdFacts } from './facts';
import type { LedgerEntry } from './ledgerEntry';

/** What is known of a message before it is asked for. */
export interface Tried {
	requestId: string;
	mode: Protection['mode'];
	ignoresRequestId: boolean;
	isTool: boolean;
	/** What became of the message in this execution, under this id or an earlier one. */
	known: LedgerEntry | undefined;
	/** What is known of this id, from this execution and earlier ones. */
	facts: IdFacts;
	/** How long ago the id was first asked for, in milliseconds. */
	age: number;
}

/** What a message has come to. */
export type Finding =
	| { is: 'accepted'; body: AnswerBody; duplicate: boolean }
	/** eSMS said no, or nothing reached it. */
	| { is: 'notAccepted'; failure: Failure }
	/** It may have been accepted; asking again under the same id is safe. `refusedAs` when eSMS has seen the id. */
	| { is: 'unknown'; failure: Failure; refusedAs?: string }
	/** It may have been accepted, and asking again could be a second message. */
	| { is: 'neverAskedAgain'; failure: Failure | undefined }
	/** As above, because eSMS may have forgotten the id. */
	| { is: 'tooLate' };

export interface Conclusion {
	finding: Finding;
	/** What is known of the id from now on; undefined when nothing was learnt. */
	learnt?: IdFacts & Pick<LedgerEntry, 'accepted'>;
}

/** eSMS accepts an id once in 24 hours (esms-api 7.1, assumption A5); an hour is left for clocks that differ. */
const STILL_HELD_MS = 23 * 60 * 60 * 1000;

/**
 * What is known of a message afterwards; decides about money, so each rule is a branch and each branch a
 * row of the test. Without an answer: whether it needs asking at all.
 */
export function conclude(tried: Tried): Conclusion | undefined;
export function conclude(tried: Tried, answer: CallResult): Conclusion;
export function conclude(tried: Tried, answer?: CallResult): Conclusion | undefined {
	if (answer === undefined) return settledBefore(tried);
	if (answer.ok) return accepted(answer.body, false);
	const { facts } = tried;
	const now: IdFacts = {
		...facts,
		maybeAccepted: facts.maybeAccepted || answer.earlierUnknown,
	};
	return answer.failure.code === ALREADY_ACCEPTED && answer.failure.outcome === 'refused'
		? seenBefore(now, answer)
		: notAccepted(tried, now, answer);
}

function settledBefore(tried: Tried): Conclusion | undefined {
	const { known, facts, isTool, ignoresRequestId, age } = tried;
	if (known?.accepted) {
		const { body, duplicate = isTool } = known.accepted;
		return { finding: { is: 'accepted', body, duplicate } };
	}
	if (!facts.maybeAccepted) return undefined;
	if (ignoresRequestId) return { finding: { is: 'neverAskedAgain', failure: undefined } };
	return age > STILL_HELD_MS ? { finding: { is: 'tooLate' } } : undefined;
}

const accepted = (body: AnswerBody, duplicate: boolean): Conclusion => ({
	finding: { is: 'accepted', body, duplicate },
	learnt: { maybeAccepted: true, accepted: { body, ...(duplicate && { duplicate }) } },
});

/** An answer that is no acceptance. */
type Refusal = Extract<CallResult, { ok: false }>;

/**
 * eSMS may hold an id that it refused, so then 124 doesn't prove that it was ever accepted (assumption A1). Nor
 * that it wasn't: a chosen key that was refused here may have been accepted elsewhere, before or since. It names no
 * message (assumption A8).
 */
function seenBefore(now: IdFacts, { failure, body = {} }: Refusal): Conclusion {
	const { refusedAs } = now;
	if (refusedAs === undefined) return accepted(body, true);
	return {
		finding: { is: 'unknown', failure, refusedAs },
		learnt: { ...now, maybeAccepted: true },
	};
}

function notAccepted(
	{ ignoresRequestId }: Tried,
	now: IdFacts,
	{ failure, body }: Refusal,
): Conclusion {
	// Only a code that is about the message may have used up the RequestId; 160 isn't (assumption A13).
	const mayHoldId = body !== undefined && failure.code !== TOO_FAST;
	const refused = mayHoldId ? { refusedAs: failure.code } : {};
	if (failure.outcome === 'unknown' || now.maybeAccepted) {
		return {
			finding: { is: ignoresRequestId ? 'neverAskedAgain' : 'unknown', failure },
			learnt: { ...now, ...refused, maybeAccepted: true },
		};
	}
	return {
		finding: { is: 'notAccepted', failure },
		...(mayHoldId && { learnt: { ...now, ...refused } }),
	};
}
