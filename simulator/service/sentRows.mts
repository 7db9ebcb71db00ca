import type { Message, RecipientResult } from '../world/messages.mts';
import type { Settings } from '../world/settings.mts';
import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { type DateOrder, parseVietnamTime } from './dates.mts';

/** A message as one receiver's row of the sent-data lists. */
export interface SentRow {
	message: Message;
	phone: string;
	result: RecipientResult;
	/** VND for this receiver. */
	price: number;
}

export interface Period {
	from: number;
	/** The first moment that is not in it. */
	end: number;
}

export const SECOND = 1000;
export const DAY = 24 * 3_600_000;

/** How the dates of a period are written. */
export interface PeriodStyle {
	order: DateOrder;
	/** What `To` names: a second, or a day. */
	unit: number;
	mostDays?: number;
}

/** Code 140 for dates that can't be read, the wrong way round, or too far apart. */
export function readPeriod(
	{ periodEndIncluded, zoneHours }: Settings,
	from: string | undefined,
	to: string | undefined,
	{ order, unit, mostDays = 0 }: PeriodStyle,
): Period | { refusal: Refusal } {
	const read = (text = '') => parseVietnamTime(text, order, zoneHours) ?? NaN;
	const [begin, last] = [read(from), read(to)];
	const fits = last >= begin && (mostDays === 0 || last - begin <= mostDays * DAY);
	return fits
		? { from: begin, end: periodEndIncluded ? last + unit : last }
		: { refusal: { code: '140', message: 'Invalid period' } };
}

/** Rows by time of acceptance; sandbox messages are not stored. */
export function sentRows(
	world: World,
	apiKey: string,
	{ from, end }: Period,
	smsType?: string,
): SentRow[] {
	const { sandboxStored, sentDataOrder } = world.settings;
	const rows = world.messages
		.all()
		.filter(
			(message) =>
				message.account === apiKey &&
				(!message.sandbox || sandboxStored) &&
				message.acceptedAt >= from &&
				message.acceptedAt < end &&
				(!smsType || message.smsType === smsType),
		)
		.flatMap((message) =>
			message.phones.map((phone, at) => ({
				message,
				phone,
				result: message.results[at] ?? 'pending',
				price: message.price / message.phones.length,
			})),
		);
	return sentDataOrder === 'newest' ? rows.reverse() : rows;
}

/** One page; `pageSize` is cut to the documented maximum. */
export function pageOf<T>(rows: T[], page: string | undefined, pageSize: string | undefined): T[] {
	const size = Math.min(500, Math.max(1, Math.trunc(Number(pageSize)) || 500));
	const number = Math.max(1, Math.trunc(Number(page)) || 1);
	return rows.slice((number - 1) * size, number * size);
}
