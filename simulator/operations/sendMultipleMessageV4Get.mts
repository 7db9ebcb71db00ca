import { sendSingle } from '../service/acceptSms.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';
import { refuseSend, sendAnswer } from './smsAnswers.mts';

/** esms-api 3.2; `campaignid` is not in the query template of the service, so it is lost. */
export const sendMultipleMessageV4Get: Operation = {
	name: 'SendMultipleMessage_V4_get',
	host: 'sms',
	method: 'GET',
	body: 'none',
	root: 'SmsResultModel',
	// The service's own help page has Sandbox (esms-api 2.7).
	queryNames: { Sandbox: 'SandBox' },
	run: (fields, world) => {
		const order = { ...readOrder(fields, [fields.text('Phone') ?? '']), campaign: '' };
		return sendAnswer(world, sendSingle(world, order), refuseSend);
	},
	refuse: refuseSend,
};
