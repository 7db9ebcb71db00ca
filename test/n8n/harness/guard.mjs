// Runs the command in its arguments, and ends it together with all that it started as soon as this
// process's standard input closes, which happens even when our own parent is killed outright.
// Plain JavaScript: the Node that n8n runs on starts it, without a loader.
import { spawn } from 'node:child_process';

const GRACE_MS = 5_000;
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
// For who measures it.
if (process.connected) process.send(child.pid, () => process.disconnect());

const signalGroup = (signal) => {
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group has ended already.
	}
};

const endGroup = () => {
	signalGroup('SIGTERM');
	setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref();
};

process.stdin.on('end', endGroup).on('error', endGroup).resume();
// Ctrl-C reaches every process of a terminal; when to end is our parent's decision.
process.on('SIGINT', () => {});
process.on('SIGTERM', endGroup);
// An end without a time limit, for what has work to finish.
process.on('SIGHUP', () => signalGroup('SIGTERM'));
// A crash on demand: nothing gets the chance to end in order.
process.on('SIGUSR2', () => signalGroup('SIGKILL'));

child.on('exit', (code) => {
	signalGroup('SIGKILL');
	process.exit(code ?? 1);
});
