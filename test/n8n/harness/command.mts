import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** The end of a log, for a message about a failure. */
export const tail = (file: string, lines = 40): string =>
	readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');

/** The user's own npm settings; everything else in `npm_*` describes the npm that called us. */
const OWN_NPM_SETTING =
	/^npm_config_(registry|cache|cafile|ca|userconfig|globalconfig|(https?_|no)?proxy|nodedir|python)$/i;

/** This process's environment without what `npm run` adds, which would steer an npm inside it. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
	Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !name.toLowerCase().startsWith('npm_') || OWN_NPM_SETTING.test(name),
		),
	);

interface CommandOptions {
	cwd: string;
	/** Everything that the command prints is appended to this file. */
	log: string;
	env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end; a failure carries the end of its output. */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ cwd, log, env = cleanEnvironment() }: CommandOptions,
): Promise<void> {
	const output = openSync(log, 'a');
	try {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
		const stop = () => child.kill();
		process.once('exit', stop);
		const ended = await new Promise<string | number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (code, signal) => resolve(signal ?? code));
		});
		process.off('exit', stop);
		if (ended !== 0) {
			const called = [command, ...args].join(' ');
			throw new Error(`“${called}” ended with ${ended}. The end of ${log}:\n\n${tail(log)}`);
		}
	} finally {
		closeSync(output);
	}
}
