import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** Git-ignored: screenshots and logs that outlive a run. */
export const results = join(checkout, 'test-results');

/** Outside the checkout, because a copy of n8n is 3 GB and serves every clone. */
export const cacheRoot =
	process.env.N8N_ESMS_CACHE ??
	join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-esms');
