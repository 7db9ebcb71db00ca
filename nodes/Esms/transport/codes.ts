import type { FailureKind } from './failure';

/** What a code means for the person who runs the workflow. */
export interface CodeMeaning {
	kind: FailureKind;
	title: string;
	/** What to do next; what it means for money is said where that is known. */
	advice: string;
	/** Whether the same request can succeed later without anyone changing anything. */
	retryable: boolean;
	/**
	 * A message that got this code was certainly not accepted, so that another try may be a new request.
	 * After every other code it is unknown.
	 */
	isRefusal?: true;
	/** Documented to come with a message id all the same; elsewhere an id speaks against a refusal. */
	comesWithId?: true;
}

/** Codes of eSMS and what they mean somewhere: everywhere, on a channel, or for one operation. */
export type CodeTable = ReadonlyMap<string, CodeMeaning>;

export const meaning = (
	kind: FailureKind,
	title: string,
	advice: string,
	retryable = false,
): CodeMeaning => ({ kind, title, advice, retryable });

/** After this code nothing was accepted, and nothing is charged. */
export const refusal: typeof meaning = (...args) => ({ ...meaning(...args), isRefusal: true });

/** RequestId seen before; whether that is good news depends on what was known about it. */
export const ALREADY_ACCEPTED = '124';

/** Too many requests in one second. */
export const TOO_FAST = '160';

/** Also the one for the same text within five minutes (assumption A14). */
const UNDOCUMENTED = meaning(
	'input',
	'eSMS answered with a code that is not documented',
	'Look the code up in your eSMS account, or ask eSMS support.',
);

/** The first table that has the code tells; a code that isn't documented gets general advice. */
export const codeMeaning = (code: string, tables: readonly CodeTable[]): CodeMeaning =>
	tables.find((table) => table.has(code))?.get(code) ?? UNDOCUMENTED;
