import type { Protection } from '../../operation/protection';
import type { AnswerBody } from '../../transport/answerBody';
import type { CallResult } from '../../transport/call';
import { ALREADY_ACCEPTED, TOO_FAST } from '../../transport/codes';
import type { Failure } from '../../transport/failure';
import type { LedgerEntry } from './ledger';

/** What is known of a message before it is asked for. */
export interface Tried {
	identity: string;
	requestId: string;
	/** Counts fresh RequestIds: eSMS may hold an id that it refused. */
	attempt: number;
	mode: Protection['mode'];
	/** The RequestId comes back in later executions: an own key, or one made of the content. */
	isLasting: boolean;
	ignoresRequestId: boolean;
	/** What became of it in this execution. */
	known: LedgerEntry | undefined;
	/** The code of a refusal of this RequestId, in this execution or an earlier one. */
	refusedEarlier: string | undefined;
}

/** What a message has come to, in the terms of design 4. */
export type Finding =
	| { is: 'accepted'; body: AnswerBody; duplicate: boolean }
	/** eSMS said no, or nothing reached it. */
	| { is: 'notAccepted'; failure: Failure }
	/** eSMS refused it, and now holds its RequestId. */
	| { is: 'held'; failure: Failure; refusedAs: string }
	/** It was refused in an earlier execution; one in between may have been killed before it could tell. */
	| { is: 'refusedBefore'; failure: Failure; refusedAs: string }
	/** It may have been accepted; asking again is safe. */
	| { is: 'unknown'; failure: Failure }
	/** It may have been accepted, and nothing keeps a second try from being a second message. */
	| { is: 'neverAskedAgain'; failure: Failure | undefined };

export interface Conclusion {
	finding: Finding;
	/** What the ledger is to remember; nothing new when absent. */
	entry?: Pick<LedgerEntry, 'state' | 'body' | 'duplicate' | 'code'>;
	/** What later executions are to know of the RequestId. */
	refusal?: 'forget' | { code: string };
}

/**
 * What is known of a message afterwards; decides about money, so each rule is a branch and each branch a
 * row of the test. Without an answer: whether it needs asking at all.
 */
export function conclude(tried: Tried): Conclusion | undefined;
export function conclude(tried: Tried, answer: CallResult): Conclusion;
export function conclude(tried: Tried, answer?: CallResult): Conclusion | undefined {
	if (answer === undefined) return settledBefore(tried);
	if (answer.ok) return accepted(answer.body, false);
	return answer.failure.code === ALREADY_ACCEPTED
		? seenBefore(tried, answer)
		: notAccepted(tried, answer);
}

function settledBefore({ known, ignoresRequestId }: Tried): Conclusion | undefined {
	if (known?.state === 'accepted') {
		const { body = {}, duplicate = false } = known;
		return { finding: { is: 'accepted', body, duplicate } };
	}
	return known?.state === 'unknown' && ignoresRequestId
		? { finding: { is: 'neverAskedAgain', failure: undefined } }
		: undefined;
}

const accepted = (body: AnswerBody, duplicate: boolean): Conclusion => ({
	finding: { is: 'accepted', body, duplicate },
	entry: { state: 'accepted', body, ...(duplicate && { duplicate }) },
	...(!duplicate && { refusal: 'forget' }),
});

/** An answer that is no acceptance. */
type Refusal = Extract<CallResult, { ok: false }>;

/** eSMS may hold an id that it refused, so then 124 doesn't prove that it was ever accepted. */
function seenBefore(tried: Tried, { failure, body = {} }: Refusal): Conclusion {
	const { known, requestId, refusedEarlier } = tried;
	if (known === undefined && refusedEarlier !== undefined) {
		return { finding: { is: 'refusedBefore', failure, refusedAs: refusedEarlier } };
	}
	const refusedAs = known?.requestId === requestId ? known.code : undefined;
	if (refusedAs === undefined) return accepted(body, true);
	return known?.state === 'refused'
		? { finding: { is: 'held', failure, refusedAs } }
		: { finding: { is: 'unknown', failure } };
}

function notAccepted(tried: Tried, { failure, body, earlierUnknown }: Refusal): Conclusion {
	const { known, ignoresRequestId } = tried;
	// Only a code of eSMS that is about the message may have used up the RequestId; under a fresh one,
	// anything else that was accepted after all would be sent twice.
	const mayHoldId = body !== undefined && failure.code !== TOO_FAST;
	const mayBeAccepted =
		failure.outcome === 'unknown' || earlierUnknown || known?.state === 'unknown';
	if (!mayBeAccepted) {
		const { code } = failure;
		return {
			finding: { is: 'notAccepted', failure },
			...(mayHoldId && { entry: { state: 'refused', code }, refusal: { code } }),
		};
	}
	const code = mayHoldId ? failure.code : known?.code;
	return {
		finding: { is: ignoresRequestId ? 'neverAskedAgain' : 'unknown', failure },
		entry: { state: 'unknown', ...(code !== undefined && { code }) },
	};
}
