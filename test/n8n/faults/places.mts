import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onlyBy, startOutside } from '../harness/outside.mts';
import { startQueueStack } from '../harness/queueStack.mts';
import { startStack } from '../harness/stack.mts';
import { makeCertificate } from './certificate.mts';
import { environmentOf, inside } from './insideN8n.mts';
import type { Place } from './scene.mts';
import { SecretSearch } from './secrets.mts';
import { startTlsGateway } from './tlsGateway.mts';

/** A running n8n with the searches for what must not be found in it. */
export interface OpenPlace {
	place: Place;
	search: SecretSearch;
	/** What lies in the database in a form that its files don't show. */
	dump(): string;
	close(keep: boolean): Promise<void>;
}

/** n8n in one process, with SQLite. */
export async function openSingle(): Promise<OpenPlace> {
	const outside = await startOutside();
	const folder = await mkdtemp(join(tmpdir(), 'esms-faults-'));
	const certificate = await makeCertificate(folder);
	const { n8n, api, gateway, stop } = await startStack({
		env: {
			N8N_LOG_LEVEL: 'debug',
			...onlyBy(outside),
			// For the failure of DNS, which a proxy would hide.
			NO_PROXY: '127.0.0.1,localhost,.invalid',
			NODE_EXTRA_CA_CERTS: certificate.file,
			...environmentOf(folder),
		},
	});
	const tls = await startTlsGateway(certificate, gateway.url);
	return {
		place: { api, gateway, url: n8n.url, n8n, inside: inside(n8n, folder), tls },
		search: new SecretSearch([n8n.folder]),
		dump: () => '',
		async close(keep) {
			await stop({ keep });
			await tls.close();
			await outside.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** n8n in queue mode, with PostgreSQL and Redis. */
export async function openQueue(): Promise<OpenPlace> {
	const queue = await startQueueStack();
	const { api, gateway, main, webhooks, workers, postgres, redis } = queue;
	const folders = [main, webhooks, ...workers, postgres, redis].map(({ folder }) => folder);
	return {
		place: { api, gateway, url: main.url, webhooks: webhooks.url, queue },
		search: new SecretSearch(folders),
		dump: postgres.dump,
		close: () => queue.stop(),
	};
}
