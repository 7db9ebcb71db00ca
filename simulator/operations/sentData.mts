import { type Refusal, textOf } from '../service/codes.mts';
import { formatVietnamTime } from '../service/dates.mts';
import { enter } from '../service/entrance.mts';
import { pageOf, readPeriod, sentRows, type SentRow } from '../service/sentRows.mts';
import type { RecipientResult } from '../world/messages.mts';
import { type Answer, DateTime, Decimal } from './answer.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

/** The text of 101 ends in a dot here (esms-api 3.15). */
const refuse = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: {
		CodeResult: refusal.code,
		ErrorMessage: refusal.code === '101' ? 'Authorize Failed.' : textOf(refusal),
	},
});

const sendResult: Record<RecipientResult, number> = {
	failed: 0,
	delivered: 1,
	pending: 2,
	unknown: 2,
};

const rowV2 = ({ message, phone, price, result }: SentRow) => ({
	Campaign: message.campaign || undefined,
	Content: message.content,
	Phone: phone,
	ReferenceId: message.id,
	SellPrice: new Decimal(price),
	SendResult: sendResult[result],
	SendStatus: message.status,
	SentTime: message.sentAt === null ? undefined : new DateTime(message.sentAt),
	SmsId: message.rowId,
	SmsType: Number(message.smsType),
});

/** Today's generation (esms-api 3.15). */
export const getSmsSentDataV2: Operation = {
	name: 'GetSmsSentData_V2',
	host: 'sms',
	method: 'POST',
	body: 'json',
	root: 'SmsSentDataResult',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refuse(entered.refusal);
		const period = readPeriod(fields.text('From'), fields.text('To'), ['ymd-']);
		if ('refusal' in period) return refuse(period.refusal);
		const smsType = fields.text('SmsType');
		if (!smsType) return refuse({ code: '300' });
		const rows = sentRows(world, entered.account.apiKey, period, smsType);
		const page = pageOf(rows, fields.text('Page'), fields.text('PageSize'));
		return {
			code: '100',
			members: { CodeResult: '100', CountTotal: rows.length, SentData: page.map(rowV2) },
		};
	},
	refuse,
};

const DAY = 24 * 3_600_000;

/** The generation of the older document: whole days, no pages, `Apikey` and `Secretkey`. */
export const getSmsSentData: Operation = {
	name: 'GetSmsSentData',
	host: 'sms',
	method: 'POST',
	body: 'jsonOrForm',
	root: 'SmsSentDataResult',
	run: (fields, world) => {
		const keys = {
			apiKey: fields.text('Apikey') ?? fields.text('ApiKey') ?? '',
			secretKey: fields.text('Secretkey') ?? fields.text('SecretKey') ?? '',
		};
		const entered = enter(world, keys);
		if ('refusal' in entered) return refuse(entered.refusal);
		const days = readPeriod(fields.text('From'), fields.text('To'), ['mdy/']);
		if ('refusal' in days) return refuse(days.refusal);
		const period = { from: days.from, to: days.to + DAY - 1000 };
		const data = sentRows(world, entered.account.apiKey, period).map(
			({ message, phone, result }) => ({
				Content: message.content,
				Phone: phone,
				SentStatus: result === 'delivered',
				SentTime: message.sentAt === null ? undefined : formatVietnamTime(message.sentAt),
				SmsId: message.rowId,
				SmsType: Number(message.smsType),
			}),
		);
		return { code: '100', members: { CodeResult: '100', SentData: data } };
	},
	refuse,
};
