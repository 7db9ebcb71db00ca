import type { Channel } from '../channels/channel';
import type { Report } from '../domain/report';
import { call } from '../transport/call';
import type { Connection } from '../transport/connection';
import { pause } from '../transport/pause';

/** `unasked`: eSMS could not be asked, or tells nothing that confirms or contradicts. */
export type Confirmation = 'confirmed' | 'denied' | 'unasked';

const TIMEOUT_MS = 10_000;

/** A message that was just sent is unknown for some seconds (esms-api 3.13), even when its report comes (assumption A67). */
const ASK_AGAIN_AFTER_MS = [3_000, 6_000];

/** Asks eSMS whether it says the same as the report (esms-api 3.13 and 4.5); only a contradiction denies. */
export async function confirm(
	connection: Connection,
	channel: Channel,
	report: Report,
): Promise<Confirmation> {
	const ask = async () =>
		await call(connection, channel.statusRequest(report.messageId), {
			codes: [channel.codes.ask],
			timeoutMs: TIMEOUT_MS,
		});
	let result = await ask();
	for (const ms of ASK_AGAIN_AFTER_MS) {
		if (result.ok || result.failure.kind !== 'notFound') break;
		await pause(ms);
		result = await ask();
	}
	const status = result.ok ? channel.readStatus(result.body, report.messageId) : undefined;
	switch (status && channel.agrees(report, status)) {
		case true:
			return 'confirmed';
		case false:
			return 'denied';
		default:
			return 'unasked';
	}
}
