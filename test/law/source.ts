// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- reads the source tree
import { readdirSync, readFileSync } from 'node:fs';
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- reads the source tree
import { join, posix } from 'node:path';

// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- finds the checkout
export const checkout = join(__dirname, '../..');

export const readText = (path: string): string => readFileSync(join(checkout, path), 'utf8');

/** Paths of all files below a folder of the checkout, with forward slashes. */
export function filesBelow(folder: string): string[] {
	return readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => posix.join(entry.parentPath.slice(checkout.length + 1), entry.name))
		.sort();
}

/** Names of the folders, or files, that stand in a folder of the checkout. */
export const entriesIn = (folder: string, kind: 'folders' | 'files' = 'folders'): string[] =>
	readdirSync(join(checkout, folder), { withFileTypes: true })
		.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
		.map(({ name }) => name)
		.sort();

/** Whether the checkout has a file or a folder of this path, in just these letters. */
export function exists(path: string): boolean {
	const parts = posix.normalize(path).replace(/\/$/, '').split('/');
	// Compared by name: some file systems take `readme.md` for `README.md`, GitHub doesn't.
	return parts.every((part, depth) => {
		const folder = join(checkout, ...parts.slice(0, depth));
		return part === '.' || namesIn(folder).includes(part);
	});
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** All pages in Markdown that the repository shows. */
export const markdownFiles = (): string[] => [
	...entriesIn('.', 'files').filter((name) => name.endsWith('.md')),
	...['.github', 'docs', 'simulator'].flatMap(filesBelow).filter((path) => path.endsWith('.md')),
];

export interface Import {
	/** A package, or the path of the imported file without its ending. */
	from: string;
	typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)';|^import\s+'([^']+)';/gm;

/** The import and re-export lines of a file. */
export function importsOf(path: string): Import[] {
	return [...readText(path).matchAll(IMPORT)].map(([, type, from, bare]) => {
		const target = (from ?? bare)!;
		return {
			from: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
			typeOnly: type !== undefined,
		};
	});
}

/** Code of the repository in which people comment. */
export const sourceFiles = (): string[] =>
	['nodes', 'credentials', 'simulator', 'test', 'tools', 'bench']
		.flatMap(filesBelow)
		.filter((path) => /\.(?:m?ts|m?js|css)$/.test(path));
