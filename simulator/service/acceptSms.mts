import type { Account } from '../world/accounts.mts';
import { type Message, status } from '../world/messages.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { parseVietnamTime } from './dates.mts';
import { decide } from './decide.mts';
import { measure } from './messageText.mts';
import { advertisingChecks, readPhones, singleChecks } from './smsChecks.mts';
import type { SmsOrder } from './smsOrder.mts';
import { totalPrice } from './smsPrice.mts';

export type Outcome = { message: Message } | { refusal: Refusal };

/** Judges, charges and books in one go, so that of many equal requests exactly one gets through. */
export function sendSingle(world: World, order: SmsOrder): Outcome {
	const account = world.accounts.open(order.apiKey, order.secretKey);
	const phones = readPhones(world, order.phones).map(
		(phone, at) => phone ?? order.phones[at] ?? '',
	);
	const refusal = decide(world, { ...order, phones }, singleChecks(world, order, account));
	return refusal || !account
		? { refusal: refusal ?? { code: '101' } }
		: { message: accept(world, order, account, phones) };
}

export function sendAdvertising(world: World, order: SmsOrder): Outcome {
	const account = world.accounts.open(order.apiKey, order.secretKey);
	const phones = distinct(readPhones(world, order.phones));
	const checks = advertisingChecks(world, order, account, phones);
	const refusal = decide(world, { ...order, phones }, checks);
	return refusal || !account
		? { refusal: refusal ?? { code: '101' } }
		: { message: accept(world, order, account, phones) };
}

export const distinct = (phones: Array<string | undefined>): string[] => [
	...new Set(phones.filter((phone) => phone !== undefined)),
];

function accept(world: World, order: SmsOrder, account: Account, phones: string[]): Message {
	const { settings, ids, messages } = world;
	const now = world.now();
	const price = order.sandbox ? 0 : (totalPrice(order, account, phones) ?? 0);
	const { encoding, parts } = measure(order.content, order.unicode, order.smsType);
	account.balance -= price;
	const message: Message = {
		id: ids.message(settings.idShapes, phones[0] ?? ''),
		rowId: messages.nextRowId,
		account: account.apiKey,
		requestId: order.requestId,
		phones,
		content: order.content,
		brandname: order.brandname,
		smsType: order.smsType,
		unicode: order.unicode,
		encoding,
		parts,
		price,
		sandbox: order.sandbox,
		campaign: order.campaign,
		sendDate: order.sendDate,
		callbackUrl: order.callbackUrl,
		status: order.smsType === '1' ? status.approval : status.waiting,
		results: phones.map(() => 'pending'),
		sendSuccess: 0,
		sendFailed: 0,
		held: false,
		silent: false,
		acceptedAt: now,
		dueAt: Math.max(now, parseVietnamTime(order.sendDate, 'ymd-') ?? now),
		sentAt: null,
		finishedAt: null,
		callbacks: [],
		revision: 0,
	};
	messages.add(message, settings.messageLimit);
	world.events.emit('message', message);
	if (price > 0) world.events.emit('account');
	world.events.emit('messageAccepted', message);
	return message;
}
