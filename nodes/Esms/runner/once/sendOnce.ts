import type { Message } from '../../operation/message';
import type { Protection } from '../../operation/protection';
import type { AnswerBody } from '../../transport/answerBody';
import { call, type CallControl } from '../../transport/call';
import type { Connection } from '../../transport/connection';
import type { Failure } from '../../transport/failure';
import { advise } from './advice';
import { conclude, type Conclusion, type Tried } from './conclude';
import type { Origin } from './identity';
import type { KnownIds } from './knownIds';
import type { Ledger } from './ledger';
import type { Place } from './ledgerEntry';
import { plan, type Plan } from './plan';
import type { Turns } from './turns';

/** One message on its way out. */
export interface Outgoing {
	message: Message;
	/** Where it stands in the list: one place, or that of each recipient. */
	places: readonly Place[];
	protection: Protection;
	/** Where the report goes, when that address names the RequestId. */
	callbackUrl?: ((requestId: string) => string) | undefined;
}

export type SendResult =
	| {
			ok: true;
			body: AnswerBody;
			requestId: string;
			duplicate: boolean;
			/** An earlier attempt of the same call got no answer, and may be the one that was accepted. */
			repeated?: boolean;
	  }
	| { ok: false; failure: Failure; requestId: string };

/** What holds for all messages of a run. */
export interface SendContext {
	connection: Connection;
	control: CallControl;
	origin: Origin;
	ledger: Ledger;
	knownIds: KnownIds;
	turns: Turns;
}

/**
 * Sends one message so that it is accepted at most once, however often it is tried: what was accepted
 * isn't sent again, what eSMS refused is tried under a fresh RequestId, and what is unknown is asked
 * again under the same one, which eSMS accepts once (design 3.3, assumption A2).
 */
export async function sendOnce(outgoing: Outgoing, context: SendContext): Promise<SendResult> {
	const { requestId } = plan(outgoing, context).tried;
	// What becomes of one message under an id decides what the next one's answer means.
	return await context.turns.take(requestId, async () => await ask(outgoing, context));
}

async function ask(outgoing: Outgoing, context: SendContext): Promise<SendResult> {
	const planned = plan(outgoing, context);
	const { tried } = planned;
	const settled = conclude(tried);
	if (settled) return tell(settled, tried);

	const { message, callbackUrl } = outgoing;
	const { requestId } = tried;
	const request = message.withIds({ requestId, callbackUrl: callbackUrl?.(requestId) });
	const answer = await call(
		context.connection,
		{ ...request, startsMessage: true },
		{ ...context.control, repeatUnknown: !message.ignoresRequestId },
	);
	const conclusion = conclude(tried, answer);
	note(conclusion, planned, outgoing, context);
	return tell(conclusion, tried, answer.earlierUnknown);
}

function note(
	{ learnt }: Conclusion,
	{ attempt, askedAt, comesBack, tried }: Plan,
	{ message, places }: Outgoing,
	{ ledger, knownIds }: SendContext,
): void {
	if (learnt === undefined) return;
	const { requestId } = tried;
	// A message without protection is never looked for.
	if (tried.mode !== 'off') {
		ledger.record(places, {
			requestId,
			attempt,
			askedAt,
			together: message.recipients.length,
			...learnt,
		});
	}
	const { accepted, ...facts } = learnt;
	if (comesBack === 'always' && accepted) knownIds.forget(requestId);
	else if (comesBack !== 'never') knownIds.remember(requestId, facts, askedAt);
}

function tell({ finding }: Conclusion, tried: Tried, repeated = false): SendResult {
	const { requestId } = tried;
	if (finding.is !== 'accepted') return { ok: false, failure: advise(finding, tried), requestId };
	const { body, duplicate } = finding;
	return { ok: true, body, requestId, duplicate, ...(repeated && { repeated }) };
}
