import { formatVietnamTime } from '../service/dates.mts';
import { enter } from '../service/entrance.mts';
import { findMessage } from '../service/findMessage.mts';
import type { Message } from '../world/messages.mts';
import { networkOf } from '../world/networks.mts';
import type { World } from '../world/world.mts';
import type { Members } from './answer.mts';
import { refusePlainly } from './codedAnswers.mts';
import type { Fields } from './fields.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

const receivers = ({ phones, results, sentAt }: Message) =>
	phones.map((phone, at) => ({
		IsSent: sentAt !== null,
		NetworkName: networkOf(phone).name,
		Phone: phone,
		Retry: 0,
		SentResult: results[at] === 'delivered',
	}));

function answer(
	fields: Fields,
	world: World,
	idName: string,
	more: (message: Message) => Members = () => ({}),
) {
	const entered = enter(world, keysOf(fields));
	if ('refusal' in entered) return refusePlainly(entered.refusal);
	const message = findMessage(world, entered.account.apiKey, fields.text(idName) ?? '');
	if (!message) return refusePlainly({ code: '105' });
	const members = { CodeResult: '100', ReceiverList: receivers(message), ...more(message) };
	return { code: '100', members };
}

/** esms-api 3.14 */
export const getSmsReceiverStatusGet: Operation = {
	name: 'GetSmsReceiverStatus_get',
	host: 'sms',
	method: 'GET',
	body: 'none',
	root: 'SmsReceiverStatusResult',
	run: (fields, world) => answer(fields, world, 'RefId'),
	refuse: refusePlainly,
};

/** The undocumented sibling, known from its help page (esms-api 3.14). */
export const getSmsReceiverStatusV2: Operation = {
	...getSmsReceiverStatusGet,
	name: 'GetSmsReceiverStatus_V2',
	run: (fields, world) =>
		answer(fields, world, 'SMSID', ({ phones, results, sentAt }) => ({
			ReceiverStatus: phones.map((phone, at) => ({
				Phone: phone,
				SentTime: sentAt === null ? undefined : formatVietnamTime(sentAt),
				Status: results[at],
			})),
		})),
};
