import { textNotices } from '../domain/textNotices';
import { timeNotices } from '../domain/timeNotices';
import { isWallClock } from '../domain/vietnamTime';
import { sendAt } from '../fields/sendOptions';
import type { Reader } from './reader';
import { readSendAt } from './sendOptions';

/** What of a message goes to a person, as far as there is something to notice. */
export interface Noticed {
	/** As it goes out. */
	text?: string;
	isAdvertising?: boolean;
}

/** What is probably a mistake in a message that is sent all the same (design 3.5), for the run's hint. */
export function noticesOf(read: Reader, { text = '', isAdvertising = false }: Noticed): string[] {
	const at = readSendAt(read);
	const written = read.collection('options')[sendAt.literal.name];
	return [
		...textNotices(text),
		...timeNotices({
			at: at ?? new Date(read.moment.now),
			isScheduled: at !== undefined,
			isAdvertising,
			readIn: isWallClock(written) ? read.moment.timeZone : undefined,
		}),
	];
}
