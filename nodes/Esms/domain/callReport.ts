import { callOutcome } from './callOutcome';
import { statusWord } from './deliveryStatus';
import { flag } from './member';
import { nationalNumber } from './nationalNumber';
import type { CallReport } from './report';
import { decimal, eventId, isId, wholeNumber, type ReportQuery } from './reportQuery';

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
	const keyPressed = text('Ivr').trim();
	const durationSeconds = Math.round(decimal(text('CallDuration')) ?? 0);
	const sendStatus = wholeNumber(text('SendStatus'));
	const handedOver = flag(text('SentResult'));
	const outcome = callOutcome({ callStatus, keyPressed, durationSeconds, handedOver, sendStatus });
	if (outcome === undefined) return 'nothingYet';

	const price = decimal(text('Price'));
	return {
		event: outcome === 'answered' ? 'callAnswered' : 'callNotAnswered',
		outcome,
		eventId: eventId(messageId.toLowerCase(), callStatus, keyPressed, durationSeconds, sendStatus),
		messageId,
		callStatus,
		status: statusWord(sendStatus),
		durationSeconds,
		keyPressed,
		callerId: nationalNumber(text('CID')),
		...(price !== undefined && { price }),
		callbackData,
		raw,
	};
}
