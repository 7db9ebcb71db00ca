export interface Release {
	/** The git tag, which is the version. */
	tag: string;
	/** Address of the repository that releases. */
	repository: string;
	/** `YYYY-MM-DD` */
	today: string;
	changelog: string;
	manifest: { version: string; repository: { url: string }; author: { email: string } };
	lockfile: { version: string; packages: Record<string, { version?: string }> };
}

interface Section {
	version: string;
	/** What follows the version in the heading: a date, once it is released. */
	date: string;
	notes: string;
}

const PLAIN_VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** Stands in package.json until there is a publisher; npm and n8n want a person. */
export const NOBODY = 'n8n-nodes-esms@users.noreply.github.com';

/** Sections of a CHANGELOG in the form of keepachangelog.com, the newest first. */
export function changelogSections(changelog: string): Section[] {
	const [, ...sections] = changelog.split(/^## /m);
	return sections.map((section) => {
		const [heading = '', ...lines] = section.split('\n');
		const [, version = heading, date = ''] = /^\[([^\]]+)\](?: - (.+))?$/.exec(heading) ?? [];
		const notes = lines.filter((line) => !/^\[[^\]]+\]: /.test(line));
		return { version, date, notes: notes.join('\n').trim() };
	});
}

/** Why a tag must not become a release. */
export function releaseFindings(release: Release): string[] {
	const { tag, repository, today, changelog, manifest, lockfile } = release;
	const [newest] = changelogSections(changelog);
	const source = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
	const checks: Array<[boolean, string]> = [
		[PLAIN_VERSION.test(tag), `The tag ${tag} is not a version such as 1.2.3`],
		[manifest.version === tag, `package.json has version ${manifest.version}, the tag is ${tag}`],
		[
			[lockfile.version, lockfile.packages['']?.version].every((version) => version === tag),
			`package-lock.json has version ${lockfile.version}, the tag is ${tag}`,
		],
		[
			newest?.version === tag,
			`The newest section of CHANGELOG.md is ${newest?.version ?? 'missing'}, not [${tag}]`,
		],
		[
			/^\d{4}-\d{2}-\d{2}$/.test(newest?.date ?? '') && newest!.date <= today,
			`The newest section of CHANGELOG.md has the date “${newest?.date ?? ''}”; write today's, ${today}`,
		],
		[(newest?.notes ?? '') !== '', 'The newest section of CHANGELOG.md is empty'],
		[source === repository, `package.json names the repository ${source}, this is ${repository}`],
		[manifest.author.email !== NOBODY, 'package.json has no real author yet'],
	];
	return checks.flatMap(([good, finding]) => (good ? [] : [finding]));
}
