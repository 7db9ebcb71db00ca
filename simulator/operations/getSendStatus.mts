import type { Refusal } from '../service/codes.mts';
import { enter } from '../service/entrance.mts';
import { findMessage, hasJustFinished } from '../service/findMessage.mts';
import { status } from '../world/messages.mts';
import { type Answer, Decimal } from './answer.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

/** The model has no ErrorMessage; it echoes the id that was asked for (esms-api 3.13). */
const refuse = ({ code }: Refusal, id?: string): Answer => ({
	code,
	members: { CodeResponse: code, SMSID: id },
});

export const getSendStatus: Operation = {
	name: 'GetSendStatus',
	host: 'sms',
	method: 'GET',
	body: 'none',
	root: 'SmsStatusResult',
	run: (fields, world) => {
		const id = fields.text('RefId') ?? '';
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refuse(entered.refusal, id);
		const message = findMessage(world, entered.account.apiKey, id);
		if (!message) return refuse({ code: '105' }, id);
		const lags = hasJustFinished(world, message.finishedAt);
		return {
			code: '100',
			members: {
				CodeResponse: '100',
				SMSID: message.id,
				SendFailed: lags ? 0 : message.sendFailed,
				SendStatus: lags ? status.atCarrier : message.status,
				SendSuccess: lags ? 0 : message.sendSuccess,
				TotalPrice: new Decimal(message.price),
				TotalReceiver: message.phones.length,
				TotalSent: message.sentAt === null ? 0 : message.phones.length,
			},
		};
	},
	refuse: (refusal) => refuse(refusal),
};
