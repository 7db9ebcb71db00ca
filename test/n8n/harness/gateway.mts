/** The simulator's control API, as far as tests and the demo use it. */
export interface BookedMessage {
	id: string;
	requestId: string;
	phones: string[];
	content: string;
	brandname: string;
	callbackUrl: string;
	callbacks: Array<{ httpStatus: number | null }>;
}

export interface LoggedRequest {
	operation: string | null;
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
