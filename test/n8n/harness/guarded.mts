import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** A server that ends, with all that it started, when this process does. */
export interface Guarded {
	/** The process id of the server; 0 as long as it isn't known. */
	pid(): number;
	ended(): boolean;
	/** Asks it to end, and waits until it has; after a few seconds it is not asked any more. */
	stop(): Promise<void>;
	/** Asks it to end and lets it take the time that it needs. */
	stopPatiently(): Promise<void>;
	/** `kill -9` of all its processes. */
	kill(): Promise<void>;
}

export interface GuardedOptions {
	/** The Node that runs the guard. */
	node?: string;
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Everything that it prints is appended to this file. */
	log: string;
}

export function startGuarded(
	command: readonly string[],
	{ node = process.execPath, cwd, env, log }: GuardedOptions,
): Guarded {
	const output = openSync(log, 'a');
	const child = spawn(node, [guard, ...command], {
		cwd,
		env,
		stdio: ['pipe', output, output, 'ipc'],
	});
	closeSync(output);
	let pid = 0;
	child.once('message', (told) => (pid = Number(told)));
	let ended = false;
	const end = new Promise<void>((resolve) => {
		child.once('exit', () => {
			ended = true;
			resolve();
		});
	});
	const endBy = (act: () => unknown) => async () => {
		act();
		await end;
	};
	return {
		pid: () => pid,
		ended: () => ended,
		stop: endBy(() => child.stdin?.end()),
		stopPatiently: endBy(() => child.kill('SIGHUP')),
		kill: endBy(() => child.kill('SIGUSR2')),
	};
}
