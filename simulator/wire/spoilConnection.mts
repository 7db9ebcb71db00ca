import type { ServerResponse } from 'node:http';
import type { Fault } from '../world/faults.mts';
import type { Reply } from './reply.mts';

const LONGEST_SILENCE = 600_000;
const PIECES = 20;

/** Kinds that happen to the connection; true when the answer has been dealt with. */
export function spoilConnection(
	fault: Fault,
	response: ServerResponse,
	reply: Reply,
	headers: Record<string, string>,
	after: (delayMs: number, work: () => void) => void,
): boolean {
	switch (fault.kind) {
		case 'reset':
			response.socket?.resetAndDestroy();
			return true;
		case 'close':
			response.socket?.destroy();
			return true;
		case 'timeout':
			after(fault.ms ?? LONGEST_SILENCE, () => response.socket?.destroy());
			return true;
		case 'slow':
			response.writeHead(reply.status, { ...headers, ...reply.headers });
			drip(response, Buffer.from(reply.body), fault.ms ?? 100, after);
			return true;
		default:
			return false;
	}
}

function drip(
	response: ServerResponse,
	body: Buffer,
	ms: number,
	after: (delayMs: number, work: () => void) => void,
): void {
	if (response.destroyed) return;
	const size = Math.max(1, Math.ceil(body.length / PIECES));
	const next = (start: number) => {
		if (response.destroyed) return;
		if (start >= body.length) {
			response.end();
			return;
		}
		response.write(body.subarray(start, start + size));
		after(ms, () => next(start + size));
	};
	next(0);
}
