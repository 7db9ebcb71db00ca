import { isFromXml, type AnswerBody } from './answerBody';
import type { ApiRequest, RawAnswer } from './apiRequest';
import { ALREADY_ACCEPTED, codeMeaning, type CodeTable } from './codes';
import { COMMON_CODES } from './commonCodes';
import type { Failure } from './failure';
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
	if (verdict.kind === 'invalidRequest') {
		return isDocumented(verdict.vendorText, answer)
			? failed(invalidRequest(verdict.vendorText))
			: failed(unreadable(answer, verdict.vendorText));
	}
	const { body } = verdict;
	// Every send answers `CodeResult`; another code is about something else (esms-api 1.4).
	if (request.startsMessage && body.CodeResult === undefined) {
		const { code = '100', vendorText = '' } = verdict.kind === 'code' ? verdict : {};
		return failed(unreadable(answer, withVendorText(`${OTHER_ANSWER} (code ${code})`, vendorText)));
	}
	if (verdict.kind === 'success' || request.answers?.includes(verdict.code)) {
		return request.answersList && isFromXml(body) ? failed(LIST_IN_XML) : { ok: true, body };
	}
	const { code, vendorText } = verdict;
	const { isRefusal, comesWithId, ...meaning } = codeMeaning(code, [...tables, COMMON_CODES]);
	const failure: Failure = {
		...meaning,
		code,
		title: withVendorText(`${meaning.title} (code ${code})`, vendorText),
		outcome: 'refused',
		...retryAfter(answer),
	};
	if (!request.startsMessage) return { ...failed(failure), body };
	const isSure = isRefusal && (comesWithId || !namesMessage(body)) && answer.status < 500;
	const isSeenBefore = code === ALREADY_ACCEPTED && answer.status < 500;
	return isSure || isSeenBefore
		? { ...failed({ ...failure, advice: `Nothing was sent or charged. ${meaning.advice}` }), body }
		: failed({ ...failure, outcome: 'unknown', retryable: true });
}

const OTHER_ANSWER = 'an answer to another request';

const namesMessage = (body: AnswerBody): boolean =>
	body.SMSID !== undefined && body.SMSID !== null && body.SMSID !== '';

/** Proxies and frameworks write their own faults as JSON with a member "error", too (esms-api 3.1). */
const isDocumented = (vendorText: string, { status }: RawAnswer): boolean =>
	(status === 200 || status === 400) && /^invalid request\.?$/i.test(vendorText);

const invalidRequest = (vendorText: string): Failure => ({
	kind: 'input',
	code: 'INVALID_REQUEST',
	title: withVendorText('eSMS could not read the request', vendorText),
	advice: 'Nothing was accepted. Check the values of this item for unusual characters.',
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
