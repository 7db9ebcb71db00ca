import type { Keys } from '../service/entrance.mts';
import type { SmsOrder } from '../service/smsOrder.mts';
import type { Fields } from './fields.mts';

export const keysOf = (fields: Fields): Keys => ({
	apiKey: fields.text('ApiKey') ?? '',
	secretKey: fields.text('SecretKey') ?? '',
});

/** The members that all sends share; which receivers are meant is up to the operation. */
export const readOrder = (fields: Fields, phones: string[]): SmsOrder => ({
	...keysOf(fields),
	phones,
	content: fields.text('Content') ?? '',
	smsType: (fields.text('SmsType') ?? '').trim(),
	brandname: fields.text('Brandname') ?? '',
	unicode: isSet(fields.text('IsUnicode')),
	sandbox: isSet(fields.text('Sandbox')),
	requestId: fields.text('RequestId') ?? '',
	sendDate: fields.text('SendDate') ?? '',
	campaign: fields.text('campaignid') ?? '',
	callbackUrl: fields.text('CallbackUrl') ?? '',
});

const isSet = (value: string | undefined) => value === '1' || value?.toLowerCase() === 'true';
