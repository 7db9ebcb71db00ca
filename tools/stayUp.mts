import { once } from 'node:events';

import { owner } from '../test/n8n/harness/n8nApi.mts';
import { bold, details } from '../test/n8n/harness/progress.mts';
import type { Stack } from '../test/n8n/harness/stack.mts';

/** Tells where n8n and the simulator are, and waits for Ctrl-C. */
export async function stayUp({ n8n, gateway }: Stack): Promise<void> {
	console.log(`\n${bold('Both stay up until you press Ctrl-C.')}`);
	details({
		n8n: n8n.url,
		'Log in with': `${owner.email}   ${owner.password}`,
		Simulator: `${gateway.url}   the phones, the books and the switches`,
	});
	await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
	console.log('\nStopping …');
}
