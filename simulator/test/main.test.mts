import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { demoKeys, emptyKeys, foreignIpKeys, lockedKeys, startSimulator } from '../server.mts';

const main = fileURLToPath(new URL('../main.mts', import.meta.url));
const other = await startSimulator();
after(() => other.close());

function start(...options: string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', main, ...options], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = { text: '' };
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (piece) => (output.text += String(piece)));
	}
	return { child, output, exit: once(child, 'exit') };
}

test('says where it is and how to use it, and stops on Ctrl-C', { timeout: 20_000 }, async () => {
	const { child, output, exit } = start('--port', '0');
	while (!output.text.includes('Ctrl-C')) await once(child.stdout, 'data');
	const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.text)?.[0] ?? '';
	assert.equal((await fetch(`${url}/_sim/stats`)).status, 200);
	for (const { apiKey, secretKey } of [demoKeys, lockedKeys, emptyKeys, foreignIpKeys]) {
		assert.ok(output.text.includes(apiKey) && output.text.includes(secretKey));
	}
	assert.match(output.text, /0900001001/);
	child.kill('SIGINT');
	assert.deepEqual(await exit, [0, null]);
});

test('a port in use, and no port at all', { timeout: 20_000 }, async () => {
	const used = start('--port', String(other.port));
	assert.deepEqual(await used.exit, [1, null]);
	assert.match(
		used.output.text,
		new RegExp(`Port ${other.port} is in use.*--port ${other.port + 1}`),
	);
	const bad = start('--port', 'x');
	assert.deepEqual(await bad.exit, [1, null]);
	assert.match(bad.output.text, /"x" is not a port number/);
});

test('the demo keys are fixed, 30 upper-case hex characters each', () => {
	for (const { apiKey, secretKey } of [demoKeys, lockedKeys, emptyKeys, foreignIpKeys]) {
		assert.match(apiKey, /^[0-9A-F]{30}$/);
		assert.match(secretKey, /^[0-9A-F]{30}$/);
	}
});
