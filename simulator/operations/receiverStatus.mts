import { enter } from '../service/entrance.mts';
import { findMessage } from '../service/findMessage.mts';
import type { Message } from '../world/messages.mts';
import { networkOf } from '../world/networks.mts';
import type { Settings } from '../world/settings.mts';
import { writePhone } from '../world/written.mts';
import { refusePlainly } from './codedAnswers.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

const receivers = (settings: Settings, { phones, results, sentAt }: Message) =>
	phones.map((phone, at) => ({
		IsSent: sentAt !== null,
		NetworkName: networkOf(phone).name,
		Phone: writePhone(settings, phone),
		Retry: 0,
		SentResult:
			results[at] === 'pending' && settings.pendingResult === 'omitted'
				? undefined
				: results[at] === 'delivered',
	}));

/** esms-api 3.14 */
export const getSmsReceiverStatusGet: Operation = {
	name: 'GetSmsReceiverStatus_get',
	host: 'sms',
	method: 'GET',
	body: 'none',
	root: 'SmsReceiverStatusResult',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refusePlainly(entered.refusal);
		const message = findMessage(world, entered.account.apiKey, fields.text('RefId') ?? '');
		if (!message) return refusePlainly({ code: '105' });
		return {
			code: '100',
			members: { CodeResult: '100', ReceiverList: receivers(world.settings, message) },
		};
	},
	refuse: refusePlainly,
};
