import type { CallbackAttempt } from './callbackAttempt.mts';
import { BoundedList } from './boundedList.mts';

/** `ended` is over for good; a call between two redials is `waiting`. */
export type CallState = 'waiting' | 'ringing' | 'talking' | 'ended';
export type CallResult = 'answered' | 'noAnswer' | 'failed';

/** An accepted voice call as it stands in the books. */
export interface Call {
	/** Lower-case GUID, without the trailing space that the API prints. */
	id: string;
	/** The id as reports write it. */
	reportedId: string;
	account: string;
	operation: string;
	requestId: string;
	phone: string;
	/** What the listener hears. */
	spokenText: string;
	templateId: string;
	voice: string;
	speed: string;
	sendDate: string;
	/** Number to connect to when the listener presses `ivr`. */
	numberForward: string;
	ivr: string;
	maxRetry: number;
	waitRetrySeconds: number;
	callbackUrl: string;
	/** VND */
	price: number;
	state: CallState;
	result: CallResult | null;
	/** Key that was pressed, or empty. */
	key: string;
	forwarded: boolean;
	rings: number;
	durationSeconds: number;
	held: boolean;
	acceptedAt: number;
	dueAt: number;
	pickedUpAt: number | null;
	endedAt: number | null;
	callbacks: CallbackAttempt[];
	/** Rises with each change: of two views of it, the higher is the newer. */
	revision: number;
}

const idsOf = ({ id, reportedId }: Call) => [id, reportedId.toLowerCase()];

export class Calls {
	private readonly book = new BoundedList<Call>();
	private readonly byId = new Map<string, Call>();

	add(call: Call, limit: number): void {
		for (const id of idsOf(call)) this.byId.set(id, call);
		for (const old of this.book.add(call, limit)) {
			for (const id of idsOf(old)) this.byId.delete(id);
		}
	}

	get(id: string): Call | undefined {
		return this.byId.get(id.trim().toLowerCase());
	}

	all(): Call[] {
		return this.book.all();
	}
}
