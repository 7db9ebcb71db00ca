import type { Accepted } from './itemResult';
import { rowOf } from './rows';

/** So many different notices are told. */
const TOLD = 5;

/** What was noticed of single messages, each notice once: “12 messages: … (row 3 first)”. Rows count from 1. */
export function noticeLines(messages: readonly Accepted[]): string[] {
	const found = new Map<string, { count: number; row: number }>();
	for (const { itemIndex, notices = [] } of messages) {
		for (const notice of notices) {
			const same = found.get(notice);
			if (same === undefined) found.set(notice, { count: 1, row: rowOf(itemIndex) });
			else same.count += 1;
		}
	}
	const rest = found.size - TOLD;
	const lines = [...found].slice(0, TOLD).map(([notice, { count, row }]) => {
		if (messages.length === 1) return notice;
		return count === 1 ? `Row ${row}: ${notice}` : `${count} messages, first row ${row}: ${notice}`;
	});
	return rest > 0 ? [...lines, `There are ${rest} more notices of this kind.`] : lines;
}
