/** What npm adds whatever `files` says, and the entry that it names. */
const ALWAYS = ['LICENSE', 'README.md', 'index.js', 'package.json'];

export interface Manifest {
	n8n?: { nodes?: string[]; credentials?: string[] };
}

/**
 * What is wrong with the list of files of a packed package: it holds what is built from the sources (paths
 * from the checkout), no file more and none less, and what the manifest tells n8n to load.
 */
export function tarballFindings(
	files: readonly string[],
	manifest: Manifest,
	sources: readonly string[],
): string[] {
	const built = sources.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
	const loaded = [...(manifest.n8n?.nodes ?? []), ...(manifest.n8n?.credentials ?? [])];
	const wanted = new Set([...ALWAYS, ...built, ...loaded]);
	const present = new Set(files);
	return [
		...files.filter((file) => !wanted.has(file)).map((file) => `${file} is not needed by n8n`),
		...[...wanted].filter((file) => !present.has(file)).map((file) => `${file} is missing`),
	];
}
