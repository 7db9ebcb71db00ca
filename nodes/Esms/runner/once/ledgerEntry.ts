import type { AnswerBody } from '../../transport/answerBody';

/** What is known of a RequestId, over all tries. The two facts decide what “seen before” means. */
export interface IdFacts {
	/** A request under this id may have been accepted: its answer is missing, or can't be relied on. */
	maybeAccepted: boolean;
	/** The code with which a request under this id was refused, or seems to have been. */
	refusedAs?: string;
}

/** What became of one request in this execution; the recipients of a request share one. */
export interface LedgerEntry extends IdFacts {
	requestId: string;
	/** Counts fresh RequestIds: eSMS may hold an id that it refused. */
	attempt: number;
	/** When the id was first asked for, in milliseconds since the epoch. */
	askedAt: number;
	/** The execution that knew this last; a retry by hand has another id. */
	executionId: string;
	/** How many recipients the request had. */
	together: number;
	/** The answer of eSMS that took it. */
	accepted?: { body: AnswerBody; duplicate?: true };
}

/** A message's place in the ledger: what is noted for another identity doesn't count. */
export interface Place {
	itemIndex: number;
	identity: string;
}
