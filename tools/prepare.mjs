// Installs the development packages when they are missing or older than the lockfile, so that
// `npm test` and `npm run demo` work on a fresh clone. Plain JavaScript: nothing is installed yet.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LINE_MS = 10_000;

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
	console.error(`Node 20 or newer is needed; this is ${process.version}.`);
	process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const changedAt = (name) => statSync(root + name, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const npm = (...args) =>
	new Promise((resolve, reject) => {
		const windows = process.platform === 'win32';
		spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: windows })
			.once('error', reject)
			.once('close', resolve);
	});

// npm writes this file last, so an interrupted install counts as none.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
	console.log('Installing about 1,400 development packages; this takes one to three minutes …');
	const started = Date.now();
	const lines = setInterval(() => {
		console.log(`  still installing (${Math.round((Date.now() - started) / 1000)} s) …`);
	}, LINE_MS);
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	const status = await npm('ci', '--ignore-scripts', ...quiet);
	clearInterval(lines);
	if (status !== 0) {
		console.error('The packages could not be installed; see the lines above.');
		process.exit(1);
	}
}
