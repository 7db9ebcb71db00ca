import type { IDataObject } from 'n8n-workflow';
import { inReadingOrder } from '../../domain/readingOrder';
import type { Message } from '../../operation/message';
import type { SendOperation, WaitOperation } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';
import { sendOnce, type Outgoing, type SendResult } from '../once/sendOnce';
import { failedItem, type Accepted, type ItemResult } from './itemResult';
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
	message: Message,
	{ mode }: Protection,
	read: Reader,
	session: Session,
	response: (...args: Parameters<SendOperation['response']>) => IDataObject,
): ItemResult {
	const { requestId } = sent;
	if (!sent.ok) return failedItem(session, read.itemIndex, sent.failure, requestId);
	const { body, duplicate } = sent;
	const simple = response(body, { requestId, duplicate, fields: message.request.fields ?? {} });
	return {
		ok: true,
		json: [read.simplify() ? inReadingOrder(simple) : (body as IDataObject)],
		accepted: acceptedOf(message, simple, { mode, requestId, duplicate }, read),
	};
}

function acceptedOf(
	{ isRehearsal, notices }: Message,
	{ messageId, parts, sendAt }: IDataObject,
	{ mode, requestId, duplicate }: Pick<Accepted, 'mode' | 'requestId'> & { duplicate: boolean },
	read: Reader,
): Accepted {
	const noticed = quietly(notices);
	return {
		itemIndex: read.itemIndex,
		messageId: String(messageId ?? ''),
		requestId,
		mode,
		...(isRehearsal && { isRehearsal }),
		...(duplicate && { isRepeated: true }),
		...(typeof parts === 'number' && { parts }),
		...(typeof sendAt === 'string' && { sendAt: Date.parse(sendAt) }),
		...(noticed.length > 0 && { notices: noticed }),
	};
}

/** What is only told beside it must not make a failure of a message that was accepted. */
function quietly(notices: Message['notices']): readonly string[] {
	try {
		return notices();
	} catch {
		return [];
	}
}
