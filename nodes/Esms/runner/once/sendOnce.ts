import type { Message } from '../../operation/message';
import type { Protection } from '../../operation/protection';
import type { AnswerBody } from '../../transport/answerBody';
import { call, type CallControl } from '../../transport/call';
import type { Connection } from '../../transport/connection';
import type { Failure } from '../../transport/failure';
import { advise } from './advice';
import { conclude, type Conclusion, type Tried } from './conclude';
import { identityOf, requestIdOf, type Origin } from './identity';
import type { Ledger } from './ledger';
import type { RefusedKeys } from './refusedKeys';

/** One message on its way out. */
export interface Outgoing {
	message: Message;
	itemIndex: number;
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
	refusedKeys: RefusedKeys;
}

/**
 * Sends one message so that it is accepted at most once, however often it is tried: what was accepted
 * isn't sent again, what eSMS refused is tried under a fresh RequestId, and what is unknown is asked
 * again under the same one (design 3.3).
 */
export async function sendOnce(outgoing: Outgoing, context: SendContext): Promise<SendResult> {
	const tried = plan(outgoing, context);
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
	note(conclusion, tried, outgoing, context);
	return tell(conclusion, tried, answer.earlierUnknown);
}

/** What is known of the message before it is asked for, and the RequestId that follows from it. */
function plan(
	{ message, itemIndex, protection }: Outgoing,
	{ origin, ledger, refusedKeys }: SendContext,
): Tried {
	const identity = identityOf(protection, message);
	const { mode } = protection;
	const known = mode === 'off' ? undefined : ledger.find(itemIndex, identity);
	const attempt = known === undefined ? 0 : known.attempt + (known.state === 'refused' ? 1 : 0);
	const { ignoresRequestId } = message;
	const isAskedAgain = known?.state === 'unknown' || known?.state === 'accepted';
	const fresh = () => requestIdOf(protection, message, origin, itemIndex, attempt);
	// What eSMS was not given must not be told as if it were.
	const requestId = isAskedAgain ? known.requestId : ignoresRequestId ? '' : fresh();
	// These ids come back in later executions, whose ledger knows nothing of this one.
	const isLasting = mode === 'ownKey' || mode === 'content';
	const refusedEarlier = isLasting ? refusedKeys.codeOf(requestId) : undefined;
	return { identity, known, attempt, requestId, mode, isLasting, ignoresRequestId, refusedEarlier };
}

function note(
	{ entry, refusal }: Conclusion,
	{ identity, requestId, attempt, isLasting }: Tried,
	{ itemIndex }: Outgoing,
	{ ledger, refusedKeys }: SendContext,
): void {
	if (entry) ledger.record(itemIndex, { identity, requestId, attempt, ...entry });
	if (!isLasting) return;
	if (refusal === 'forget') refusedKeys.forget(requestId);
	else if (refusal) refusedKeys.remember(requestId, refusal.code);
}

function tell({ finding }: Conclusion, tried: Tried, repeated = false): SendResult {
	const { requestId } = tried;
	if (finding.is !== 'accepted') return { ok: false, failure: advise(finding, tried), requestId };
	const { body, duplicate } = finding;
	return { ok: true, body, requestId, duplicate, ...(repeated && { repeated }) };
}
