import type { CallOrder } from '../service/callOrder.mts';
import type { Fields } from './fields.mts';
import { keysOf } from './readOrder.mts';

const count = (text: string | undefined) => Math.max(0, Math.trunc(Number(text)) || 0);

export const readCallOrder = (fields: Fields): CallOrder => ({
	...keysOf(fields),
	phone: fields.text('Phone') ?? '',
	templateId: (fields.text('TemplateId') ?? '').trim(),
	voice: fields.text('Voice') ?? '',
	speed: fields.text('Speed') ?? '',
	sendDate: fields.text('SendDate') ?? '',
	callbackUrl: fields.text('CallbackUrl') ?? '',
	requestId: fields.text('RequestId') ?? '',
	numberForward: fields.text('NumberForward') ?? '',
	ivr: fields.text('Ivr') ?? '',
	maxRetry: count(fields.text('MaxRetry')),
	waitRetrySeconds: count(fields.text('WaitRetry')),
});
