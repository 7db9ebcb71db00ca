import { type Account, priceOf } from '../world/accounts.mts';
import { networkOf } from '../world/networks.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { measure } from './messageText.mts';
import type { SmsOrder } from './smsOrder.mts';

/** VND for all receivers; undefined when one of them has no price. */
export function totalPrice(
	{ settings }: World,
	{ content, unicode, smsType }: SmsOrder,
	account: Account,
	recipients: string[],
): number | undefined {
	const { parts } = measure(content, unicode, smsType, settings.gsmAccents);
	let total = 0;
	for (const phone of recipients) {
		const price = priceOf(account, smsType, networkOf(phone).id);
		if (price === undefined) return undefined;
		total += price * parts;
	}
	return total;
}

/** A sandbox send costs nothing, so its balance isn't looked at. */
export function checkMoney(
	world: World,
	order: SmsOrder,
	account: Account,
	recipients: string[],
): Refusal | undefined {
	const price = totalPrice(world, order, account, recipients);
	if (price === undefined) return { code: '102' };
	return !order.sandbox && account.balance < price ? { code: '103' } : undefined;
}
