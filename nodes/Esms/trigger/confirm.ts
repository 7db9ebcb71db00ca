import type { Channel } from '../channels/channel';
import { numberMember } from '../domain/member';
import type { Report } from '../domain/report';
import { call } from '../transport/call';
import type { Connection } from '../transport/connection';

/** `unasked`: eSMS could not be asked, so nothing is known. */
export type Confirmation = 'confirmed' | 'denied' | 'unasked';

const TIMEOUT_MS = 10_000;

/** Waiting, being sent, handed to the carrier (esms-api 2.3). */
const UNDER_WAY = new Set([1, 2, 3, 7]);

/**
 * Asks eSMS whether it says the same as the report (esms-api 3.13 and 4.5), under the id that the report
 * carries (assumption A66).
 */
export async function confirm(
	connection: Connection,
	channel: Channel,
	report: Report,
): Promise<Confirmation> {
	const result = await call(connection, channel.statusRequest(report.messageId), {
		codes: [channel.codes.ask],
		timeoutMs: TIMEOUT_MS,
	});
	if (!result.ok) return result.failure.kind === 'notFound' ? 'denied' : 'unasked';
	if (channel.agrees(report, result.body)) return 'confirmed';
	// The query may lag behind the report: on its way is no denial, anything else is (assumption A67).
	const status = numberMember(result.body, 'SendStatus');
	return status !== undefined && UNDER_WAY.has(status) ? 'unasked' : 'denied';
}
