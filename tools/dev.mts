// A real n8n beside the simulator, which shows each change of nodes/ and credentials/ as soon as it
// compiles: npm run dev
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, watch } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoKeys } from '../simulator/demo.mts';
import { importExamples } from '../test/n8n/harness/examples.mts';
import { freePort } from '../test/n8n/harness/freePort.mts';
import { checkout } from '../test/n8n/harness/places.mts';
import { createCredential, startStack } from '../test/n8n/harness/stack.mts';
import { stayUp } from './stayUp.mts';

const stack = await startStack({
	port: await freePort(5678),
	simulatorPort: await freePort(8025),
	// n8n forgets a module by its real path.
	folder: mkdtempSync(join(realpathSync(tmpdir()), 'n8n-esms-dev-')),
	// n8n then loads the nodes anew, and tells its editor, when a file of their package changes.
	env: { NODE_ENV: 'development', N8N_DEV_RELOAD: 'true' },
});
const installed = join(stack.n8n.folder, '.n8n/nodes/node_modules/n8n-nodes-esms/dist');
const tsc = join(checkout, 'node_modules/typescript/bin/tsc');
const compiler = spawn(
	process.execPath,
	[tsc, '--watch', '--preserveWatchOutput', '--outDir', installed],
	{ cwd: checkout, stdio: 'inherit' },
);
const watchers = ['nodes', 'credentials'].map((room) =>
	watch(join(checkout, room), { recursive: true }, (_, file) => {
		if (!/\.(?:svg|node\.json)$/.test(file ?? '')) return;
		// A file that is gone again is of no interest.
		copyFile(join(checkout, room, file!), join(installed, room, file!)).catch(() => {});
	}),
);
try {
	const { api, gateway, n8n } = stack;
	const credential = await createCredential(api, gateway, 'eSMS simulator', demoKeys);
	await importExamples(api, n8n.url, credential);
	await stayUp(stack);
} finally {
	compiler.kill();
	for (const watcher of watchers) watcher.close();
	await stack.stop();
}
