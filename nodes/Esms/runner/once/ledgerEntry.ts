import type { AnswerBody } from '../../transport/answerBody';
import type { IdFacts } from './facts';

/** What became of one request in this execution; the recipients of a request share one. */
export interface LedgerEntry extends IdFacts {
	requestId: string;
	/** Counts fresh RequestIds: eSMS may hold an id that it refused. */
	attempt: number;
	/** When the id was first asked for, in milliseconds since the epoch. */
	askedAt: number;
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

/** Each message with its identity; n8n saves an object that stands in many places once. */
export type Entries = Record<string, { is: string; entry: LedgerEntry }>;
