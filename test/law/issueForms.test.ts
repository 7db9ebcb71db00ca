/** The issue forms lead away from what must not be public, and keep to GitHub's rules for them. */
import { parse } from 'yaml';
import { resources } from '../../nodes/Esms/resources';
import { readText } from './source';

interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; options?: unknown[] };
	validations?: { required?: boolean };
}

const read = <T>(name: string) => parse(readText(`.github/ISSUE_TEMPLATE/${name}`)) as T;
const forms = ['bug.yml', 'feature.yml'].map((name) => ({
	name,
	fields: read<{ body: Field[] }>(name).body.filter(({ type }) => type !== 'markdown'),
}));

// GitHub doesn't offer a form at all that breaks one of these.
test.each(forms)(
	'every field of $name has a known type, and an id and a label of its own',
	({ fields }) => {
		for (const { type } of fields) expect(type).toMatch(/^(?:input|textarea|dropdown|checkboxes)$/);
		for (const names of [
			fields.map(({ id }) => id),
			fields.map(({ attributes }) => attributes.label),
		]) {
			expect(names).not.toContain(undefined);
			expect(new Set(names).size).toBe(names.length);
		}
	},
);

test.each(forms)('$name can only be sent without private things', ({ fields }) => {
	const { attributes } = fields.find(({ id }) => id === 'private')!;
	expect(attributes.options).toEqual([
		{ label: expect.stringMatching(/no key, token, phone number/) as string, required: true },
	]);
});

test('the form for defects asks for both versions, and knows all resources', () => {
	const [{ fields }] = forms as [(typeof forms)[0]];
	const required = fields.filter(({ validations }) => validations?.required).map(({ id }) => id);
	expect(required).toEqual(expect.arrayContaining(['package-version', 'n8n-version', 'happened']));
	const { attributes } = fields.find(({ id }) => id === 'operation')!;
	for (const { name } of resources) expect(attributes.options!.join()).toContain(name);
});

test('whoever has found a hole is led to the private report, as in SECURITY.md', () => {
	const { blank_issues_enabled, contact_links } = read<{
		blank_issues_enabled: boolean;
		contact_links: Array<{ url: string }>;
	}>('config.yml');
	expect(blank_issues_enabled).toBe(false);
	expect(readText('SECURITY.md')).toContain(`(${contact_links[0]!.url})`);
});
