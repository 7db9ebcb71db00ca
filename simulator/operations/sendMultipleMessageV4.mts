import { sendSingle } from '../service/acceptSms.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';
import { refuseSend, sendAnswer } from './smsAnswers.mts';

/** XML in text/plain (esms-api 3.4); several receivers make one message. */
export const sendMultipleMessageV4: Operation = {
	name: 'SendMultipleMessage_V4',
	host: 'sms',
	method: 'POST',
	body: 'xml',
	finalSlash: true,
	root: 'SmsResultModel',
	run: (fields, world) => {
		const order = readOrder(fields, fields.texts('Phones'));
		return sendAnswer(world, sendSingle(world, order), refuseSend);
	},
	refuse: refuseSend,
};
