// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- for tests that run commands
import { spawnSync } from 'node:child_process';
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- for tests that run commands
import * as fs from 'node:fs';
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- for tests that run commands
import { tmpdir } from 'node:os';
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- for tests that run commands
import { join, relative } from 'node:path';
import { checkout } from './source';

/** A folder to play in, outside the checkout. */
export interface Scratch {
	folder: string;
	read(path: string): string;
	/** With `flag: 'wx'` the file must be new; with `mode: 0o755` it can be run. */
	write(path: string, text: string, options?: { flag?: string; mode?: number }): void;
	/** Runs a shell's command there to its end. */
	run(command: string, env?: Record<string, string>): { status: number | null; output: string };
	remove(): void;
}

const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'test-results']);

/** What npm, Jest and CI add would steer the npm, the Jest and the lint inside it. */
const ADDED = /^(?:npm_|N8N_|ESMS_|JEST_|NODE_ENV$|FORCE_COLOR$)/i;
const environment = (): NodeJS.ProcessEnv =>
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- hands it on
	Object.fromEntries(Object.entries(process.env).filter(([name]) => !ADDED.test(name)));

export function scratch(): Scratch {
	const folder = fs.mkdtempSync(join(tmpdir(), 'n8n-esms-scratch-'));
	return {
		folder,
		read: (path) => fs.readFileSync(join(folder, path), 'utf8'),
		write: (path, text, options) => fs.writeFileSync(join(folder, path), text, options),
		run(command, env = {}) {
			// eslint-disable-next-line @n8n/community-nodes/no-dangerous-functions -- commands of this repository
			const { status, stdout, stderr } = spawnSync('bash', ['-ec', command], {
				cwd: folder,
				env: { ...environment(), ...env },
				encoding: 'utf8',
				timeout: 300_000,
			});
			return { status, output: stdout + stderr };
		},
		remove: () => fs.rmSync(folder, { recursive: true, force: true }),
	};
}

/** A copy of the checkout, with its packages. */
export function scratchCheckout(): Scratch {
	const copy = scratch();
	const filter = (source: string) => !NOT_COPIED.has(relative(checkout, source));
	fs.cpSync(checkout, copy.folder, { recursive: true, filter });
	fs.symlinkSync(join(checkout, 'node_modules'), join(copy.folder, 'node_modules'), 'junction');
	// Older than the packages, or setting up would install them anew.
	fs.utimesSync(join(copy.folder, 'package-lock.json'), 0, 0);
	return copy;
}
