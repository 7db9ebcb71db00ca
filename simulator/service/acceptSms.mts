import type { Account } from '../world/accounts.mts';
import { type Message, status } from '../world/messages.mts';
import type { World } from '../world/world.mts';
import { writeReportedId } from '../world/written.mts';
import type { Refusal } from './codes.mts';
import { type Checks, decide, type Request } from './decide.mts';
import { measure } from './messageText.mts';
import { noteAccepted } from './requestIdMemory.mts';
import { dueAt } from './sendDate.mts';
import { advertisingChecks, brandnameOf, readPhones, served, singleChecks } from './smsChecks.mts';
import { asSent, isSpoken, type SmsOrder } from './smsOrder.mts';
import { totalPrice } from './smsPrice.mts';
import { isRepeatedText } from './textChecks.mts';

export type Outcome = { message: Message } | { refusal: Refusal };

/** Judges, charges and books in one go, so that of many equal requests exactly one gets through. */
export function sendSingle(world: World, given: SmsOrder): Outcome {
	const order = asSent(world, given);
	const account = world.accounts.open(order.apiKey, order.secretKey);
	const phones = readPhones(world, order).map((phone, at) => phone ?? order.phones[at] ?? '');
	return judge(world, order, account, phones, singleChecks(world, order, account));
}

export function sendAdvertising(world: World, given: SmsOrder): Outcome {
	const order = asSent(world, given);
	const account = world.accounts.open(order.apiKey, order.secretKey);
	const phones = distinct(readPhones(world, order));
	return judge(world, order, account, phones, advertisingChecks(world, order, account, phones));
}

function judge(
	world: World,
	order: SmsOrder,
	account: Account | undefined,
	phones: string[],
	checks: Checks,
): Outcome {
	const operation = order.smsType === '1' ? 'advertising' : 'single';
	const request: Request = { ...order, phones, host: 'sms', operation };
	const refusal = decide(world, request, checks);
	if (refusal || !account) {
		if (account) chargeRefusal(world, order, account, phones, refusal);
		return { refusal: refusal ?? { code: '101' } };
	}
	const brandname = brandnameOf(account, order);
	const goesTo = brandname ? served(world, order, brandname, phones) : phones;
	const message = accept(world, order, account, goesTo);
	noteAccepted(world, request, message.id);
	return { message };
}

/** Nothing, unless refused texts are charged. */
function chargeRefusal(
	world: World,
	order: SmsOrder,
	account: Account,
	phones: string[],
	refusal: Refusal | undefined,
): void {
	if (!world.settings.chargeRefused || refusal?.code !== '146') return;
	account.balance -= totalPrice(world, order, account, phones) ?? 0;
	world.events.emit('account');
}

export const distinct = (phones: Array<string | undefined>): string[] => [
	...new Set(phones.filter((phone) => phone !== undefined)),
];

function accept(world: World, order: SmsOrder, account: Account, phones: string[]): Message {
	const { settings, ids, messages } = world;
	const now = world.now();
	const price = order.sandbox ? 0 : (totalPrice(world, order, account, phones) ?? 0);
	const { content, smsType, unicode } = order;
	const { encoding, parts } = measure(content, unicode, smsType, settings.gsmAccents);
	const isDropped = settings.sameTextCode === '100' && isRepeatedText(world, order, phones);
	account.balance -= price;
	const id = ids.message(settings.idShapes, phones[0] ?? '');
	const message: Message = {
		id,
		reportedId: writeReportedId(settings, id, phones[0] ?? ''),
		rowId: messages.nextRowId,
		account: account.apiKey,
		requestId: order.requestId,
		phones,
		content: order.content,
		brandname: order.brandname,
		smsType: order.smsType,
		spoken: isSpoken(world, order),
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
		held: isDropped,
		silent: isDropped,
		acceptedAt: now,
		dueAt: dueAt(world, order.sendDate, 'ymd-'),
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
