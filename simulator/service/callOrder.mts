import type { Keys } from './entrance.mts';

/** What all voice operations ask for (esms-api 4). */
export interface CallOrder extends Keys {
	/** As given. */
	phone: string;
	templateId: string;
	voice: string;
	speed: string;
	sendDate: string;
	callbackUrl: string;
	requestId: string;
	numberForward: string;
	ivr: string;
	maxRetry: number;
	waitRetrySeconds: number;
}
