import { spawn } from 'node:child_process';

import { cleanEnvironment } from '../../test/n8n/harness/command.mts';
import { readAudit, type Audit } from './auditReport.ts';

const LIMIT_MS = 120_000;

/** Asks npm about known holes in what is shipped; peers belong to n8n, development stays at home. */
export async function auditShipped(folder: string): Promise<Audit> {
	const args = ['audit', '--omit=dev', '--omit=peer', '--json'];
	const output = await new Promise<string>((resolve, reject) => {
		const npm = spawn('npm', args, {
			cwd: folder,
			env: cleanEnvironment(),
			stdio: ['ignore', 'pipe', 'ignore'],
			timeout: LIMIT_MS,
		});
		let text = '';
		npm.stdout.on('data', (data: Buffer) => (text += data.toString()));
		npm.once('error', reject);
		npm.once('close', () => resolve(text));
	});
	return readAudit(output);
}
