import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { until } from './harness/until.mts';

const isRunning = (pid: number) => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

test('what n8n started ends when the process that started n8n is gone', async () => {
	const guard = fileURLToPath(new URL('harness/guard.mjs', import.meta.url));
	// Stands for n8n: ignores the polite signal, and has a child of its own.
	const script = `
		process.on('SIGTERM', () => {});
		const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
		console.log(process.pid, child.pid);
		setInterval(() => {}, 1e6);`;
	const guarded = spawn(process.execPath, [guard, process.execPath, '-e', script], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const [line] = (await once(guarded.stdout, 'data')) as [Buffer];
	const pids = String(line).trim().split(' ').map(Number);
	assert.deepEqual(pids.map(isRunning), [true, true]);

	guarded.stdin.destroy();
	await until('both processes to end', () => (pids.some(isRunning) ? undefined : true), 15);
});
