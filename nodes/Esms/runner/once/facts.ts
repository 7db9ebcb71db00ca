/** What is known of a RequestId, over all tries. The two facts decide what “seen before” means. */
export interface IdFacts {
	/** A request under this id may have been accepted: its answer is missing, or can't be relied on. */
	maybeAccepted: boolean;
	/** The code with which a request under this id was refused, or seems to have been. */
	refusedAs?: string;
}

/** What two sides know together. */
export function addUp(a: IdFacts | undefined, b: IdFacts | undefined): IdFacts {
	const refusedAs = a?.refusedAs ?? b?.refusedAs;
	return {
		maybeAccepted: a?.maybeAccepted === true || b?.maybeAccepted === true,
		...(refusedAs !== undefined && { refusedAs }),
	};
}

/** Refused, and no request under the id can have been accepted: another try is a new request. */
export const isRefused = (facts: IdFacts | undefined): boolean =>
	facts?.refusedAs !== undefined && !facts.maybeAccepted;
