/** What n8n loads, and what npm always adds. */
const WANTED = [/^dist\//, /^index\.js$/, /^package\.json$/, /^README\.md$/, /^LICENSE$/];

const REQUIRED = ['package.json', 'README.md', 'LICENSE', 'index.js'];

/** By-products of a compiler or of tests, which `dist` is not for. */
const LITTER = /\.(tsbuildinfo|map|test\.js|ts)$/;

export interface Manifest {
	dependencies?: Record<string, string>;
	n8n?: { nodes?: string[]; credentials?: string[] };
}

/** What is wrong with the list of files and the manifest of a packed package. */
export function tarballFindings(files: readonly string[], manifest: Manifest): string[] {
	const present = new Set(files);
	const loaded = [...(manifest.n8n?.nodes ?? []), ...(manifest.n8n?.credentials ?? [])];
	const codices = (manifest.n8n?.nodes ?? []).map((file) => file.replace(/\.js$/, '.json'));

	return [
		...files
			.filter((file) => !WANTED.some((pattern) => pattern.test(file)) || LITTER.test(file))
			.map((file) => `${file} is not needed by n8n`),
		...[...REQUIRED, ...loaded, ...codices]
			.filter((file) => !present.has(file))
			.map((file) => `${file} is missing`),
		...Object.keys(manifest.dependencies ?? {}).map(
			(name) => `package.json has the runtime dependency ${name}`,
		),
	];
}
