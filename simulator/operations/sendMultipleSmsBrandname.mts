import { sendAdvertising } from '../service/acceptSms.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';
import { refuseAdvertising, sendAnswer } from './smsAnswers.mts';

/** Advertising (esms-api 3.5) */
export const sendMultipleSmsBrandnameJson: Operation = {
	name: 'SendMultipleSMSBrandname_json',
	host: 'sms',
	method: 'POST',
	body: 'json',
	members: [
		'ApiKey',
		'SecretKey',
		'Content',
		'SmsType',
		'Brandname',
		'Phones',
		'RequestId',
		'SendDate',
		'Sandbox',
		'campaignid',
	],
	finalSlash: true,
	root: 'SmsResultModel',
	run: (fields, world) => {
		const order = readOrder(fields, fields.texts('Phones'));
		return sendAnswer(world, sendAdvertising(world, order), refuseAdvertising);
	},
	refuse: refuseAdvertising,
};
