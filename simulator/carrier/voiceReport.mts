import type { Call } from '../world/calls.mts';
import { status } from '../world/messages.mts';
import type { Settings } from '../world/settings.mts';
import { writeAmount, writeCallStatus } from '../world/written.mts';
import type { Delivery } from './callbackSender.mts';
import { asCalled, putReport, type Report } from './callbackUrl.mts';

/** Number that the called phone shows; a landline of 11 digits as in the vendor's samples. */
const CALLER_ID = '02871012345';

type Told = Pick<Call, 'reportedId' | 'durationSeconds' | 'result' | 'key' | 'price'>;

/** What the report of a call says (esms-api 5.3). */
export function callReport(settings: Settings, call: Told): Report {
	const isOver = call.result !== null && settings.callReports !== 'pending';
	return [
		['ReferenceId', call.reportedId],
		['CallDuration', String(call.durationSeconds)],
		['CallStatus', writeCallStatus(settings, call.result)],
		['Ivr', call.key],
		['Price', writeAmount(settings, call.price)],
		['SentResult', call.result === null ? '' : call.result === 'answered' ? '1' : '0'],
		['CID', CALLER_ID],
		['SendStatus', String(isOver ? status.finished : status.atCarrier)],
	];
}

/** A call's report on its way. */
export const callDelivery = (settings: Settings, call: Call, changed: () => void): Delivery => ({
	url: putReport(
		asCalled(call.callbackUrl, settings),
		callReport(settings, call),
		settings.voiceCallback,
	),
	log: call.callbacks,
	acknowledgedBy: (httpStatus) => httpStatus === 200,
	changed,
});
