import { once } from 'node:events';
import { request as forward } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import type { Certificate } from './certificate.mts';
import type { Chance } from './chance.mts';

/** The simulator over TLS, whose records break where they are told to. */
export interface TlsGateway {
	url: string;
	/** From now on so many answers of requests that were carried out can't be decrypted. */
	breakShare(share: number, chance: Chance): void;
	close(): Promise<void>;
}

/** What an intruder, or a failing middlebox, makes of a TLS record. */
const SPOILT: ReadonlyArray<(record: Buffer) => Buffer> = [
	() => Buffer.from('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
	(record) => Buffer.from(record.map((byte, index) => (index < 5 ? byte : byte ^ 0x55))),
];

const HOST = '127.0.0.1';

async function listen(server: Server): Promise<number> {
	server.listen(0, HOST);
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

export async function startTlsGateway(
	{ key, cert }: Certificate,
	target: string,
): Promise<TlsGateway> {
	let isBroken = () => false;
	/** Ports of the connections whose next record is spoilt. */
	const breaking = new Set<number | undefined>();

	const secure = createSecureServer({ key, cert }, (request, response) => {
		const { method, headers, url = '/' } = request;
		const onward = forward(target + url, { method, headers }, (answer) => {
			if (isBroken()) breaking.add(request.socket.remotePort);
			response.writeHead(answer.statusCode!, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	});
	const securePort = await listen(secure);

	let count = 0;
	const clients = new Set<Socket>();
	const front = createServer((client) => {
		clients.add(client);
		client.on('close', () => clients.delete(client));
		const server = connect(securePort, HOST);
		client.pipe(server);
		server.on('data', (record: Buffer) => {
			if (!breaking.delete(server.localPort)) return void client.write(record);
			client.end(SPOILT[count++ % SPOILT.length]!(record));
			server.destroy();
		});
		server.on('end', () => client.end()).on('error', () => client.destroy());
		client.on('error', () => server.destroy());
	});
	const port = await listen(front);

	return {
		url: `https://${HOST}:${port}`,
		breakShare(share, chance) {
			isBroken = () => chance.between(0, 1) < share;
		},
		async close() {
			secure.close();
			secure.closeAllConnections();
			front.close();
			for (const client of clients) client.destroy();
			await once(front, 'close');
		},
	};
}
