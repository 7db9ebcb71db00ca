import { connect } from 'node:net';

const LIMIT_MS = 60_000;

/**
 * Sends bytes as they are, which HTTP clients would not, and answers the status and the beginning of
 * what came with it; 0 when the server closed the connection without one.
 */
export const rawRequest = (url: URL, bytes: Buffer): Promise<{ status: number; text: string }> =>
	new Promise((resolve, reject) => {
		let head = '';
		// “100 Continue” comes before the answer itself.
		const statusOf = () => /(?:^|\n)HTTP\/1\.1 ([2-5]\d\d)/.exec(head)?.[1] ?? 0;
		const finish = () => resolve({ status: Number(statusOf()), text: head });
		const socket = connect(Number(url.port), url.hostname, () => socket.write(bytes));
		socket.setTimeout(LIMIT_MS, () => socket.destroy(new Error(`No answer in ${LIMIT_MS} ms.`)));
		socket.on('data', (data: Buffer) => {
			if (head.length < 4000) head += data.toString('latin1');
		});
		// A server that has said enough closes while we still write: what it said counts.
		socket.on('error', (error: NodeJS.ErrnoException) =>
			['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? finish() : reject(error),
		);
		socket.on('close', finish);
	});

/** Runs tasks side by side, at most `width` at once. */
export async function inParallel<T>(
	tasks: Iterable<T>,
	width: number,
	run: (task: T) => Promise<void>,
): Promise<void> {
	const queue = tasks[Symbol.iterator]();
	const worker = async () => {
		for (let next = queue.next(); next.done !== true; next = queue.next()) await run(next.value);
	};
	await Promise.all(Array.from({ length: width }, worker));
}
