import type { Report } from '../domain/callback';
import { FAILED_NAMES, smsOutcome, SUCCESS_NAMES } from '../domain/deliveryStatus';
import { numberMember, textMember } from '../domain/member';
import { call } from '../transport/call';
import type { AnswerBody } from '../transport/answerBody';
import type { Connection } from '../transport/connection';

/** `unasked`: eSMS could not be asked, so nothing is known. */
export type Confirmation = 'confirmed' | 'denied' | 'unasked';

const TIMEOUT_MS = 10_000;

/** Waiting, being sent, handed to the carrier (esms-api 2.3). */
const UNDER_WAY = new Set([1, 2, 3, 7]);

/** Asks eSMS whether it says the same as the report (`GetSendStatus`, esms-api 3.13 and 4.5). */
export async function confirm(connection: Connection, report: Report): Promise<Confirmation> {
	const isCall = report.event === 'callAnswered' || report.event === 'callNotAnswered';
	const result = await call(
		connection,
		{
			host: isCall ? 'voice' : 'sms',
			method: 'GET',
			operation: 'GetSendStatus',
			fields: isCall ? { ReferenceId: report.messageId } : { RefId: report.messageId },
		},
		{ family: isCall ? 'voiceStatus' : 'smsQuery', timeoutMs: TIMEOUT_MS },
	);
	if (!result.ok) return result.failure.kind === 'notFound' ? 'denied' : 'unasked';
	if (agrees(report, result.body)) return 'confirmed';
	// The query may lag behind the report: on its way is no denial.
	const status = numberMember(result.body, 'SendStatus');
	return status !== undefined && UNDER_WAY.has(status) ? 'unasked' : 'denied';
}

function agrees(report: Report, body: AnswerBody): boolean {
	if ('callStatus' in report) {
		const answered = textMember(body, 'CallStatus').toUpperCase() === 'ANSWERED';
		return answered === (report.event === 'callAnswered');
	}
	const success = numberMember(body, ...SUCCESS_NAMES) ?? 0;
	const failed = numberMember(body, ...FAILED_NAMES) ?? 0;
	switch (report.outcome) {
		// An advertising message counts all its numbers under one id, so the others don't matter.
		case 'delivered':
			return success > 0;
		case 'failed':
			return failed > 0;
		case 'rejected':
			return smsOutcome(numberMember(body, 'SendStatus'), success, failed) === 'rejected';
		default:
			// Interim reports are overtaken by the time they arrive.
			return true;
	}
}
