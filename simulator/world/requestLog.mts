import { BoundedList } from './boundedList.mts';

/** One API request as it came in, keys removed. */
export interface RequestEntry {
	number: number;
	/** Epoch milliseconds, real clock. */
	at: number;
	/** The vendor's spelling, or null for an unknown path. */
	operation: string | null;
	host: 'sms' | 'voice' | null;
	method: string;
	/** Without keys and query. */
	path: string;
	phone: string | null;
	requestId: string | null;
	/** Code in the answer; null when the answer carried none. */
	code: string | null;
	httpStatus: number | null;
	/** The service carried the request out, whatever the caller was told. */
	accepted: boolean;
	fault: string | null;
	/** Where ApiKey or SecretKey stood. */
	keysIn: Array<'body' | 'query' | 'path'>;
	query: Record<string, unknown>;
	/** Parsed body; null when there was none or it couldn't be read. */
	body: Record<string, unknown> | null;
	contentType: string | null;
	/** From arrival to the end of the answer; null while open. */
	tookMs: number | null;
}

export class RequestLog {
	private readonly list = new BoundedList<RequestEntry>();

	add(entry: RequestEntry, limit: number): void {
		this.list.add(entry, limit);
	}

	/** Oldest first. */
	all(): RequestEntry[] {
		return this.list.all();
	}

	get nextNumber(): number {
		return this.list.added + 1;
	}
}
