import { callOutcome, type CallFacts } from './callOutcome';
import { statusWord } from './deliveryStatus';
import { flag, flagMember, numberMember, textMember } from './member';
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
	const facts: CallFacts = {
		callStatus: text('CallStatus').trim(),
		keyPressed: text('Ivr').trim(),
		durationSeconds: Math.round(decimal(text('CallDuration')) ?? 0),
		handedOver: flag(text('SentResult')),
		sendStatus: wholeNumber(text('SendStatus')),
	};
	const callerId = nationalNumber(text('CID'));
	const price = decimal(text('Price'));
	return (
		callReport(facts, {
			messageId,
			callerId,
			...(price !== undefined && { price }),
			callbackData,
			raw,
		}) ?? 'nothingYet'
	);
}

/** The same from an answer about the call (esms-api 4.5); that it is over is no result of it. */
export function readCallStatus(
	body: Record<string, unknown>,
	messageId: string,
): CallReport | undefined {
	const facts = callFacts(body);
	const tellsResult = facts.callStatus !== '' || facts.handedOver !== null;
	return tellsResult || facts.keyPressed !== '' || facts.durationSeconds > 0
		? callReport(facts, { messageId, callerId: '', callbackData: {}, raw: '' })
		: undefined;
}

/** What an answer about a call tells. */
export const callFacts = (body: Record<string, unknown>): CallFacts => ({
	callStatus: textMember(body, 'CallStatus'),
	keyPressed: textMember(body, 'Ivr'),
	durationSeconds: numberMember(body, 'CallDuration') ?? 0,
	handedOver: flagMember(body, 'SentResult'),
	sendStatus: numberMember(body, 'SendStatus'),
});

function callReport(
	facts: CallFacts,
	{
		messageId,
		callerId,
		...more
	}: Pick<CallReport, 'messageId' | 'callerId' | 'price' | 'callbackData' | 'raw'>,
): CallReport | undefined {
	const outcome = callOutcome(facts);
	if (outcome === undefined) return undefined;
	const { callStatus, keyPressed, durationSeconds, sendStatus } = facts;
	return {
		event: outcome === 'answered' ? 'callAnswered' : 'callNotAnswered',
		outcome,
		eventId: eventId(messageId.toLowerCase(), callStatus, keyPressed, durationSeconds, sendStatus),
		messageId,
		callStatus,
		status: statusWord(sendStatus),
		durationSeconds,
		keyPressed,
		callerId,
		...more,
	};
}
