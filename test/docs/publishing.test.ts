/** docs/publishing.md names checks that exist. */
import { filesBelow, readText } from '../law/source';
import { tableUnder } from './table';

const rows = tableUnder(readText('docs/publishing.md'), '## What checks each requirement');
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
const files = new Set(['test', '.github'].flatMap(filesBelow));

test.each(rows.map(([what, checks]) => ({ what, checks: checks! })))('$what', ({ checks }) => {
	for (const check of checks.split(', ')) {
		const [, script] = /^`npm run ([\w:]+)`$/.exec(check) ?? [];
		const [, file] = /^`([^ `]+)`$/.exec(check) ?? [];
		const exists =
			check === 'Publisher' ||
			(script !== undefined && script in scripts) ||
			(file !== undefined && files.has(file));
		expect([check, exists]).toEqual([check, true]);
	}
});

test('every script that it counts on runs in CI', () => {
	const run = [scripts.test, readText('.github/workflows/ci.yml')].join();
	const named = rows.flatMap(([, checks]) => [...checks!.matchAll(/npm run ([\w:]+)/g)]);
	for (const [, script] of named) {
		const release = readText('.github/workflows/release.yml');
		const words = script === 'lint:release' ? /release\.mts/ : new RegExp(`${script!}\\b`);
		expect([script, words.test(run + release)]).toEqual([script, true]);
	}
});
