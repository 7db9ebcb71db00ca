/**
 * Whether eSMS can have taken the message although the request didn't succeed (design 4.1). `refused`: it
 * said no. `notSent`: nothing reached it. `unknown`: it may have.
 */
export type Acceptance = 'refused' | 'notSent' | 'unknown';

/** Begins the advice after a request that certainly cost nothing. */
export const NOTHING_SENT = 'Nothing was sent or charged.';

/** The same after a question, with which nobody would have sent anything. */
export const ofQuestion = (failure: Failure): Failure => ({
	...failure,
	advice: failure.advice.replace(/^Nothing was (?:sent or charged|accepted)\. ?/, ''),
});

/** What kind of thing has to change before the request can succeed. */
export type FailureKind =
	| 'keys'
	| 'account'
	| 'money'
	| 'input'
	| 'content'
	| 'setup'
	| 'notFound'
	| 'duplicate'
	| 'limit'
	| 'temporary'
	| 'network';

/** Why a request didn't succeed, in words for the person who runs the workflow; never holds keys. */
export interface Failure {
	kind: FailureKind;
	/** eSMS's code such as `146`, or `HTTP_503`, `TIMEOUT`, `NETWORK`, `UNREADABLE`, `INVALID_REQUEST`. */
	code: string;
	title: string;
	/** What it means for money or messages, and what to do next. */
	advice: string;
	/** Whether the same request can succeed later without anyone changing anything. */
	retryable: boolean;
	outcome: Acceptance;
	/** How long the gateway asked to wait, in seconds. */
	retryAfterSeconds?: number;
}
