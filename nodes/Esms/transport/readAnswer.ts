import { isFromXml, type AnswerBody } from './answerBody';
import type { ApiRequest, RawAnswer } from './apiRequest';
import { ALREADY_ACCEPTED, codeMeaning, type CodeMeaning, type CodeTable } from './codes';
import { COMMON_CODES, SEND_CODES } from './commonCodes';
import { NOTHING_SENT, type Failure } from './failure';
import { retryAfter, unreadable } from './unreadable';
import { judge } from './verdict';

/** What one answer means for the request. */
export type Attempt =
	| { ok: true; body: AnswerBody }
	/** `body` is there when eSMS itself answered. */
	| { ok: false; failure: Failure; body?: AnswerBody };

/** Reads what came back; `tables` tell what a code means, before the common one is asked. */
export function readAnswer(
	answer: RawAnswer,
	request: ApiRequest,
	tables: readonly CodeTable[],
): Attempt {
	const verdict = judge(answer.text);
	if (verdict.kind === 'unreadable') return failed(unreadable(answer, verdict.excerpt));
	if (verdict.kind === 'invalidRequest') return withoutCode(answer, verdict.vendorText);
	const { code, vendorText, body } = verdict;
	// Every send answers `CodeResult`; another code is about something else (esms-api 1.4).
	if (request.startsMessage && body.CodeResult === undefined) {
		const excerpt = withVendorText(`${OTHER_ANSWER} (code ${code})`, vendorText);
		return failed(unreadable(answer, excerpt));
	}
	if (verdict.kind === 'success' || request.answers?.includes(code)) {
		return request.answersList && isFromXml(body) ? failed(LIST_IN_XML) : { ok: true, body };
	}
	const common = request.startsMessage ? [SEND_CODES, COMMON_CODES] : [COMMON_CODES];
	const meaning = codeMeaning(code, [...tables, ...common]);
	const failure = failureOf(code, vendorText, meaning, answer);
	if (!request.startsMessage) return { ...failed(failure), body };
	return { ...failed(ofMessage(failure, meaning, body, answer)), body };
}

const failureOf = (
	code: string,
	vendorText: string,
	{ kind, title, advice, retryable }: CodeMeaning,
	answer: RawAnswer,
): Failure => ({
	kind,
	code,
	title: withVendorText(`${title} (code ${code})`, vendorText),
	advice,
	retryable,
	outcome: 'refused',
	...retryAfter(answer),
});

/**
 * A message was refused only where that is sure (assumption A10), and then costs nothing (assumption A15);
 * otherwise it may have been accepted all the same.
 */
function ofMessage(
	failure: Failure,
	{ isRefusal, comesWithId }: CodeMeaning,
	body: AnswerBody,
	{ status }: RawAnswer,
): Failure {
	const isSure = isRefusal && (comesWithId || !namesMessage(body));
	// A gateway's fault can carry what eSMS answered to somebody else (assumption A18).
	return status < 500 && (isSure || failure.code === ALREADY_ACCEPTED)
		? { ...failure, advice: `${NOTHING_SENT} ${failure.advice}` }
		: { ...failure, outcome: 'unknown', retryable: true };
}

/**
 * Proxies and frameworks write their own faults as JSON with a member "error", too; eSMS's own has these words and
 * statuses, and refuses (assumption A12).
 */
const withoutCode = (answer: RawAnswer, vendorText: string): Attempt =>
	failed(
		(answer.status === 200 || answer.status === 400) && DOCUMENTED.test(vendorText)
			? invalidRequest(vendorText)
			: unreadable(answer, vendorText),
	);

/** esms-api 3.1 */
const DOCUMENTED = /^invalid request\.?$/i;

const OTHER_ANSWER = 'an answer to another request';

const namesMessage = (body: AnswerBody): boolean =>
	body.SMSID !== undefined && body.SMSID !== null && body.SMSID !== '';

const invalidRequest = (vendorText: string): Failure => ({
	kind: 'input',
	code: 'INVALID_REQUEST',
	title: withVendorText('eSMS could not read the request', vendorText),
	advice: `${NOTHING_SENT} Check the values of this item for unusual characters.`,
	retryable: false,
	outcome: 'refused',
});

const LIST_IN_XML: Failure = {
	kind: 'setup',
	code: 'UNREADABLE',
	title: 'eSMS answered in XML, in which lists cannot be read',
	advice:
		'Nothing was changed at eSMS. Check the base URL in the credential, and any proxy on the way.',
	retryable: false,
	outcome: 'refused',
};

const failed = (failure: Failure) => ({ ok: false as const, failure });

const withVendorText = (title: string, vendorText: string): string =>
	vendorText === '' ? title : `${title}: ${vendorText}`;
