import type { Report } from '../domain/callback';
import { smsOutcome } from '../domain/deliveryStatus';
import { call } from '../transport/call';
import type { AnswerBody } from '../transport/answerBody';
import type { Connection } from '../transport/connection';

/** `unasked`: eSMS could not be asked, so nothing is known. */
export type Confirmation = 'confirmed' | 'denied' | 'unasked';

const TIMEOUT_MS = 10_000;

/** Asks eSMS whether it says the same as the report (`GetSendStatus`, esms-api.md 3.13 and 4.5). */
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
	return agrees(report, result.body) ? 'confirmed' : 'denied';
}

function agrees(report: Report, body: AnswerBody): boolean {
	if ('callStatus' in report) {
		const status = text(body.CallStatus ?? body.callstatus);
		return (status.toUpperCase() === 'ANSWERED') === (report.event === 'callAnswered');
	}
	const outcome = smsOutcome(
		Number(body.SendStatus),
		Number(body.SendSuccess ?? 0),
		Number(body.SendFailed ?? 0),
	);
	// Interim reports are overtaken by the time they arrive.
	return report.event === 'smsStatusChanged' || outcome === report.outcome;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
