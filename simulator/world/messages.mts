import type { CallbackAttempt } from './callbackAttempt.mts';
import { BoundedList } from './boundedList.mts';

export type RecipientResult = 'pending' | 'delivered' | 'failed' | 'unknown';

/** SendStatus values (esms-api 2.3). */
export const status = {
	approval: 1,
	waiting: 2,
	rejected: 4,
	finished: 5,
	atCarrier: 7,
	/** In no document. */
	odd: 9,
} as const;

/** An accepted message as it stands in the books. Times are epoch milliseconds of the service's clock. */
export interface Message {
	id: string;
	/** The id as reports write it. */
	reportedId: string;
	/** Row number of the vendor's portal, `SmsId` of the sent-data lists. */
	rowId: number;
	/** ApiKey of the account. */
	account: string;
	requestId: string;
	phones: string[];
	content: string;
	brandname: string;
	smsType: string;
	/** A call that speaks the content. */
	spoken: boolean;
	unicode: boolean;
	encoding: string;
	/** Parts of one copy. */
	parts: number;
	/** VND for all recipients. */
	price: number;
	sandbox: boolean;
	campaign: string;
	sendDate: string;
	callbackUrl: string;
	status: number;
	/** One for each of `phones`. */
	results: RecipientResult[];
	sendSuccess: number;
	sendFailed: number;
	held: boolean;
	/** No report is sent any more. */
	silent: boolean;
	acceptedAt: number;
	/** When it goes to the carrier: acceptance, or SendDate. */
	dueAt: number;
	/** When it was handed to the carrier. */
	sentAt: number | null;
	finishedAt: number | null;
	callbacks: CallbackAttempt[];
	/** Rises with each change: of two views of it, the higher is the newer. */
	revision: number;
}

const idsOf = ({ id, reportedId }: Message) => [id.toLowerCase(), reportedId.toLowerCase()];

export class Messages {
	private readonly book = new BoundedList<Message>();
	private readonly byId = new Map<string, Message>();

	add(message: Message, limit: number): void {
		for (const id of idsOf(message)) this.byId.set(id, message);
		for (const old of this.book.add(message, limit)) {
			for (const id of idsOf(old)) this.byId.delete(id);
		}
	}

	/** Ids are compared without case, surrounding spaces ignored. */
	get(id: string): Message | undefined {
		return this.byId.get(id.trim().toLowerCase());
	}

	/** Oldest first. */
	all(): Message[] {
		return this.book.all();
	}

	get nextRowId(): number {
		return 31_000_001 + this.book.added;
	}
}
