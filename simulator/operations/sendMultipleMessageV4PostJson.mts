import { sendSingle } from '../service/acceptSms.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';
import { refuseSend, sendAnswer } from './smsAnswers.mts';

/** esms-api 3.1 and, with SmsType 8, 4.4 */
export const sendMultipleMessageV4PostJson: Operation = {
	name: 'SendMultipleMessage_V4_post_json',
	host: 'sms',
	method: 'POST',
	body: 'json',
	members: [
		'ApiKey',
		'SecretKey',
		'Phone',
		'Content',
		'SmsType',
		'Brandname',
		'IsUnicode',
		'Sandbox',
		'RequestId',
		'SendDate',
		'campaignid',
		'CallbackUrl',
	],
	finalSlash: true,
	root: 'SmsResultModel',
	run: (fields, world) => {
		const order = readOrder(fields, [fields.text('Phone') ?? '']);
		return sendAnswer(world, sendSingle(world, order), refuseSend);
	},
	refuse: refuseSend,
};
