import type { Account, Brandname } from '../world/accounts.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { parseVietnamTime } from './dates.mts';
import type { Checks } from './decide.mts';
import { entranceChecks } from './entrance.mts';
import { networkOf } from '../world/networks.mts';
import { mobile } from './phone.mts';
import type { SmsOrder } from './smsOrder.mts';
import { checkMoney } from './smsPrice.mts';
import { isTrialText, matchesTemplate, TRIAL_BRANDNAME } from './template.mts';

const ADVERTISING_LENGTH = 422;

/** Receivers in national form; undefined stands for a number that can't be read. */
export const readPhones = (world: World, phones: string[]): Array<string | undefined> =>
	phones.map((phone) => mobile(phone, world.settings.acceptPlus84));

/** Everything that decides a send, except what depends on the number of receivers. */
function sharedChecks(
	world: World,
	order: SmsOrder,
	account: Account | undefined,
	recipients: string[],
): Checks {
	const brandname = account?.brandnames.find(
		({ name, type }) => name === order.brandname && String(type) === order.smsType,
	);
	const named = order.smsType !== '8';
	return {
		...entranceChecks(account),
		// No document gives a code for a bad date; 99 keeps the client's mistake visible.
		sendDate: () =>
			order.sendDate && parseVietnamTime(order.sendDate, 'ymd-') === undefined
				? { code: '99', message: 'SendDate is invalid' }
				: undefined,
		brandname: () => (named && account && !brandname ? { code: '104' } : undefined),
		network: () => (brandname ? unregistered(brandname, recipients) : undefined),
		text: () => checkText(world, order, account, brandname),
		money: () => (account ? checkMoney(order, account, recipients) : undefined),
	};
}

/** Customer care and type 8 (esms-api 3.1). */
export function singleChecks(world: World, order: SmsOrder, account: Account | undefined): Checks {
	const read = readPhones(world, order.phones);
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
	const { advertisingMinimum, advertisingMaximum } = world.settings;
	return {
		...sharedChecks(world, order, account, recipients),
		smsType: () => checkType(order, ['1']),
		phone: () => {
			if (recipients.length > advertisingMaximum) return { code: '120' };
			if (recipients.length < advertisingMinimum && !order.sandbox) return { code: '107' };
			return recipients.length === 0 ? { code: '108' } : undefined;
		},
	};
}

export function checkType({ smsType }: SmsOrder, supported: string[]): Refusal | undefined {
	if (!smsType) return { code: '300' };
	return supported.includes(smsType) ? undefined : { code: '118' };
}

function unregistered({ networks }: Brandname, recipients: string[]): Refusal | undefined {
	const foreign = recipients.map(networkOf).find(({ id }) => !networks.includes(id));
	return foreign && { code: '177', message: `The Network ${foreign.name} have not registry.` };
}

function checkText(
	{ settings }: World,
	{ content, sandbox, smsType, brandname: name }: SmsOrder,
	account: Account | undefined,
	brandname: Brandname | undefined,
): Refusal | undefined {
	const lower = content.toLowerCase();
	if (settings.blockedWords.some((word) => lower.includes(word.toLowerCase()))) {
		return { code: '201' };
	}
	if (smsType === '1' && content.length > ADVERTISING_LENGTH) return { code: '131' };
	if (smsType === '2' && brandname?.templateCheck && (!sandbox || settings.sandboxChecksTemplate)) {
		if (!isRegistered(content, name, account)) return { code: '146' };
	}
	return content ? undefined : { code: '99', message: 'Content is required' };
}

const isRegistered = (content: string, name: string, account: Account | undefined) =>
	name === TRIAL_BRANDNAME
		? isTrialText(content)
		: account?.templates.some(
				(template) => template.brandname === name && matchesTemplate(content, template.content),
			);
