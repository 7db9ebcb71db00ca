import type { IDataObject } from 'n8n-workflow';
import type { Message } from '../../operation/message';
import type { SendOperation, WaitOperation } from '../../operation/operation';
import { readProtection, type Protection } from '../../operation/protection';
import { readAt, type Reader } from '../../operation/reader';
import type { CallResult } from '../../transport/call';
import { identityOf } from '../once/identity';
import { sendOnce, type Outgoing, type SendResult } from '../once/sendOnce';
import { failedItem, type ItemResult } from './itemResult';
import type { Session } from './session';
import { afterEarlierTry } from './triedItem';

type CallbackUrl = Outgoing['callbackUrl'];

/** What a caller has to say or wants to know of a message on its way. */
export interface SendHooks extends Pick<Outgoing, 'callbackUrl'> {
	onSent?: (sent: SendResult, message: Message) => void;
}

/** Sends the message of one item. */
export async function sendItem(
	operation: SendOperation | WaitOperation,
	read: Reader,
	session: Session,
	{ callbackUrl, onSent }: SendHooks = {},
): Promise<ItemResult> {
	const earlier = session.ledger.at(read.itemIndex);
	if (earlier && (earlier.accepted || earlier.maybeAccepted)) {
		// Read with the clock of then, and without asking for anything: a time that has passed since, or a
		// list that can't be had, doesn't change what eSMS has.
		const then = readAt(read, earlier.askedAt);
		try {
			const outgoing = prepare(operation, then, session, undefined, callbackUrl);
			const [place] = outgoing.places;
			if (session.ledger.find(place!)) {
				return await send(operation, outgoing, then, session, onSent);
			}
		} catch (thrown) {
			return afterEarlierTry(session, read.itemIndex, earlier, thrown);
		}
	}
	const found = await session.lookUp(operation.lookup?.(read));
	return await send(
		operation,
		prepare(operation, read, session, found, callbackUrl),
		read,
		session,
		onSent,
		found,
	);
}

function prepare(
	operation: SendOperation | WaitOperation,
	read: Reader,
	{ ledger }: Session,
	found: CallResult | undefined,
	callbackUrl: CallbackUrl,
): Outgoing {
	const message = operation.request(read, found);
	const protection = readProtection(read);
	const { itemIndex } = read;
	const recipient = message.recipients.join();
	const identity = identityOf(protection, message, recipient, ledger.isTool);
	return { message, places: [{ itemIndex, identity }], protection, callbackUrl };
}

async function send(
	operation: SendOperation | WaitOperation,
	outgoing: Outgoing,
	read: Reader,
	session: Session,
	onSent: SendHooks['onSent'],
	found?: CallResult,
): Promise<ItemResult> {
	const { message, protection } = outgoing;
	const sent = await sendOnce(outgoing, session);
	onSent?.(sent, message);
	return toItemResult(sent, message, protection, read, session, (body, about) =>
		operation.response(body, { ...about, found, note: message.note }),
	);
}

/** Turns what became of a message into the result of one of its items. */
export function toItemResult(
	sent: SendResult,
	{ request, isRehearsal, notices }: Message,
	{ mode }: Protection,
	read: Reader,
	session: Session,
	response: (...args: Parameters<SendOperation['response']>) => IDataObject,
): ItemResult {
	const { itemIndex } = read;
	const { requestId } = sent;
	if (!sent.ok) return failedItem(session, itemIndex, sent.failure, requestId);
	const { body, duplicate } = sent;
	const simple = response(body, { requestId, duplicate, fields: request.fields ?? {} });
	return {
		ok: true,
		json: [read.simplify() ? simple : (body as IDataObject)],
		notices: notices(),
		accepted: {
			itemIndex,
			messageId: String(simple.messageId ?? ''),
			requestId,
			...(isRehearsal && { isRehearsal }),
			...(mode === 'off' && { isUnprotected: true }),
			...(mode === 'execution' && { isPerExecution: true }),
		},
	};
}
