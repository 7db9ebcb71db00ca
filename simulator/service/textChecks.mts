import type { Account, Brandname, Template } from '../world/accounts.mts';
import { networkOf } from '../world/networks.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { isSpoken, type SmsOrder } from './smsOrder.mts';
import { isTrialText, matchesTemplate, TRIAL_BRANDNAME } from './template.mts';

const FIVE_MINUTES = 300_000;

/** Everything that can be wrong with what a message says. */
export function checkText(
	world: World,
	order: SmsOrder,
	account: Account | undefined,
	brandname: Brandname | undefined,
	recipients: string[],
): Refusal | undefined {
	const { advertisingLength, blockedWords, sameTextCode } = world.settings;
	const { content, smsType } = order;
	const lower = content.toLowerCase();
	if (blockedWords.some((word) => lower.includes(word.toLowerCase()))) return { code: '201' };
	if (smsType === '1' && content.length > advertisingLength) return { code: '131' };
	if (account && brandname && !isRegistered(world, order, account, brandname, recipients)) {
		return { code: '146' };
	}
	if (isSpoken(world, order) && isTooLong(world, content)) {
		return { code: '99', message: 'Content is too long' };
	}
	if (sameTextCode && sameTextCode !== '100' && isRepeatedText(world, order, recipients)) {
		return { code: sameTextCode };
	}
	return content ? undefined : { code: '99', message: 'Content is required' };
}

/** Whether a code to be spoken has more digits than the settings allow. */
export const isTooLong = ({ settings: { maxOtpDigits } }: World, code: string): boolean =>
	maxOtpDigits > 0 && code.length > maxOtpDigits;

/** Whether the number got the same text within the last five minutes (esms-api 7.2). */
export const isRepeatedText = (world: World, order: SmsOrder, [phone]: string[]): boolean =>
	!order.sandbox &&
	world.messages
		.all()
		.some(
			(message) =>
				message.account === order.apiKey &&
				message.phones[0] === phone &&
				message.content === order.content &&
				!message.sandbox &&
				world.now() - message.acceptedAt < FIVE_MINUTES,
		);

function isRegistered(
	{ settings }: World,
	{ content, sandbox, smsType, brandname: name }: SmsOrder,
	{ templates }: Account,
	{ templateCheck }: Brandname,
	recipients: string[],
): boolean {
	const isChecked = smsType === '2' && templateCheck;
	if (!isChecked || (sandbox && !settings.sandboxChecksTemplate)) return true;
	if (name === TRIAL_BRANDNAME) return isTrialText(content);
	const counts = ({ networks }: Template) =>
		!settings.templatePerNetwork ||
		recipients.every((phone) => networks.includes(networkOf(phone).id));
	return templates.some(
		(template) =>
			template.brandname === name &&
			counts(template) &&
			matchesTemplate(content, template.content, settings.templateMatching),
	);
}
