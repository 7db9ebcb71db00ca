import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { N8nServer } from '../harness/n8nServer.mts';
import { until } from '../harness/until.mts';

/** Faults within n8n's own process. */
export interface InsideN8n {
	/** Sets n8n's clock so far ahead of the true time. */
	setClock(aheadMs: number): Promise<void>;
	/** Keeps n8n's event loop from turning, as long work in one of its nodes does. */
	block(ms: number): Promise<void>;
}

const clockFile = (folder: string) => join(folder, 'clock');

/** What n8n has to be started with. */
export const environmentOf = (folder: string): Record<string, string> => ({
	NODE_OPTIONS: `--import ${new URL('insideN8n.mjs', import.meta.url).href}`,
	FAULTS_CLOCK_FILE: clockFile(folder),
});

export function inside(n8n: N8nServer, folder: string): InsideN8n {
	let ahead = 0;
	return {
		async setClock(aheadMs) {
			if (ahead === aheadMs) return;
			ahead = aheadMs;
			await writeFile(clockFile(folder), String(aheadMs));
			process.kill(n8n.pid(), 'SIGUSR2');
			await until("n8n's clock", () => !existsSync(clockFile(folder)) || undefined);
		},
		async block(ms) {
			process.kill(n8n.pid(), 'SIGSTOP');
			try {
				await sleep(ms);
			} finally {
				process.kill(n8n.pid(), 'SIGCONT');
			}
		},
	};
}
