import type { Keys } from './entrance.mts';

/** A send as it was asked for. */
export interface SmsOrder extends Keys {
	/** As given. */
	phones: string[];
	content: string;
	smsType: string;
	brandname: string;
	unicode: boolean;
	sandbox: boolean;
	requestId: string;
	sendDate: string;
	campaign: string;
	callbackUrl: string;
}
