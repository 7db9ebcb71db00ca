const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');

const run = promisify(execFile);

const clean = () => rm('dist', { recursive: true, force: true });

const compile = async () => {
	try {
		await run(process.execPath, [require.resolve('typescript/bin/tsc')]);
	} catch (error) {
		throw new Error(`tsc found mistakes:\n${error.stdout || error.message}`);
	}
};

const icons = () => src('{nodes,credentials}/**/*.svg', { encoding: false }).pipe(dest('dist'));

const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

exports['build:icons'] = icons;
exports['build:codex'] = codex;
exports.build = series(clean, parallel(compile, icons, codex));
