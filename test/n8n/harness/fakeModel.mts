import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface ChatMessage {
	role: 'system' | 'user' | 'assistant' | 'tool';
	content: unknown;
	tool_call_id?: string;
}

/** A tool as the model is told of it. */
export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties?: Record<string, { type?: string; description?: string }> };
}

interface ChatRequest {
	messages: ChatMessage[];
	tools?: Array<{ function: OfferedTool }>;
}

interface Call {
	tool: string;
	args: Record<string, unknown>;
}

/** What the model does when it is asked: speak, call tools, several at once if it likes, or break down. */
export type Turn = { say: string } | { call: Call[] } | { fail: number };

/** Turns; a function also does something else first. */
export type Play = Array<Turn | (() => Promise<Turn>)>;

/** A chat model with OpenAI's API that does what a test has written down, whatever it is told. */
export class FakeModel {
	readonly requests: ChatRequest[] = [];
	#turns: Play = [];
	readonly #server = createServer((request, response) => {
		void (async () => {
			const body = JSON.parse(await text(request)) as ChatRequest;
			this.requests.push(body);
			const next = this.#turns.shift() ?? { say: 'The script has ended.' };
			const turn = typeof next === 'function' ? await next() : next;
			const status = 'fail' in turn ? turn.fail : 200;
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify('fail' in turn ? { error: {} } : completion(turn)));
		})();
	});

	static async start(): Promise<FakeModel> {
		const model = new FakeModel();
		model.#server.listen(0, '127.0.0.1');
		await once(model.#server, 'listening');
		return model;
	}

	/** Base URL for n8n's credential. */
	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
	}

	/** Begins a new conversation. */
	will(...turns: Play): void {
		this.#turns = turns;
		this.requests.length = 0;
	}

	/** The tools that were offered in the last request. */
	get tools(): OfferedTool[] {
		return (this.requests.at(-1)?.tools ?? []).map((tool) => tool.function);
	}

	/** What tools answered, as the model read it, the first call's first. */
	get toolAnswers(): string[] {
		return (this.requests.at(-1)?.messages ?? [])
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
	}

	async close(): Promise<void> {
		this.#server.close();
		this.#server.closeAllConnections();
		await once(this.#server, 'close');
	}
}

let calls = 0;

function completion(turn: Exclude<Turn, { fail: number }>) {
	const message =
		'say' in turn
			? { role: 'assistant', content: turn.say }
			: {
					role: 'assistant',
					content: null,
					tool_calls: turn.call.map(({ tool, args }) => ({
						id: `call_${++calls}`,
						type: 'function',
						function: { name: tool, arguments: JSON.stringify(args) },
					})),
				};
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 1_790_000_000,
		model: 'fake',
		choices: [{ index: 0, message, finish_reason: 'say' in turn ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
