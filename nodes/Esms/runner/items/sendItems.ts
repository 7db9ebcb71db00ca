import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from '../../transport/connection';
import { deliver, type Delivery, type Message } from '../once/deliver';
import { readProtection } from '../../operation/protection';
import type { SendOperation, WaitOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import type { Session } from './session';
import { failedSlot, type Slot } from './slot';

/** Sends the message of one item. */
export async function sendOne(
	operation: SendOperation | WaitOperation,
	read: Reader,
	session: Session,
	callbackUrl?: Message['callbackUrl'],
): Promise<Slot> {
	const found = await session.lookUp(operation.lookup?.(read));
	const request = operation.request(read, found);
	const protection = readProtection(read, read.collection('options'));
	const { itemIndex } = read;
	const ignoresRequestId = operation.ignoresRequestId?.(read) ?? false;
	const delivery = await deliver(
		{ request, itemIndex, protection, ignoresRequestId, callbackUrl },
		session,
	);
	return toSlot(delivery, request, read, session, (body, sent) =>
		operation.response(body, { ...sent, found, note: request.note }),
	);
}

/** Turns a delivery into the result of one of its items. */
export function toSlot(
	delivery: Delivery,
	request: ApiRequest,
	read: Reader,
	session: Session,
	response: (...args: Parameters<SendOperation['response']>) => IDataObject,
): Slot {
	const { itemIndex } = read;
	const { requestId } = delivery;
	if (!delivery.ok) return failedSlot(session, itemIndex, delivery.failure, requestId);
	const { body, duplicate } = delivery;
	const simple = response(body, { requestId, duplicate, fields: request.fields ?? {} });
	return {
		ok: true,
		json: [read.simplify() ? simple : (body as IDataObject)],
		accepted: {
			itemIndex,
			messageId: String(simple.messageId ?? ''),
			requestId,
			...(request.fields?.Sandbox === '1' && { rehearsal: true }),
		},
	};
}
