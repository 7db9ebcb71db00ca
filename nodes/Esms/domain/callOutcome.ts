/** What became of a call. `failed`: it did not come about. */
export type CallOutcome = 'answered' | 'notAnswered' | 'failed';

/** What eSMS tells of a call, in a report or in an answer. */
export interface CallFacts {
	/** `ANSWERED`, `NO ANSWER`, `NOANSWERED`; empty while it is under way, and for a call that failed. */
	callStatus: string;
	keyPressed: string;
	durationSeconds: number;
	/** The carrier's result (`SentResult`); null when it isn't told. */
	handedOver: boolean | null;
	sendStatus: number | undefined;
}

/** The result follows (assumption A62): `SendStatus` of a call that isn't over, and of one that is (esms-api 2.3). */
const UNDER_WAY = [1, 2, 3, 7];
const FINISHED = 5;

const YES = /^ANSWER/i;
/** What eSMS documents, and what telephone exchanges write for the same (assumption A61). */
const NO = /^(?:NO|UN|BUSY|FAIL|CANCEL|REJECT|CONGEST)/i;

/**
 * What became of a call (esms-api 4.5 and 5.3); undefined while no result is told. A status that is empty
 * or that nobody knows says less than a key, a duration or the carrier's result.
 */
export function callOutcome(facts: CallFacts): CallOutcome | undefined {
	const { callStatus, handedOver, sendStatus } = facts;
	if (YES.test(callStatus)) return 'answered';
	if (NO.test(callStatus)) return 'notAnswered';
	if (callStatus !== '') return showsAnswer(facts) ? 'answered' : 'notAnswered';
	if (sendStatus !== undefined && UNDER_WAY.includes(sendStatus)) return undefined;
	if (showsAnswer(facts)) return 'answered';
	return sendStatus === FINISHED || handedOver === false ? 'failed' : undefined;
}

const showsAnswer = ({ keyPressed, durationSeconds, handedOver }: CallFacts): boolean =>
	keyPressed !== '' || durationSeconds > 0 || handedOver === true;
