import type { IDataObject } from 'n8n-workflow';
import { inReadingOrder } from '../../domain/readingOrder';
import type { Message } from '../../operation/message';
import type { SendOperation, WaitOperation } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';
import { sendOnce, type Outgoing, type SendResult } from '../once/sendOnce';
import { failedItem, type ItemResult } from './itemResult';
import { noteKey } from './ownKey';
import { prepareItem } from './prepareItem';
import type { Session } from './session';

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
	const prepared = await prepareItem(operation, read, session, callbackUrl);
	if (!prepared.ok) return prepared;
	const { outgoing, read: then, found } = prepared;
	const { message, protection } = outgoing;
	const sent = await sendOnce(outgoing, session);
	noteKey(protection, sent, session);
	onSent?.(sent, message);
	return toItemResult(sent, message, protection, then, session, (body, about) =>
		operation.response(body, { ...about, found, note: message.note }),
	);
}

/** Turns what became of a message into the result of one of its items. */
export function toItemResult(
	sent: SendResult,
	{ request, isRehearsal }: Message,
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
		json: [read.simplify() ? inReadingOrder(simple) : (body as IDataObject)],
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
