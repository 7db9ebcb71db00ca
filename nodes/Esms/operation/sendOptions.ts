import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../channels/channel';
import { CALLBACK_ADVICE, reachable } from '../domain/callbackAddress';
import { buildCallbackUrl } from '../domain/callbackUrl';
import { parseText } from '../domain/plainText';
import { formatVietnamTime, vendorTimeToIso } from '../domain/vietnamTime';
import { callbackUrl } from '../fields/callback';
import { campaign, sandbox, sendAt } from '../fields/sendOptions';
import type { SendTime } from './operation';
import type { Reader } from './reader';

/** What the options shared by all sends mean on the wire; absent options are left out. */
export interface SendFields extends IDataObject {
	Sandbox?: '1';
	campaignid?: string;
	SendDate?: string;
	CallbackUrl?: string;
}

/** Reads the options that every sending operation has, for the channel by which the message travels. */
export function readSendOptions(
	read: Reader,
	{ dateStyle, callbackParameters }: Channel,
): SendFields {
	const isRehearsal = read.takeOption(sandbox) === true;
	const label = read.takeOption(campaign);
	const instant = readSendAt(read);
	const url = read.takeOption(callbackUrl) ?? '';
	const data = readCallbackData(read);
	if (url === '' && data.length > 0) {
		read.refuse(
			"The 'Callback Data' has no 'Callback URL' to travel with",
			"Add the option 'Callback URL' with the production URL of an eSMS Trigger.",
		);
	}
	return {
		...(isRehearsal && { Sandbox: '1' }),
		...(label && { campaignid: label }),
		...(instant && { SendDate: formatVietnamTime(instant, dateStyle) }),
		...(url !== '' && {
			CallbackUrl: read.demand(
				callbackUrl.literal.displayName,
				buildCallbackUrl({
					url: read.demand(
						callbackUrl.literal.displayName,
						reachable(url, read.isEsmsPrivate),
						CALLBACK_ADVICE,
					),
					token: read.callbackToken,
					data,
					filledIn: callbackParameters,
				}),
			),
		}),
	};
}

/** When eSMS is to send the message; undefined for at once. */
export const readSendAt = (read: Reader): Date | undefined => read.takeOption(sendAt);

/** When eSMS sends it, for the output; nothing for at once. */
export const sendAtOf = ({ SendDate }: IDataObject): { sendAt?: string } =>
	SendDate === undefined ? {} : { sendAt: vendorTimeToIso(String(SendDate)) };

/** The same, for messages that may go out together. */
export function readSendTime(read: Reader): SendTime | undefined {
	const at = readSendAt(read);
	return at && { at, isRelative: read.tellsTime(sendAt.literal.name) };
}

/** The pairs of Callback Data: what is no text would come back as `[object Object]`. */
function readCallbackData(read: Reader): Array<{ name: string; value: string }> {
	const { callbackData } = read.collection('options');
	const values = (callbackData as { values?: unknown } | undefined)?.values;
	if (!Array.isArray(values)) return [];
	return values.map((pair: IDataObject, index) => {
		const label = `Callback Data (entry ${index + 1})`;
		const name = read.demand(label, parseText(pair.name));
		// An expression that gives nothing; a value that was never filled in is an empty text.
		if ('value' in pair && (pair.value === undefined || pair.value === null)) {
			read.refuse(
				`The '${label}' has no value: its expression gives nothing for this item`,
				'Check the names in the expression, or remove the entry.',
			);
		}
		const { value } = pair;
		return {
			name,
			value: typeof value === 'boolean' ? String(value) : read.demand(label, parseText(value)),
		};
	});
}
