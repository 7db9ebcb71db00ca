import type { Account, Brandname } from '../world/accounts.mts';
import { networkOf } from '../world/networks.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import type { Checks } from './decide.mts';
import { entranceChecks } from './entrance.mts';
import { callable, mobile } from './phone.mts';
import { checkSendDate } from './sendDate.mts';
import { isSpoken, type SmsOrder } from './smsOrder.mts';
import { checkMoney } from './smsPrice.mts';
import { checkText } from './textChecks.mts';

/** Receivers in national form; undefined stands for a number that can't be read. */
export function readPhones(world: World, order: SmsOrder): Array<string | undefined> {
	const { acceptPlus84, landlines } = world.settings;
	const read = isSpoken(world, order) && landlines === 'all' ? callable : mobile;
	return order.phones.map((phone) => read(phone, acceptPlus84));
}

export const brandnameOf = (account: Account | undefined, order: SmsOrder): Brandname | undefined =>
	account?.brandnames.find(
		({ name, type }) => name === order.brandname && String(type) === order.smsType,
	);

/** Everything that decides a send, except what depends on the number of receivers. */
function sharedChecks(
	world: World,
	order: SmsOrder,
	account: Account | undefined,
	recipients: string[],
): Checks {
	const brandname = brandnameOf(account, order);
	const named = order.smsType !== '8';
	return {
		...entranceChecks(world, account),
		sendDate: () => checkSendDate(world, order.sendDate, 'ymd-'),
		brandname: () => (named && account && !brandname ? { code: '104' } : undefined),
		network: () => (brandname ? unregistered(world, order, brandname, recipients) : undefined),
		text: () => checkText(world, order, account, brandname, recipients),
		money: () => (account ? checkMoney(world, order, account, recipients) : undefined),
	};
}

/** Customer care and type 8 (esms-api 3.1). */
export function singleChecks(world: World, order: SmsOrder, account: Account | undefined): Checks {
	const read = readPhones(world, order);
	const recipients = read.filter((phone) => phone !== undefined);
	const numbers = order.phones.flatMap((phone) => phone.split(/[,;|]/));
	return {
		...sharedChecks(world, order, account, recipients),
		smsType: () => checkType(order, ['2', '8']),
		phone: () => {
			if (order.smsType === '8' && numbers.length > 1) return { code: '163' };
			return recipients.length === 0 || read.includes(undefined) ? { code: '108' } : undefined;
		},
	};
}

/** Advertising: numbers that can't be read are dropped, repeated ones count once (esms-api 3.5). */
export function advertisingChecks(
	world: World,
	order: SmsOrder,
	account: Account | undefined,
	recipients: string[],
): Checks {
	const { advertisingMinimum, advertisingMaximum, olderCodes } = world.settings;
	return {
		...sharedChecks(world, order, account, recipients),
		smsType: () => checkType(order, ['1']),
		phone: () => {
			if (recipients.length > advertisingMaximum) return { code: '120' };
			if (recipients.length < advertisingMinimum && !order.sandbox) {
				return { code: olderCodes ? '119' : '107' };
			}
			return recipients.length === 0 ? { code: '108' } : undefined;
		},
	};
}

export function checkType({ smsType }: SmsOrder, supported: string[]): Refusal | undefined {
	if (!smsType) return { code: '300' };
	return supported.includes(smsType) ? undefined : { code: '118' };
}

/** The numbers to which an order goes: advertising may leave out those whose network doesn't know the brandname. */
export function served(
	{ settings }: World,
	{ smsType }: SmsOrder,
	brandname: Brandname,
	recipients: string[],
): string[] {
	const skips = smsType === '1' && settings.unregisteredNetwork === 'skip';
	return skips ? recipients.filter((phone) => knows(brandname, phone)) : recipients;
}

const knows = ({ networks }: Brandname, phone: string) => networks.includes(networkOf(phone).id);

function unregistered(
	world: World,
	order: SmsOrder,
	brandname: Brandname,
	recipients: string[],
): Refusal | undefined {
	const left = served(world, order, brandname, recipients);
	const foreign = (left.length > 0 ? left : recipients).find((phone) => !knows(brandname, phone));
	return foreign === undefined
		? undefined
		: { code: '177', message: `The Network ${networkOf(foreign).name} have not registry.` };
}
