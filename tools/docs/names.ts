import type { INodeProperties } from 'n8n-workflow';

/** What n8n itself calls so, in the places that our pages lead to. */
const N8N = [
	'Actions',
	'AI Agent',
	'Community Nodes',
	'Continue',
	'Execute Sub-workflow',
	'Executions',
	'Import from File',
	'Install',
	'Loop Over Items',
	'On Error',
	'Production URL',
	'Publish',
	'Retry',
	'Retry on Fail',
	'Schedule Trigger',
	'Settings',
	'Stop Workflow',
	'Test URL',
	'Timeout Workflow',
	'Timezone',
];

/** Between words that begin with a capital letter. */
const SMALL = new Set(['and', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'to', 'with']);
const EMPHASISED = /(?<![\w*])(\*\*|\*|_)(?=\S)([^*_\n]+?)\1(?![\w*])/g;

const isName = (text: string): boolean =>
	text.split(' ').every((word, index) => /^[A-Z]/.test(word) || (index > 0 && SMALL.has(word)));

/**
 * Names as a form shows them that a page mentions and no form has: `**Callback URL**`, `*Outputs: One*`. What is
 * emphasised for another reason has words in small letters, or ends with a full stop.
 */
export function unknownNames(page: string, known: ReadonlySet<string>): string[] {
	const prose = page.replace(/^```.*?^```/gms, '').replace(/`[^`]*`/g, '');
	const named = [...prose.matchAll(EMPHASISED)].flatMap(([, , text]) => text!.split(/ → |: /));
	return [...new Set(named)].filter(
		(name) => isName(name) && !/[.?!:]$/.test(name) && !known.has(name) && !N8N.includes(name),
	);
}

interface Named {
	name?: string;
	displayName?: string;
	action?: string;
	options?: unknown[];
	values?: unknown[];
}

/** All names that a form shows, of fields, options and choices, and those of operations in the node panel. */
export const namesIn = (properties: readonly INodeProperties[]): string[] =>
	(properties as readonly Named[]).flatMap(
		({ name = '', displayName = name, action = name, options = [], values = [] }) => [
			displayName,
			action,
			...namesIn([...options, ...values] as INodeProperties[]),
		],
	);
