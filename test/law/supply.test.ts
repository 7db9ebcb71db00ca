/** The check of lockfile, tarball and audit (`npm run lint:supply`) finds what it is there to find. */
import { readAudit } from '../../tools/verification/auditReport';
import { lockfileFindings, type Lockfile } from '../../tools/verification/lockfile';
import { importFindings, manifestFindings } from '../../tools/verification/shipped';
import { readText } from './source';

const manifest = JSON.parse(readText('package.json'));
const lockfile = () => JSON.parse(readText('package-lock.json')) as Lockfile;

describe('the lockfile', () => {
	test('is the one of package.json, and nothing in it is unknown or shipped', () => {
		expect(lockfileFindings(manifest, lockfile())).toEqual([]);
	});

	test.each<[string, (lock: Lockfile) => void, RegExp]>([
		[
			'a package in another version than asked for',
			({ packages }) => (packages['']!.devDependencies!.jest = '1.0.0'),
			/^devDependencies jest: package\.json has .*, the lock 1\.0\.0$/,
		],
		[
			'a package without a checksum',
			({ packages }) => delete packages['node_modules/jest']!.integrity,
			/^node_modules\/jest is locked without a checksum$/,
		],
		[
			'a package from elsewhere',
			({ packages }) => (packages['node_modules/jest']!.resolved = 'https://evil.example/jest.tgz'),
			/^node_modules\/jest comes from https:\/\/evil\.example\/jest\.tgz$/,
		],
		[
			'a package that users would get',
			({ packages }) => delete packages['node_modules/jest']!.dev,
			/^node_modules\/jest would be installed with the package$/,
		],
	])('is faulted for %s', (_, spoil, finding) => {
		const lock = lockfile();
		spoil(lock);
		expect(lockfileFindings(manifest, lock)).toEqual([expect.stringMatching(finding)]);
	});
});

test.each([
	["const a = require('lodash');", ['x.js requires lodash']],
	[
		"require('node:fs'); require('./here'); require('crypto'); require('n8n-workflow');",
		['x.js requires node:fs'],
	],
	["import('axios')", ['x.js requires axios']],
	["fetch('https://x.example')", ["x.js uses fetch, not n8n's request helpers"]],
	['new WebSocket(url)', ["x.js uses WebSocket, not n8n's request helpers"]],
	['require(name)', ['x.js requires (put together at run time)']],
	['const text = "require(\'lodash\')";', []],
])('of the packed script %s', (source, findings) => {
	expect(importFindings('x.js', source)).toEqual(findings);
});

test('a manifest brings nothing and runs nothing', () => {
	expect(manifestFindings(manifest)).toEqual([]);
	expect(
		manifestFindings({ dependencies: { a: '1' }, scripts: { postinstall: 'x', test: 'y' } }),
	).toEqual(['package.json has dependencies', 'package.json runs a script at postinstall']);
});

describe('an audit', () => {
	const metadata = { dependencies: { prod: 2 } };

	test('tells what npm tells', () => {
		expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata }))).toEqual({
			checked: true,
			findings: [],
			packages: 1,
		});
		const vulnerabilities = { lodash: { severity: 'high' } };
		expect(readAudit(JSON.stringify({ vulnerabilities, metadata }))).toMatchObject({
			findings: ['lodash has a known hole (high)'],
		});
	});

	test.each([
		'',
		'<html>',
		'null',
		'{}',
		'{"vulnerabilities":{}}',
		'{"message":"405 Method Not Allowed","error":{"summary":""}}',
		'{"error":{"code":"ENOLOCK","summary":"no lockfile"}}',
	])('that got no answer does not pass for one: %s', (output) => {
		const audit = readAudit(output);
		expect(audit.checked).toBe(false);
		expect(audit).toMatchObject({ reason: expect.stringMatching(/\S/) as string });
	});
});
