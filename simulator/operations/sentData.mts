import { type Refusal, textOf } from '../service/codes.mts';
import { formatVietnamTime, OFFSET } from '../service/dates.mts';
import { enter } from '../service/entrance.mts';
import { DAY, pageOf, readPeriod, SECOND, sentRows, type SentRow } from '../service/sentRows.mts';
import type { RecipientResult } from '../world/messages.mts';
import type { Settings } from '../world/settings.mts';
import { writePhone } from '../world/written.mts';
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

/** .NET counts the milliseconds in UTC; another way would count them from the local time. */
const dateOf = ({ dateMilliseconds }: Settings, at: number) =>
	new DateTime(dateMilliseconds === 'local' ? at + OFFSET : at);

const rowV2 = (settings: Settings, { message, phone, price, result }: SentRow) => ({
	Campaign: message.campaign || undefined,
	Content: message.content,
	Phone: writePhone(settings, phone),
	ReferenceId: message.id,
	SellPrice: new Decimal(price),
	SendResult: sendResult[result],
	SendStatus: message.status,
	SentTime: message.sentAt === null ? undefined : dateOf(settings, message.sentAt),
	SmsId: message.rowId,
	SmsType: Number(message.smsType),
});

/** Today's generation (esms-api 3.15). */
export const getSmsSentDataV2: Operation = {
	name: 'GetSmsSentData_V2',
	host: 'sms',
	method: 'POST',
	body: 'json',
	members: ['ApiKey', 'SecretKey', 'From', 'To', 'Page', 'PageSize', 'SmsType'],
	root: 'SmsSentDataResult',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refuse(entered.refusal);
		const { settings } = world;
		const period = readPeriod(settings, fields.text('From'), fields.text('To'), {
			order: 'ymd-',
			unit: SECOND,
			mostDays: settings.sentDataMaxDays,
		});
		if ('refusal' in period) return refuse(period.refusal);
		const smsType = fields.text('SmsType');
		if (!smsType) return refuse({ code: '300' });
		const rows = sentRows(world, entered.account.apiKey, period, smsType);
		const page = pageOf(rows, fields.text('Page'), fields.text('PageSize'));
		const data = page.map((row) => rowV2(settings, row));
		return {
			code: '100',
			members: { CodeResult: '100', CountTotal: rows.length, SentData: data },
		};
	},
	refuse,
};

/** The generation of the older document: whole days, no pages, `Apikey` and `Secretkey`. */
export const getSmsSentData: Operation = {
	name: 'GetSmsSentData',
	host: 'sms',
	method: 'POST',
	body: 'jsonOrForm',
	older: true,
	root: 'SmsSentDataResult',
	run: (fields, world) => {
		const { settings } = world;
		const today =
			settings.olderListBody === 'olderNames' ? { apiKey: '', secretKey: '' } : keysOf(fields);
		const keys = {
			apiKey: fields.text('Apikey') ?? today.apiKey,
			secretKey: fields.text('Secretkey') ?? today.secretKey,
		};
		const entered = enter(world, keys);
		if ('refusal' in entered) return refuse(entered.refusal);
		const period = readPeriod(settings, fields.text('From'), fields.text('To'), {
			order: 'mdy/',
			unit: DAY,
		});
		if ('refusal' in period) return refuse(period.refusal);
		const data = sentRows(world, entered.account.apiKey, period).map(
			({ message, phone, result }) => ({
				Content: message.content,
				Phone: writePhone(settings, phone),
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
