import { distinct } from '../service/acceptSms.mts';
import { type Refusal, textOf } from '../service/codes.mts';
import { enter } from '../service/entrance.mts';
import { checkType, readPhones } from '../service/smsChecks.mts';
import { asSent, type SmsOrder } from '../service/smsOrder.mts';
import { totalPrice } from '../service/smsPrice.mts';
import type { Account } from '../world/accounts.mts';
import type { World } from '../world/world.mts';
import { type Answer, Decimal } from './answer.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';

interface Estimate {
	price: number;
	receivers: number;
}

function estimate(
	world: World,
	given: SmsOrder,
	check: (phones: Array<string | undefined>) => Refusal | undefined,
): Estimate | Refusal {
	const order = asSent(world, given);
	const entered = enter(world, order);
	if ('refusal' in entered) return entered.refusal;
	const { account } = entered;
	const phones = readPhones(world, order);
	const refusal = check(phones) ?? unknownBrandname(account, order);
	if (refusal) return refusal;
	const receivers = distinct(phones);
	const price = totalPrice(world, order, account, receivers);
	return price === undefined ? { code: '102' } : { price, receivers: receivers.length };
}

const unknownBrandname = ({ brandnames }: Account, order: SmsOrder): Refusal | undefined =>
	order.smsType === '8' ||
	brandnames.some(({ name, type }) => name === order.brandname && String(type) === order.smsType)
		? undefined
		: { code: '104' };

/** The text of 101 ends in a dot here, and only here and in the sent-data list. */
const refuse = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: {
		CodeResult: refusal.code,
		ErrorMessage: refusal.code === '101' ? 'Authorize Failed.' : textOf(refusal),
	},
});

/** Here 101 comes with CountRegenerate, the other codes without it. */
const refuseAdvertising = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: {
		CodeResult: refusal.code,
		CountRegenerate: refusal.code === '101' ? 0 : undefined,
		ErrorMessage: textOf(refusal),
	},
});

/** Customer care (esms-api 3.7); the sample prints the price without decimals. */
export const summaryMultipleMessageV4Get: Operation = {
	name: 'SummaryMultipleMessage_V4_get',
	queryNames: { Brandname: 'BrandName' },
	host: 'sms',
	method: 'GET',
	body: 'none',
	root: 'SummaryResultModel',
	run: (fields, world) => {
		const order = readOrder(fields, [fields.text('Phone') ?? '']);
		const result = estimate(
			world,
			order,
			(phones) =>
				checkType(order, ['2', '8']) ?? (phones.includes(undefined) ? { code: '108' } : undefined),
		);
		return 'code' in result ? refuse(result) : success(result.price, result.receivers);
	},
	refuse,
};

/** Advertising (esms-api 3.8); only valid receivers count. */
export const summaryMultipleSmsBrandname: Operation = {
	name: 'SummaryMultipleSMSBrandname',
	host: 'sms',
	method: 'POST',
	body: 'xml',
	finalSlash: true,
	root: 'SummaryResultModel',
	run: (fields, world) => {
		const order = readOrder(fields, fields.texts('Phones'));
		const result = estimate(world, order, () => checkType(order, ['1']));
		return 'code' in result
			? refuseAdvertising(result)
			: success(new Decimal(result.price), result.receivers);
	},
	refuse: refuseAdvertising,
};

const success = (price: number | Decimal, receivers: number): Answer => ({
	code: '100',
	members: {
		CodeResult: '100',
		ErrorMessage: 'success',
		TotalPrice: price,
		TotalReceiver: receivers,
	},
});
