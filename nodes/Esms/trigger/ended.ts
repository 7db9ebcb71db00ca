import type { Report } from '../domain/report';
import { eventId } from '../domain/reportQuery';

/** Entries remembered per process, two for each message; older ones are forgotten first. */
const CAPACITY = 40_000;

/** Messages whose end was reported: the id, and the id with the number, which some reports don't tell. */
const memory = new Set<string>();

/**
 * Whether a report tells less than an earlier one, because the message's end is known; remembers ends. Such
 * a report is late, not news (assumption A55).
 * Best effort, as `news.ts` is.
 */
export function isOvertaken(place: string, report: Report): boolean {
	const { message, recipient, isOfAll } = entriesOf(place, report);
	if (!isEnd(report)) {
		if (isOfAll) return memory.has(message);
		return memory.has(recipient) || memory.has(`${message}:`);
	}
	for (const entry of [message, recipient]) {
		memory.delete(entry);
		memory.add(entry);
		if (memory.size > CAPACITY) memory.delete(memory.values().next().value!);
	}
	return false;
}

/** As if the end had never been reported: eSMS does not confirm it. */
export function forgetEnd(place: string, report: Report): void {
	if (!isEnd(report)) return;
	const { message, recipient } = entriesOf(place, report);
	memory.delete(message);
	memory.delete(recipient);
}

const isEnd = ({ outcome }: Report): boolean => outcome !== 'pending' && outcome !== 'unknown';

function entriesOf(place: string, report: Report) {
	const message = `${place}:${eventId(report.messageId.toLowerCase())}`;
	const phone = 'phone' in report ? eventId(report.phone) : '';
	return { message, recipient: `${message}:${phone}`, isOfAll: phone === '' };
}
