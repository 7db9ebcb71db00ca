/** One try of delivering a report. */
export interface CallbackAttempt {
	/** Epoch milliseconds, real clock. */
	at: number;
	/** 1 is the first try, more are repetitions. */
	attempt: number;
	url: string;
	httpStatus: number | null;
	error: string | null;
}
