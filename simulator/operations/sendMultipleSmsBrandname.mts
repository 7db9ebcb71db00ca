import { sendAdvertising } from '../service/acceptSms.mts';
import type { World } from '../world/world.mts';
import type { Fields } from './fields.mts';
import type { Operation } from './operation.mts';
import { readOrder } from './readOrder.mts';
import { refuseAdvertising, sendAnswer } from './smsAnswers.mts';

const run = (fields: Fields, world: World) => {
	const order = readOrder(fields, fields.texts('Phones'));
	return sendAnswer(world, sendAdvertising(world, order), refuseAdvertising);
};

/** Advertising, JSON (esms-api 3.5) */
export const sendMultipleSmsBrandnameJson: Operation = {
	name: 'SendMultipleSMSBrandname_json',
	host: 'sms',
	method: 'POST',
	body: 'json',
	finalSlash: true,
	root: 'SmsResultModel',
	run,
	refuse: refuseAdvertising,
};

/** Advertising, XML in text/plain (esms-api 3.6) */
export const sendMultipleSmsBrandname: Operation = {
	...sendMultipleSmsBrandnameJson,
	name: 'SendMultipleSMSBrandname',
	body: 'xml',
	finalSlash: false,
};
