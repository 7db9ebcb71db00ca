/** Outcome of reading something a person or a stranger wrote: a value, or the reason it was refused. */
export type Result<T> =
	| { ok: true; value: T }
	| {
			ok: false;
			reason: string;
			/** What to do, where the reason asks for something particular. */
			advice?: string;
	  };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (reason: string, advice?: string): Result<never> => ({
	ok: false,
	reason,
	...(advice !== undefined && { advice }),
});
