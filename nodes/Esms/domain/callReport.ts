import { callOutcome, statusWord } from './deliveryStatus';
import type { CallReport } from './report';
import { decimal, eventId, isId, wholeNumber, type ReportQuery } from './reportQuery';

/** `SendStatus` while a call is on its way (esms-api 2.3). */
const UNDER_WAY = [2, 7];

/**
 * The result of a call (esms-api 5.3); `nothingYet` for a report from before the call ended, undefined for
 * another query.
 */
export function readCallReport({
	text,
	has,
	callbackData,
	raw,
}: ReportQuery): CallReport | 'nothingYet' | undefined {
	const messageId = text('ReferenceId').trim();
	if (!isId(messageId) || !(has('CallStatus') || has('SentResult'))) return undefined;

	const callStatus = text('CallStatus').trim();
	const sendStatus = wholeNumber(text('SendStatus'));
	const saysNothing = sendStatus !== 5 && text('SentResult').trim() === '';
	const isUnderWay = sendStatus !== undefined && UNDER_WAY.includes(sendStatus);
	// The result follows (assumption A62).
	if (callStatus === '' && (saysNothing || isUnderWay)) return 'nothingYet';

	const durationSeconds = wholeNumber(text('CallDuration')) ?? 0;
	const keyPressed = text('Ivr').trim();
	const price = decimal(text('Price'));
	const outcome = callOutcome(callStatus);
	return {
		event: outcome === 'answered' ? 'callAnswered' : 'callNotAnswered',
		outcome,
		eventId: eventId(messageId, callStatus, keyPressed, durationSeconds, sendStatus),
		messageId,
		callStatus,
		status: statusWord(sendStatus),
		durationSeconds,
		keyPressed,
		callerId: text('CID').trim(),
		...(price !== undefined && { price }),
		callbackData,
		raw,
	};
}
