/** The issue forms, by GitHub's rules for them: a form that breaks one isn't offered at all. */
import { parse } from 'yaml';
import { resources } from '../../nodes/Esms/resources';
import { filesBelow, readText } from './source';

interface Field {
	type: string;
	id?: string;
	attributes: {
		label?: string;
		value?: string;
		options?: Array<string | { label: string; required?: boolean }>;
	};
	validations?: Record<string, unknown>;
}

interface Form {
	name?: unknown;
	description?: unknown;
	labels?: unknown;
	body: Field[];
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const TOP = ['name', 'description', 'title', 'labels', 'assignees', 'projects', 'type', 'body'];
const TEXT = ['label', 'description', 'placeholder', 'value'];

/** What may stand in `attributes`, by type. */
const ATTRIBUTES: Record<string, string[]> = {
	markdown: ['value'],
	input: TEXT,
	textarea: [...TEXT, 'render'],
	dropdown: ['label', 'description', 'options', 'multiple', 'default'],
	checkboxes: ['label', 'description', 'options'],
};

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const repeated = (values: unknown[]) => values.filter((value, at) => values.indexOf(value) !== at);
const without = (names: string[], known: string[]) => names.filter((name) => !known.includes(name));

function fieldFindings({ type, id, attributes, validations = {}, ...rest }: Field): string[] {
	const known = ATTRIBUTES[type];
	if (!known) return [`there is no type ${type}`];
	const here = `${type} ${id ?? attributes.label ?? ''}`;
	const options = attributes.options ?? [];
	const labels = options.map((option) =>
		typeof option === 'object' && option !== null ? option.label : option,
	);
	const choice = type === 'dropdown' || type === 'checkboxes';
	return [
		...without(Object.keys(rest), []).map((name) => `${here}: ${name} is unknown`),
		...without(Object.keys(attributes), known).map((name) => `${here}: ${name} is unknown`),
		...without(Object.keys(validations), type === 'markdown' ? [] : ['required']).map(
			(name) => `${here}: validations.${name} is unknown`,
		),
		...(isText(type === 'markdown' ? attributes.value : attributes.label)
			? []
			: [`${here}: no text`]),
		...(type === 'markdown' || /^[\w-]+$/.test(id ?? '') ? [] : [`${here}: no id`]),
		...(choice && options.length === 0 ? [`${here}: no options`] : []),
		// Unquoted, YAML reads yes and no as something else; “None” is GitHub's own entry.
		...labels
			.filter((label) => !isText(label) || /^none$/i.test(label))
			.map((label) => `${here}: ${label} can't be an option`),
		...repeated(labels).map((label) => `${here}: the option ${String(label)} comes twice`),
	];
}

function formFindings(form: Form): string[] {
	const asked = form.body.filter(({ type }) => type !== 'markdown');
	return [
		...without(Object.keys(form), TOP).map((name) => `${name} is unknown`),
		...(isText(form.name) ? [] : ['no name']),
		...(isText(form.description) ? [] : ['no description']),
		...(Array.isArray(form.labels) && form.labels.every(isText) ? [] : ['no labels']),
		...(asked.length > 0 ? [] : ['nothing is asked']),
		...form.body.flatMap(fieldFindings),
		...repeated(asked.map(({ id }) => id)).map((id) => `the id ${String(id)} comes twice`),
		...repeated(asked.map(({ attributes }) => attributes.label)).map(
			(label) => `the label ${String(label)} comes twice`,
		),
	];
}

const read = (name: string) => parse(readText(`${FOLDER}/${name}`)) as Form;
const forms = filesBelow(FOLDER)
	.map((path) => path.split('/').at(-1)!)
	.filter((name) => name !== 'config.yml');

test('there is a form for defects and one for wishes', () => {
	expect(forms).toEqual(['bug.yml', 'feature.yml']);
});

test.each(forms)('%s is a form that GitHub takes', (name) => {
	expect(formFindings(read(name))).toEqual([]);
});

test.each(forms)('%s can only be sent without private things', (name) => {
	const { attributes } = read(name).body.find(({ id }) => id === 'private')!;
	expect(attributes.options).toEqual([
		{ label: expect.stringMatching(/no key, token, phone number/) as string, required: true },
	]);
});

test('the form for defects asks for both versions, and knows all resources', () => {
	const { body } = read('bug.yml');
	const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
	expect(required).toEqual(expect.arrayContaining(['package-version', 'n8n-version', 'happened']));
	const { options = [] } = body.find(({ id }) => id === 'operation')!.attributes;
	for (const { name } of resources) expect(options.join()).toContain(name);
});

test('whoever has found a hole is led to the private report, as in SECURITY.md', () => {
	const config = parse(readText(`${FOLDER}/config.yml`)) as {
		blank_issues_enabled: unknown;
		contact_links: Array<Record<string, string>>;
	};
	expect(config.blank_issues_enabled).toBe(false);
	for (const link of config.contact_links) {
		expect(Object.keys(link).sort()).toEqual(['about', 'name', 'url']);
		expect(Object.values(link).every(isText)).toBe(true);
		expect(link.url).toMatch(/^https:\/\//);
	}
	expect(readText('SECURITY.md')).toContain(`(${config.contact_links[0]!.url!})`);
});

test.each<[string, (form: Form) => void, string]>([
	['a name that is gone', (form) => delete form.name, 'no name'],
	['a field of no known type', ({ body }) => (body[1]!.type = 'text'), 'there is no type text'],
	['an id twice', ({ body }) => (body[1]!.id = body[2]!.id!), 'the id n8n-version comes twice'],
	[
		'a field without id',
		({ body }) => delete body[1]!.id,
		'input Version of n8n-nodes-esms: no id',
	],
	[
		'a choice without options',
		({ body }) => (body[3]!.attributes.options = []),
		'dropdown hosting: no options',
	],
	[
		'an option that YAML made a boolean',
		({ body }) => body[3]!.attributes.options!.push(true as unknown as string),
		"dropdown hosting: true can't be an option",
	],
	[
		'a misspelt attribute',
		({ body }) => Object.assign(body[1]!.attributes, { placehoder: 'x' }),
		'input package-version: placehoder is unknown',
	],
])('%s is found', (_, spoil, finding) => {
	const form = read('bug.yml');
	spoil(form);
	expect(formFindings(form)).toContain(finding);
});
