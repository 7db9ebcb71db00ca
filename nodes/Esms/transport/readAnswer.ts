import { isFromXml, type AnswerBody } from './answerBody';
import type { ApiRequest, RawAnswer } from './apiRequest';
import { codeMeaning, type CodeTable } from './codes';
import { COMMON_CODES } from './commonCodes';
import type { Failure } from './failure';
import { retryAfter, unreadable } from './unreadable';
import { judge } from './verdict';

/** What one answer means for the request. */
export type Attempt =
	| { ok: true; body: AnswerBody }
	/** `body` is there when eSMS itself refused. */
	| { ok: false; failure: Failure; body?: AnswerBody };

/** Reads what came back; `tables` tell what a code means, before the common one is asked. */
export function readAnswer(
	answer: RawAnswer,
	request: ApiRequest,
	tables: readonly CodeTable[],
): Attempt {
	const verdict = judge(answer.text);
	switch (verdict.kind) {
		case 'success':
			return readSuccess(answer, request, verdict.body);
		case 'code': {
			const { code, vendorText, body } = verdict;
			if (request.answers?.includes(code)) return readSuccess(answer, request, body);
			return { ...refused(answer, code, vendorText, tables), body };
		}
		case 'invalidRequest':
			// Proxies and frameworks write their own faults as JSON with a member "error", too.
			return answer.status === 200 || answer.status === 400
				? invalidRequest(verdict.vendorText)
				: failed(unreadable(answer, verdict.vendorText));
		case 'unreadable':
			return failed(unreadable(answer, verdict.excerpt));
	}
}

function readSuccess(answer: RawAnswer, request: ApiRequest, body: AnswerBody): Attempt {
	if (request.startsMessage && !answersSend(body)) {
		return failed(unreadable(answer, OTHER_ANSWER));
	}
	return request.answersList && isFromXml(body) ? failed(LIST_IN_XML) : { ok: true, body };
}

/** Every send answers `CodeResult`, queries `CodeResponse` (esms-api 1.4). */
const answersSend = (body: AnswerBody): boolean =>
	body.CodeResult !== undefined || body.SMSID !== undefined;

const OTHER_ANSWER = 'an answer to another request';

function refused(
	answer: RawAnswer,
	code: string,
	vendorText: string,
	tables: readonly CodeTable[],
) {
	const { title, ...meaning } = codeMeaning(code, [...tables, COMMON_CODES]);
	return failed({
		...meaning,
		code,
		title: withVendorText(`${title} (code ${code})`, vendorText),
		outcome: 'refused',
		...retryAfter(answer),
	});
}

const invalidRequest = (vendorText: string) =>
	failed({
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
