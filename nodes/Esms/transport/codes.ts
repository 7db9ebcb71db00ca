import type { FailureKind } from './failure';

/** What a code means for the person who runs the workflow. */
export interface CodeMeaning {
	kind: FailureKind;
	title: string;
	advice: string;
	/** Whether the same request can succeed later without anyone changing anything. */
	retryable: boolean;
}

/** Codes of eSMS and what they mean somewhere: everywhere, on a channel, or for one operation. */
export type CodeTable = ReadonlyMap<string, CodeMeaning>;

export const meaning = (
	kind: FailureKind,
	title: string,
	advice: string,
	retryable = false,
): CodeMeaning => ({ kind, title, advice, retryable });

/** What to do after a refusal that cost nothing. */
export const unpaid: typeof meaning = (kind, title, advice, retryable) =>
	meaning(kind, title, `Nothing was sent or charged. ${advice}`, retryable);

/** RequestId seen before; whether that is good news depends on what was known about it. */
export const ALREADY_ACCEPTED = '124';

/** Too many requests in one second. */
export const TOO_FAST = '160';

const UNDOCUMENTED = meaning(
	'input',
	'eSMS refused the request',
	'Nothing was accepted. Look the code up in the eSMS documentation, or ask eSMS support.',
);

/** The first table that has the code tells; a code that isn't documented gets general advice. */
export const codeMeaning = (code: string, tables: readonly CodeTable[]): CodeMeaning =>
	tables.find((table) => table.has(code))?.get(code) ?? UNDOCUMENTED;
