/** What may become a release (`npm run lint:release`), and the CHANGELOG as it stands. */
import { changelogSections, releaseFindings, type Release } from '../../tools/verification/release';
import { readText } from './source';

const changelog = readText('CHANGELOG.md');
const manifest = JSON.parse(readText('package.json')) as Release['manifest'];

describe('CHANGELOG.md', () => {
	const sections = changelogSections(changelog);

	test('has a section for the version of package.json, on top or below what is not released', () => {
		const versions = sections.map(({ version }) => version);
		expect(versions.filter((version) => version !== 'Unreleased')[0]).toBe(manifest.version);
		expect(versions.indexOf('Unreleased')).toBeLessThan(1);
	});

	test('keeps to the form of keepachangelog.com', () => {
		expect(sections.length).toBeGreaterThan(0);
		for (const { version, date, notes } of sections) {
			expect(version).toMatch(/^(?:Unreleased|\d+\.\d+\.\d+)$/);
			expect(date).toMatch(version === 'Unreleased' ? /^$/ : /^(?:\d{4}-\d\d-\d\d|Unreleased)$/);
			const kinds = [...notes.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind!);
			expect(kinds.length).toBeGreaterThan(0);
			for (const kind of kinds) {
				expect(kind).toMatch(/^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/);
			}
			expect(changelog).toContain(`\n[${version.toLowerCase()}]: https://`);
		}
	});
});

describe('a tag', () => {
	const good: Release = {
		tag: '1.2.3',
		repository: 'https://github.com/somebody/n8n-nodes-esms',
		today: '2026-12-01',
		changelog:
			'# Changelog\n\n## [1.2.3] - 2026-11-30\n\n### Fixed\n\n- It.\n\n## [1.2.2] - 2026-11-01\n\n- That.\n',
		manifest: {
			version: '1.2.3',
			repository: { url: 'git+https://github.com/somebody/n8n-nodes-esms.git' },
			author: { email: 'somebody@example.com' },
		},
		lockfile: { version: '1.2.3', packages: { '': { version: '1.2.3' } } },
	};

	test('may be released, with the notes of its own section alone', () => {
		expect(releaseFindings(good)).toEqual([]);
		expect(changelogSections(good.changelog)[0]!.notes).toBe('### Fixed\n\n- It.');
	});

	test.each<[string, Partial<Release>, RegExp]>([
		[
			'of another version',
			{ manifest: { ...good.manifest, version: '1.2.4' } },
			/^package\.json has/,
		],
		[
			'of another version than the lockfile’s',
			{ lockfile: { version: '1.2.3', packages: { '': { version: '1.2.2' } } } },
			/^package-lock\.json has/,
		],
		['without a CHANGELOG', { changelog: '# Changelog\n' }, /is missing, not \[1\.2\.3\]$/],
		[
			'below changes that are not released',
			{ changelog: good.changelog.replace('## ', '## [Unreleased]\n\n- More.\n\n## ') },
			/is Unreleased, not \[1\.2\.3\]$/,
		],
		[
			'without a date',
			{ changelog: good.changelog.replace('2026-11-30', 'Unreleased') },
			/the date “Unreleased”/,
		],
		['of tomorrow', { today: '2026-11-29' }, /the date “2026-11-30”/],
		[
			'with nothing to say',
			{
				changelog: '# Changelog\n\n## [1.2.3] - 2026-11-30\n\n## [1.2.2] - 2026-11-01\n\n- That.\n',
			},
			/is empty$/,
		],
		[
			'from a fork',
			{ repository: 'https://github.com/fork/n8n-nodes-esms' },
			/this is https:\/\/github\.com\/fork/,
		],
		[
			'without an author',
			{
				manifest: {
					...good.manifest,
					author: { email: 'n8n-nodes-esms@users.noreply.github.com' },
				},
			},
			/^package\.json has no real author yet$/,
		],
	])('%s may not', (_, change, finding) => {
		const found = releaseFindings({ ...good, ...change });
		expect(found).toContainEqual(expect.stringMatching(finding));
	});

	test.each(['v1.2.3', '1.2', '1.2.3-beta.1', '01.2.3', '1.2.3\n'])('%j is no version', (tag) => {
		const manifestOf = { ...good.manifest, version: tag };
		expect(releaseFindings({ ...good, tag, manifest: manifestOf })).toContain(
			`The tag ${tag} is not a version such as 1.2.3`,
		);
	});
});
