import type { Call, CallResult } from '../world/calls.mts';
import type { Report } from './callbackUrl.mts';

/** Number that the called phone shows; a landline of 11 digits as in the vendor's samples. */
const CALLER_ID = '02871012345';

/** The vendor's sample of a failed call has an empty CallStatus. */
const reportedStatus: Record<CallResult, string> = {
	answered: 'ANSWERED',
	noAnswer: 'NO ANSWER',
	failed: '',
};

/** What the report of a call says (esms-api 5.3). */
export const voiceReport = (call: Call): Report => [
	['ReferenceId', call.id],
	['CallDuration', String(call.durationSeconds)],
	['CallStatus', call.result ? reportedStatus[call.result] : ''],
	['Ivr', call.key],
	['Price', call.price.toFixed(4)],
	['SentResult', call.result === 'answered' ? '1' : '0'],
	['CID', CALLER_ID],
	['SendStatus', '5'],
];
