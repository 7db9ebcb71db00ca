import type { IDataObject } from 'n8n-workflow';
import type { AnswerBody } from '../../transport/answerBody';
import { call, type CallControl } from '../../transport/call';
import { ALREADY_ACCEPTED, TOO_FAST } from '../../transport/codes';
import type { ApiRequest, Connection } from '../../transport/connection';
import type { Failure } from '../../transport/failure';
import type { Protection } from '../../operation/protection';
import { identityOf, requestIdOf, type Origin } from './identity';
import type { Ledger } from './ledger';
import type { RefusedKeys } from './refusedKeys';

export type Delivery =
	| { ok: true; body: AnswerBody; requestId: string; duplicate: boolean }
	| { ok: false; failure: Failure; requestId: string };

export interface Message {
	request: ApiRequest;
	itemIndex: number;
	protection: Protection;
	/** An older operation without RequestIds: what is unknown must not be asked again. */
	ignoresRequestId?: boolean;
	/** Where the report goes, when that address names the RequestId. */
	callbackUrl?: ((requestId: string) => string) | undefined;
}

export interface DeliveryContext {
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
export async function deliver(
	{ request, itemIndex, protection, ignoresRequestId = false, callbackUrl }: Message,
	{ connection, control, origin, ledger, refusedKeys }: DeliveryContext,
): Promise<Delivery> {
	const fields: IDataObject = request.fields ?? {};
	const identity = identityOf(protection, fields);
	const known = protection.mode === 'off' ? undefined : ledger.find(itemIndex, identity);
	if (known?.state === 'accepted') {
		const { body = {}, requestId, duplicate = false } = known;
		return { ok: true, body, requestId, duplicate };
	}

	if (known?.state === 'unknown' && ignoresRequestId) {
		return { ok: false, failure: notAskedAgain, requestId: known.requestId };
	}

	const attempt = known === undefined ? 0 : known.attempt + (known.state === 'refused' ? 1 : 0);
	// What eSMS was not given must not be told as if it were.
	const requestId = ignoresRequestId
		? ''
		: known?.state === 'unknown'
			? known.requestId
			: requestIdOf(protection, fields, origin, itemIndex, attempt);
	const record = (state: 'accepted' | 'refused' | 'unknown', more: object = {}) =>
		ledger.record(itemIndex, { identity, requestId, attempt, state, ...more });

	const complete: IDataObject = {
		...fields,
		...(callbackUrl && { CallbackUrl: callbackUrl(requestId) }),
		...(!ignoresRequestId && { RequestId: requestId }),
	};
	const result = await call(
		connection,
		{ ...request, startsMessage: true, fields: complete },
		{ ...control, repeatUnknown: !ignoresRequestId },
	);
	// These ids come back in later executions, whose ledger knows nothing of this one.
	const isLasting = protection.mode === 'ownKey' || protection.mode === 'content';
	if (result.ok) {
		record('accepted', { body: result.body });
		if (isLasting) refusedKeys.forget(requestId);
		return { ok: true, body: result.body, requestId, duplicate: false };
	}

	const { failure } = result;
	if (failure.code === ALREADY_ACCEPTED) {
		// eSMS may hold an id that it refused, so then 124 doesn't prove that it was ever accepted.
		const refusedAs = known?.requestId === requestId ? known.code : undefined;
		const refusedEarlier = known === undefined && isLasting && refusedKeys.codeOf(requestId);
		if (refusedEarlier) {
			return { ok: false, failure: refusedBefore(failure, refusedEarlier, requestId), requestId };
		}
		if (refusedAs === undefined) {
			const body = result.body ?? {};
			record('accepted', { body, duplicate: true });
			return { ok: true, body, requestId, duplicate: true };
		}
		return {
			ok: false,
			requestId,
			failure:
				known?.state === 'refused'
					? heldAfterRefusal(failure, refusedAs, requestId)
					: stillUnknown(failure, requestId, protection),
		};
	}

	// Only a code of eSMS that is about the message may have used up the RequestId; under a fresh one,
	// anything else that was accepted after all would be sent twice.
	const mayHoldId = result.body !== undefined && failure.code !== TOO_FAST;
	const wasUnknown = result.earlierUnknown || known?.state === 'unknown';
	if (failure.outcome !== 'unknown' && !wasUnknown) {
		if (mayHoldId) {
			record('refused', { code: failure.code });
			if (isLasting) refusedKeys.remember(requestId, failure.code);
		}
		return { ok: false, failure, requestId };
	}
	const code = mayHoldId ? failure.code : known?.code;
	record('unknown', code === undefined ? {} : { code });
	return {
		ok: false,
		failure: ignoresRequestId
			? { ...notAskedAgain, title: failure.title }
			: stillUnknown(failure, requestId, protection),
		requestId,
	};
}

const notAskedAgain: Failure = {
	kind: 'network',
	code: 'UNKNOWN',
	title: 'An earlier attempt got no answer, and this operation cannot be asked again safely',
	advice:
		'The call may have been accepted all the same. The older operation has no protection against repetition: look for the call at eSMS before you run this again.',
	retryable: false,
	outcome: 'unknown',
};

/** In place of a failure after which the message may have been accepted: how to find out. */
export function stillUnknown(failure: Failure, requestId: string, protection: Protection): Failure {
	const first =
		failure.outcome === 'unknown'
			? 'The message may have been accepted all the same.'
			: 'An earlier attempt got no answer, so the message may have been accepted all the same.';
	return {
		...failure,
		outcome: 'unknown',
		retryable: protection.mode !== 'off',
		advice: [first, howToAskAgain(protection, requestId), failure.advice].join(' ').trim(),
	};
}

function howToAskAgain({ mode }: Protection, requestId: string): string {
	switch (mode) {
		case 'off':
			return "'Duplicate Protection' is off, so running this again could send it twice: look for the message at eSMS first.";
		case 'execution':
			return `Retry this execution, or switch on 'Retry on Fail': the retry carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours. A new run of the workflow would be a new message.`;
		default:
			return `Run it again: it carries the same RequestId (${requestId}), which eSMS accepts only once in 24 hours.`;
	}
}

/** Own keys and content keys don't change, and eSMS holds them after a refusal. */
const heldAfterRefusal = (failure: Failure, refusedAs: string, requestId: string): Failure => ({
	...failure,
	title: `eSMS refused this message before (code ${refusedAs}) and now holds its RequestId for 24 hours`,
	advice: `Nothing was sent. Use another 'Duplicate Key' than ${requestId}, or another 'Duplicate Protection', to send it now.`,
	outcome: 'refused',
});

/** An execution in between may have been killed before it could tell that the message was accepted. */
const refusedBefore = (failure: Failure, refusedAs: string, requestId: string): Failure => ({
	...failure,
	title: `eSMS has seen this RequestId before; what is known of it is that it was refused in an earlier execution (code ${refusedAs})`,
	advice: `Nothing was sent now. Look for the message at eSMS; if it isn't there, use another 'Duplicate Key' than ${requestId}, or another 'Duplicate Protection', to send it.`,
	outcome: 'unknown',
});
