/** What n8n's verification guidelines ask for and its scan doesn't look at. */

/** Only TypeScript, codex files and icons stand where n8n looks for nodes. */
export const sourceTreeFindings = (files: readonly string[]): string[] =>
	files
		.filter(
			(file) => !/\.(?:ts|node\.json|svg)$/.test(file) || /\.d\.ts$|\.(?:test|spec)\./.test(file),
		)
		.map((file) => `${file} is neither TypeScript nor a codex file nor an icon`);

const CATEGORIES = new Set([
	'Analytics',
	'Communication',
	'Core Nodes',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
]);

export interface Codex {
	node?: unknown;
	nodeVersion?: unknown;
	codexVersion?: unknown;
	categories?: string[];
	subcategories?: unknown;
	resources?: Record<string, Array<{ url: string }>>;
}

export function codexFindings(codex: Codex, packageName: string): string[] {
	const { node, nodeVersion, codexVersion, categories = [], resources = {} } = codex;
	const places = ['primaryDocumentation', 'credentialDocumentation'];
	return [
		...(node === packageName ? [] : [`names ${String(node)}, not the package ${packageName}`]),
		...(typeof nodeVersion === 'string' && codexVersion === '1.0' ? [] : ['has no versions']),
		...(categories.length > 0 ? [] : ['has no category']),
		...categories
			.filter((name) => !CATEGORIES.has(name))
			.map((name) => `has the category ${name}, which n8n doesn't know`),
		...(codex.subcategories === undefined ? [] : ['has subcategories']),
		...places
			.filter((place) => !resources[place]?.every(({ url }) => url.startsWith('https://')))
			.map((place) => `has no address for ${place}`),
	];
}

export function iconFindings(svg: string): string[] {
	const [, width, height] = /\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
	return [
		...(width !== undefined && width === height ? [] : ['is not square']),
		...(/<script|<foreignObject|\son\w+=|(?:href|src)="(?!#)|url\((?!['"]?#)/i.test(svg)
			? ['runs or loads something']
			: []),
		...(svg.length <= 10_000 ? [] : ['is larger than 10 kB']),
	];
}

/** One package is one service: every node has the one credential. */
export function serviceFindings(
	credentials: readonly string[],
	nodes: ReadonlyArray<{ name: string; credentials?: ReadonlyArray<{ name: string }> }>,
): string[] {
	const [credential, ...others] = credentials;
	return [
		...(credential === undefined ? ['The package has no credential'] : []),
		...others.map((name) => `The package has a second credential, ${name}`),
		...nodes
			.filter((node) => node.credentials?.map(({ name }) => name).join() !== credential)
			.map(({ name }) => `The node ${name} has other credentials than ${credential}`),
	];
}

/** Sections of n8n's template for the README, in words of ours. */
const SECTIONS: ReadonlyArray<[what: string, pattern: RegExp]> = [
	['how to install it, with a link to n8n’s guide', /docs\.n8n\.io\/integrations\/community-nodes/],
	['a section on installation', /^#+ .*\bInstall/im],
	['a section on operations', /^#+ .*\bOperations\b/im],
	['a section on credentials', /^#+ .*\bCredentials\b/im],
	['a section on compatibility', /^#+ .*\bCompatibility\b/im],
	['the version of n8n that was tested', /\bn8n \d+\.\d+\.\d+/],
	['a section on usage', /^#+ .*\b(?:Usage|Using|Use|Examples|Try)\b/im],
	['a section on resources', /^#+ .*\bResources\b/im],
	['the history of versions', /\]\(CHANGELOG\.md\)/],
	['why the node is programmatic', /\bprogrammatic style\b/],
];

export const readmeFindings = (readme: string): string[] =>
	SECTIONS.filter(([, pattern]) => !pattern.test(readme)).map(
		([what]) => `README.md does not have ${what}`,
	);
