import type { IDataObject } from 'n8n-workflow';
import { buildCallbackUrl, type ReportKind } from '../domain/callbackUrl';
import { accept, refuse, type Result } from '../domain/result';
import { formatVietnamTime, parseInstant, type DateStyle } from '../domain/vietnamTime';
import type { Reader } from './reader';

/** The limit of `campaignid` (esms-api 7.2). */
const MAX_CAMPAIGN_LENGTH = 254;

/** What the options shared by all sends mean on the wire; absent options are left out. */
export interface SendFields extends IDataObject {
	Sandbox?: '1';
	campaignid?: string;
	SendDate?: string;
	CallbackUrl?: string;
}

/** Reads the options that every sending operation has (`fields/sendOptions.ts`). */
export function readSendOptions(
	read: Reader,
	options: IDataObject,
	{ report, dateStyle }: { report: ReportKind; dateStyle: DateStyle },
): SendFields {
	const campaign = String(options.campaign ?? '').trim();
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
		...(campaign !== '' && { campaignid: read.demand('Campaign', shortEnough(campaign)) }),
		...(isSet(options.sendAt) && {
			SendDate: formatVietnamTime(
				read.demand('Send At', future(parseInstant(options.sendAt, read.timeZone), read.now)),
				dateStyle,
			),
		}),
		...(url !== '' && {
			CallbackUrl: read.demand(
				'Callback URL',
				buildCallbackUrl({ url, token: read.callbackToken, data, report }),
			),
		}),
	};
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const shortEnough = (campaign: string): Result<string> =>
	campaign.length > MAX_CAMPAIGN_LENGTH
		? refuse(`has ${campaign.length} characters; eSMS takes at most ${MAX_CAMPAIGN_LENGTH}`)
		: accept(campaign);

/** A moment's delay between picking a time and running the workflow is no mistake. */
const PAST_TOLERANCE_MS = 60_000;

const future = (instant: Result<Date>, now: number): Result<Date> =>
	instant.ok && instant.value.getTime() < now - PAST_TOLERANCE_MS
		? refuse(`is in the past (${formatVietnamTime(instant.value, 'sms')} in Vietnam)`)
		: instant;

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
