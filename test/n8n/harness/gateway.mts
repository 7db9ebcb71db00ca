/** The simulator's control API, as far as tests and the demo use it. */
export interface BookedMessage {
	id: string;
	/** The portal's number of the message. */
	rowId: number;
	requestId: string;
	phones: string[];
	content: string;
	brandname: string;
	smsType: string;
	status: number;
	state: string;
	/** Epoch milliseconds. */
	sentAt: number | null;
	callbackUrl: string;
	callbacks: Array<{ httpStatus: number | null }>;
}

export interface BookedCall {
	id: string;
	requestId: string;
	operation: string;
	phone: string;
	spokenText: string;
	state: string;
	voice: string;
	speed: string;
	forwarded: boolean;
	callbackUrl: string;
	callbacks: Array<{ httpStatus: number | null }>;
}

export interface LoggedRequest {
	operation: string | null;
	method: string;
	/** Where ApiKey or SecretKey stood. */
	keysIn: Array<'body' | 'query' | 'path'>;
	body: Record<string, unknown> | null;
	phone: string | null;
	requestId: string | null;
	code: string | null;
	httpStatus: number | null;
	accepted: boolean;
	fault: string | null;
}

export interface FaultOrder {
	operation?: string;
	phone?: string;
	kind: string;
	times?: number;
	afterAcceptance?: boolean;
	code?: string;
	status?: number;
	/** Strikes each request with this chance, without end. */
	probability?: number;
	/** Pause between the pieces of a slow answer. */
	ms?: number;
	headers?: Record<string, string>;
}

export class Gateway {
	constructor(readonly url: string) {}

	reset(): Promise<unknown> {
		return this.#call('POST', '/reset');
	}

	set(settings: Record<string, unknown>): Promise<unknown> {
		return this.#call('PATCH', '/settings', settings);
	}

	fail(fault: FaultOrder): Promise<unknown> {
		return this.#call('POST', '/faults', fault);
	}

	/** Takes back all faults. */
	heal(): Promise<unknown> {
		return this.#call('DELETE', '/faults');
	}

	/** Accepted messages, the oldest first. */
	async messages(): Promise<BookedMessage[]> {
		return (await this.#call<{ messages: BookedMessage[] }>('GET', '/messages')).messages;
	}

	/** Accepted calls, the oldest first. */
	async calls(): Promise<BookedCall[]> {
		return (await this.#call<{ calls: BookedCall[] }>('GET', '/calls')).calls;
	}

	/** Decides what becomes of a message: `deliver`, `fail`, `reject`, `interim`. */
	decide({ id }: Pick<BookedMessage, 'id'>, action: string): Promise<unknown> {
		return this.#call('POST', `/messages/${id}/${action}`, {});
	}

	/** The called person picks up and presses a key. */
	answer({ id }: Pick<BookedCall, 'id'>, key: string): Promise<unknown> {
		return this.#call('POST', `/calls/${id}/answer`, { key });
	}

	account(apiKey: string): Promise<Record<string, unknown>> {
		return this.#call('GET', `/accounts/${apiKey}`);
	}

	/** Members that are given replace the account's. */
	async changeAccount(apiKey: string, members: Record<string, unknown>): Promise<void> {
		await this.#call('PATCH', `/accounts/${apiKey}`, members);
	}

	setBalance(apiKey: string, balance: number): Promise<void> {
		return this.changeAccount(apiKey, { balance });
	}

	stats(): Promise<{ accepted: number; faults: number }> {
		return this.#call('GET', '/stats');
	}

	/** Every API request that came in, the oldest first. */
	async requests(): Promise<LoggedRequest[]> {
		return (await this.#call<{ requests: LoggedRequest[] }>('GET', '/requests')).requests;
	}

	async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}/_sim${path}`, {
			method,
			headers: body === undefined ? {} : { 'content-type': 'application/json' },
			body: body === undefined ? null : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`The simulator answered ${response.status} to ${method} ${path}: ${text}`);
		}
		return (text === '' ? undefined : JSON.parse(text)) as T;
	}
}
