import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../channels/channel';
import { CALLBACK_ADVICE, reachable } from '../domain/callbackAddress';
import { buildCallbackUrl } from '../domain/callbackUrl';
import { formatVietnamTime } from '../domain/vietnamTime';
import { callbackUrl } from '../fields/callback';
import { campaign, sendAt } from '../fields/sendOptions';
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
	const options = read.collection('options');
	const label = read.takeOption(campaign);
	const instant = readSendAt(read);
	const url = String(options.callbackUrl ?? '').trim();
	const data = pairs(options.callbackData);
	if (url === '' && data.length > 0) {
		read.refuse(
			"The 'Callback Data' has no 'Callback URL' to travel with",
			"Add the option 'Callback URL' with the production URL of an eSMS Trigger.",
		);
	}
	return {
		...(options.sandbox === true && { Sandbox: '1' }),
		...(label && { campaignid: label }),
		...(instant && { SendDate: formatVietnamTime(instant, dateStyle) }),
		...(url !== '' && {
			CallbackUrl: read.demand(
				callbackUrl.displayName,
				buildCallbackUrl({
					url: read.demand(
						callbackUrl.displayName,
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
export function readSendAt(read: Reader): Date | undefined {
	const { sendAt: written } = read.collection('options');
	return written === null || written === '' ? undefined : read.takeOption(sendAt);
}

/** The same, for messages that may go out together. */
export function readSendTime(read: Reader): SendTime | undefined {
	const at = readSendAt(read);
	return at && { at, isRelative: read.tellsTime(sendAt.literal.name) };
}

/** The pairs of a fixed collection; expressions may give numbers and nothing. */
function pairs(collection: unknown): Array<{ name: string; value: string }> {
	const values = (collection as { values?: unknown } | undefined)?.values;
	if (!Array.isArray(values)) return [];
	return values.map(({ name, value }: IDataObject) => ({
		name: String(name ?? ''),
		value:
			typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''),
	}));
}
