import { NOTHING_SENT, type Failure } from '../../transport/failure';
import type { Finding, Tried } from './conclude';

type Known = Pick<Tried, 'mode' | 'requestId'>;

/** A message that wasn't accepted, in words for the person who runs the workflow. */
export function advise(finding: Exclude<Finding, { is: 'accepted' }>, known: Known): Failure {
	switch (finding.is) {
		case 'notAccepted':
			return finding.failure;
		case 'unknown':
			return finding.refusedAs === undefined
				? stillUnknown(finding.failure, known)
				: acceptedOrHeld(finding.failure, finding.refusedAs, known);
		case 'neverAskedAgain':
			return { ...NEVER_ASKED_AGAIN, ...(finding.failure && { title: finding.failure.title }) };
		case 'tooLate':
			return tooLate(known);
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
			: 'An earlier request under the same RequestId may have been accepted all the same.';
	return {
		...failure,
		outcome: 'unknown',
		retryable: known.mode !== 'off',
		advice: [first, howToAskAgain(known), aboutNext(failure)].join(' ').trim(),
	};
}

/** What an answer says of money is about its own request alone. */
const aboutNext = ({ advice }: Failure): string => advice.replace(NOTHING_SENT, '').trim();

function howToAskAgain({ mode, requestId }: Known): string {
	switch (mode) {
		case 'off':
			return "'Duplicate Protection' is off, so running this again could send it twice: look for the message at eSMS first.";
		case 'execution':
			return `Retry this execution ('Executions' tab → 'Retry execution'), or switch on 'Retry on Fail': the retry carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours. A new run ('Execute step', 'Execute workflow') would be a new message.`;
		default:
			return `Run it again: it carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours.`;
	}
}

/** A retry makes a new id by itself where the person doesn't choose it. */
const anotherId = ({ requestId, mode }: Known): string =>
	mode === 'ownKey'
		? `Use another 'Duplicate Key' than ${requestId}, or another 'Duplicate Protection',`
		: "Use another 'Duplicate Protection'";

/** eSMS has seen the id, and both an acceptance and a refusal can be why. */
const acceptedOrHeld = (failure: Failure, refusedAs: string, known: Known): Failure => ({
	...failure,
	title: `eSMS has seen this RequestId before; it was refused once (code ${refusedAs}), and may have been accepted all the same`,
	advice: `Look for the message at eSMS first (RequestId ${known.requestId}). If it isn't there: ${anotherId(known)} to send it.`,
	retryable: false,
	outcome: 'unknown',
});

const tooLate = ({ requestId }: Known): Failure => ({
	kind: 'duplicate',
	code: 'UNKNOWN',
	title: 'It is not known whether eSMS accepted this message, and it is too late to ask safely',
	advice: `Nothing was sent now. eSMS remembers a RequestId for 24 hours, and the first try under ${requestId} is older, so asking again could be a second message. Look for the message at eSMS first; if it isn't there, run the workflow anew.`,
	retryable: false,
	outcome: 'unknown',
});
