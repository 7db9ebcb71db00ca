/** The parts of package.json and package-lock.json that have to agree. */
export interface Needs {
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

export interface LockedPackage extends Needs {
	version?: string;
	resolved?: string;
	integrity?: string;
	link?: boolean;
	inBundle?: boolean;
	dev?: boolean;
	peer?: boolean;
}

export interface Lockfile {
	lockfileVersion: number;
	packages: Record<string, LockedPackage>;
}

const KINDS = [
	'dependencies',
	'devDependencies',
	'peerDependencies',
	'optionalDependencies',
] as const;

const REGISTRY = 'https://registry.npmjs.org/';

/** What is wrong with a lockfile, beside its manifest. */
export function lockfileFindings(
	manifest: Needs,
	{ lockfileVersion, packages }: Lockfile,
): string[] {
	const { '': root = {}, ...installed } = packages;
	return [
		...(lockfileVersion === 3 ? [] : [`package-lock.json has version ${lockfileVersion}`]),
		...KINDS.flatMap((kind) => differences(kind, manifest[kind] ?? {}, root[kind] ?? {})),
		...Object.entries(installed)
			.filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle)
			.map(([path]) => `${path} is locked without a checksum`),
		...Object.entries(installed)
			.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith(REGISTRY))
			.map(([path, { resolved }]) => `${path} comes from ${resolved}`),
		...Object.entries(installed)
			.filter(([, { dev, peer }]) => dev !== true && peer !== true)
			.map(([path]) => `${path} would be installed with the package`),
	];
}

function differences(
	kind: string,
	wanted: Record<string, string>,
	locked: Record<string, string>,
): string[] {
	return [...new Set([...Object.keys(wanted), ...Object.keys(locked)])]
		.filter((name) => wanted[name] !== locked[name])
		.map((name) => `${kind} ${name}: package.json has ${wanted[name]}, the lock ${locked[name]}`);
}
