import { isObject } from '../domain/member';
import { readAnswerBody, type AnswerBody } from './answerBody';

/** What an HTTP answer of eSMS says. */
export type Verdict =
	| { kind: 'success'; code: string; vendorText: string; body: AnswerBody }
	/** A business code other than 100, with eSMS's own words. */
	| { kind: 'code'; code: string; vendorText: string; body: AnswerBody }
	/** `{"error":"Invalid request"}`: refused without a code. */
	| { kind: 'invalidRequest'; vendorText: string }
	/** Anything that isn't an answer of eSMS: HTML of a proxy, an empty or broken body. */
	| { kind: 'unreadable'; excerpt: string };

const SUCCESS = '100';
const EXCERPT_LENGTH = 160;

/**
 * Judges the body, whatever the HTTP status: eSMS answers 200 with an error code
 * (esms-api 1.4 and 2.8, design 3.1).
 */
export function judge(text: string): Verdict {
	const body = readAnswerBody(text);
	const code = body && codeOf(body);
	if (body === undefined || code === undefined) {
		return typeof body?.error === 'string' && body.error !== ''
			? { kind: 'invalidRequest', vendorText: excerpt(body.error) }
			: { kind: 'unreadable', excerpt: excerpt(text) };
	}
	return code === SUCCESS
		? { kind: 'success', code, vendorText: '', body }
		: { kind: 'code', code, vendorText: vendorTextOf(body), body };
}

/** The first of the names that is there decides; what isn't a number there is no answer of eSMS. */
function codeOf(body: AnswerBody): string | undefined {
	const name = ['CodeResult', 'CodeResponse', 'Code'].find(
		(key) => body[key] !== undefined && body[key] !== null,
	);
	const value = name === undefined ? undefined : body[name];
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const code = String(value).trim();
	return /^\d{1,6}$/.test(code) ? code : undefined;
}

const vendorTextOf = (body: AnswerBody): string => {
	const text = body.ErrorMessage ?? body.Message;
	return typeof text === 'string' ? excerpt(text) : isObject(text) ? excerpt(asJson(text)) : '';
};

/** Objects inside objects, ten thousand deep, can be read but not written: V8 runs out of stack. */
function asJson(object: object): string {
	try {
		return JSON.stringify(object);
	} catch {
		return '';
	}
}

/** One short line of readable text, also from a page of HTML. */
function excerpt(text: string): string {
	const line = text
		.slice(0, 4000)
		.replace(/<(?:style|script)\b[^<]*<\/(?:style|script)>/gi, ' ')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/[\s\ufeff]+/g, ' ')
		.trim();
	return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}
