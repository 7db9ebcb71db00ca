import type { Failure } from '../../transport/failure';
import type { Finding, Tried } from './conclude';

type Known = Pick<Tried, 'mode' | 'requestId'>;

/** A message that wasn't accepted, in words for the person who runs the workflow. */
export function advise(finding: Exclude<Finding, { is: 'accepted' }>, known: Known): Failure {
	switch (finding.is) {
		case 'notAccepted':
			return finding.failure;
		case 'held':
			return held(finding.failure, finding.refusedAs, known.requestId);
		case 'refusedBefore':
			return refusedBefore(finding.failure, finding.refusedAs, known.requestId);
		case 'unknown':
			return stillUnknown(finding.failure, known);
		case 'neverAskedAgain':
			return { ...NEVER_ASKED_AGAIN, ...(finding.failure && { title: finding.failure.title }) };
	}
}

const NEVER_ASKED_AGAIN: Failure = {
	kind: 'network',
	code: 'UNKNOWN',
	title: 'An earlier attempt got no answer, and this operation cannot be asked again safely',
	advice:
		'The call may have been accepted all the same. The older operation has no protection against repetition: look for the call at eSMS before you run this again.',
	retryable: false,
	outcome: 'unknown',
};

/** In place of a failure after which the message may have been accepted: how to find out. */
export function stillUnknown(failure: Failure, known: Known): Failure {
	const first =
		failure.outcome === 'unknown'
			? 'The message may have been accepted all the same.'
			: 'An earlier attempt got no answer, so the message may have been accepted all the same.';
	return {
		...failure,
		outcome: 'unknown',
		retryable: known.mode !== 'off',
		advice: [first, howToAskAgain(known), failure.advice].join(' ').trim(),
	};
}

function howToAskAgain({ mode, requestId }: Known): string {
	switch (mode) {
		case 'off':
			return "'Duplicate Protection' is off, so running this again could send it twice: look for the message at eSMS first.";
		case 'execution':
			return `Retry this execution, or switch on 'Retry on Fail': the retry carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours. A new run of the workflow would be a new message.`;
		default:
			return `Run it again: it carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours.`;
	}
}

const held = (failure: Failure, refusedAs: string, requestId: string): Failure => ({
	...failure,
	title: `eSMS refused this message before (code ${refusedAs}) and now holds its RequestId for 24 hours`,
	advice: `Nothing was sent. Use another 'Duplicate Key' than ${requestId}, or another 'Duplicate Protection', to send it now.`,
	outcome: 'refused',
});

const refusedBefore = (failure: Failure, refusedAs: string, requestId: string): Failure => ({
	...failure,
	title: `eSMS has seen this RequestId before; what is known of it is that it was refused in an earlier execution (code ${refusedAs})`,
	advice: `Nothing was sent now. Look for the message at eSMS; if it isn't there, use another 'Duplicate Key' than ${requestId}, or another 'Duplicate Protection', to send it.`,
	outcome: 'unknown',
});
