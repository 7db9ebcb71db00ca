// The local server of the benchmarks, a process of its own: accepts every message after a fixed latency,
// in the form that the caller's own service answers in. Prints its port.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const settings = { latencyMs: 0 };
let requests = 0;
let inFlight = 0;
let mostInFlight = 0;
let starts: number[] = [];

const TWILIO = JSON.stringify({ sid: 'SM00000000000000000000000000000001', status: 'queued' });
/** Rows of the history that Get Many asks for. */
const HISTORY_ROWS = 50_000;

const accepted = (id: number): string =>
	JSON.stringify({ CodeResult: '100', CountRegenerate: 0, SMSID: `id-${id}` });

function history({ Page = 1, PageSize = 500 }: { Page?: number; PageSize?: number }): string {
	const from = (Page - 1) * PageSize;
	const count = Math.max(0, Math.min(PageSize, HISTORY_ROWS - from));
	const row = (index: number) => ({
		Campaign: 'Orders October',
		Content: 'Don hang cua ban da duoc giao cho van chuyen',
		Phone: '0912345678',
		ReferenceId: `id-${index}`,
		SellPrice: 850,
		SendResult: 1,
		SendStatus: 5,
		SentTime: '2026-10-05T09:30:00+07:00',
		SmsId: index,
		SmsType: 2,
	});
	return JSON.stringify({
		CodeResult: '100',
		CountTotal: HISTORY_ROWS,
		SentData: Array.from({ length: count }, (_, index) => row(from + index)),
	});
}

const server = createServer((request, response) => {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
	if (pathname === '/_bench') {
		const { latencyMs } = settings;
		if (searchParams.has('latencyMs')) settings.latencyMs = Number(searchParams.get('latencyMs'));
		response.end(JSON.stringify({ latencyMs, requests, mostInFlight, starts }));
		if (searchParams.has('reset')) [requests, mostInFlight, starts] = [0, 0, []];
		return;
	}
	const id = ++requests;
	inFlight++;
	mostInFlight = Math.max(mostInFlight, inFlight);
	if (starts.length < 200_000) starts.push(performance.now());
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk));
	request.on('end', () => {
		const answer = () => {
			inFlight--;
			response.setHeader('content-type', 'application/json');
			response.end(
				pathname.includes('/Accounts/')
					? TWILIO
					: pathname.includes('SentData')
						? history(JSON.parse(body) as object)
						: accepted(id),
			);
		};
		if (settings.latencyMs > 0) setTimeout(answer, settings.latencyMs);
		else answer();
	});
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log((server.address() as AddressInfo).port);
process.stdin.on('end', () => process.exit()).resume();
