/** Outcome of reading something a person or a stranger wrote: a value, or the reason it was refused. */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (reason: string): Result<never> => ({ ok: false, reason });
