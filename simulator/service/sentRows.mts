import type { Message, RecipientResult } from '../world/messages.mts';
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
	to: number;
}

const DAY = 24 * 3_600_000;

/** Code 140 for dates that can't be read, the wrong way round, or too far apart. */
export function readPeriod(
	from: string | undefined,
	to: string | undefined,
	orders: DateOrder[],
	mostDays = Infinity,
): Period | { refusal: Refusal } {
	const read = (text: string | undefined) =>
		orders.map((order) => parseVietnamTime(text ?? '', order)).find((at) => at !== undefined);
	const [begin, end] = [read(from), read(to)];
	if (begin === undefined || end === undefined || begin > end || end - begin > mostDays * DAY) {
		return { refusal: { code: '140', message: 'Invalid period' } };
	}
	return { from: begin, to: end };
}

/** Rows by time of acceptance, oldest first; sandbox messages are not stored. */
export function sentRows(
	world: World,
	apiKey: string,
	{ from, to }: Period,
	smsType?: string,
): SentRow[] {
	return world.messages
		.all()
		.filter(
			(message) =>
				message.account === apiKey &&
				(!message.sandbox || world.settings.sandboxStored) &&
				message.acceptedAt >= from &&
				// The API counts in whole seconds.
				message.acceptedAt < to + 1000 &&
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
}

/** One page; `pageSize` is cut to the documented maximum. */
export function pageOf<T>(rows: T[], page: string | undefined, pageSize: string | undefined): T[] {
	const size = Math.min(500, Math.max(1, Math.trunc(Number(pageSize)) || 500));
	const number = Math.max(1, Math.trunc(Number(page)) || 1);
	return rows.slice((number - 1) * size, number * size);
}
