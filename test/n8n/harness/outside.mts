import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The end of the road for all that n8n sends to other machines: notes where to, and refuses. */
export interface Outside {
	url: string;
	close(): Promise<void>;
}

const SEEN = '/seen';

export async function startOutside(): Promise<Outside> {
	const seen: string[] = [];
	const server = createServer((request, response) => {
		if (request.url === SEEN) {
			response.end(JSON.stringify(seen));
			return;
		}
		seen.push(request.url ?? '');
		response.writeHead(502).end();
	});
	server.on('connect', (request, socket) => {
		seen.push(request.url ?? '');
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

/** Makes n8n take that road; the simulator and n8n itself are still reached directly. */
export const onlyBy = ({ url }: Outside): Record<string, string> => ({
	HTTP_PROXY: url,
	HTTPS_PROXY: url,
	NO_PROXY: '127.0.0.1,localhost',
});

/** Where n8n wanted to go so far: `host:port`, or whole addresses without encryption. */
export const goalsOf = async (outsideUrl: string): Promise<string[]> =>
	(await (await fetch(outsideUrl + SEEN)).json()) as string[];
