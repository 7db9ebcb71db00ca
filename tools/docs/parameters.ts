import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { bold, code, plain, sentence } from './markdown';
import type { Strings } from './strings';

type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

const isProperty = (entry: Entry): entry is INodeProperties => 'type' in entry;
const isChoice = (entry: Entry): entry is INodePropertyOptions =>
	'value' in entry && !isProperty(entry);

/** The choices of a menu. */
const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	(options as Entry[]).filter(isChoice);

/** What can be added below a collection such as Options. */
export const propertiesIn = ({ options = [] }: INodeProperties): INodeProperties[] =>
	(options as Entry[]).filter(isProperty).filter(({ type }) => type !== 'hidden');

/** A remark between the fields. */
export const isNotice = ({ type }: INodeProperties): boolean => type === 'notice';
export const isCollection = ({ type }: INodeProperties): boolean => type === 'collection';

/**
 * The cell that tells what a parameter is: its description, an example, its limits, when it is shown, and its
 * choices. `beside`: the parameters that decide whether it is shown.
 */
export function whatItIs(
	property: INodeProperties,
	beside: readonly INodeProperties[],
	say: Strings,
): string {
	const sample = sampleOf(property);
	const about = [
		property.description && plain(sentence(say.text(property.description))),
		range(property, say),
		entries(property, say),
		condition(property, beside, say),
		sample && `${say.words.example}: ${code(sample)}`,
	].filter(Boolean);
	return [about.join(' '), ...choices(property, say)].filter(Boolean).join('<br>');
}

/** The one value that n8n's placeholders show. */
const sampleOf = ({ placeholder = '' }: INodeProperties): string | undefined =>
	/^e\.g\. (.+)$/.exec(placeholder)?.[1];

function range({ typeOptions }: INodeProperties, { words }: Strings): string | undefined {
	const { minValue, maxValue } = typeOptions ?? {};
	if (minValue === undefined || (maxValue === undefined && minValue === 0)) return undefined;
	return maxValue === undefined
		? words.atLeast.replace('{min}', String(minValue))
		: words.range.replace('{min}', String(minValue)).replace('{max}', String(maxValue));
}

/** What each entry of a list of values consists of. */
function entries(property: INodeProperties, say: Strings): string | undefined {
	if (property.type !== 'fixedCollection') return undefined;
	const values = (property.options as INodePropertyCollection[]).flatMap((group) => group.values);
	const parts = values.map((value) => {
		const sample = sampleOf(value);
		const name = bold(value.displayName);
		return sample === undefined ? name : `${name} (${say.words.suchAs} ${code(sample)})`;
	});
	return say.words.each.replace('{parts}', parts.join(', '));
}

/** When a parameter is shown, in the words of the form. */
export function condition(
	{ displayOptions }: INodeProperties,
	beside: readonly INodeProperties[],
	say: Strings,
): string {
	const conditions = Object.entries(displayOptions?.show ?? {}).flatMap(([name, values = []]) => {
		const other = beside.find((property) => property.name === name);
		if (other === undefined) return [];
		const shown = (values as unknown[]).map((value) => valueOf(other, value, say));
		return [`${bold(other.displayName)}: ${shown.join(', ')}`];
	});
	return conditions.length === 0
		? ''
		: say.words.onlyWith.replace('{conditions}', conditions.join('; '));
}

/** What a workflow saves stands in code, where it isn't the name itself. */
function choices(property: INodeProperties, say: Strings): string[] {
	const all = choicesOf(property);
	const named = all.map(({ name, value, description }) =>
		[
			bold(name),
			name !== value && ` (${code(String(value))})`,
			description && `: ${plain(sentence(say.text(description)))}`,
		]
			.filter(Boolean)
			.join(''),
	);
	return all.some(({ description }) => description) ? named : [named.join(', ')];
}

/** The value of a new node, as its form shows it. */
export const defaultOf = (property: INodeProperties, say: Strings): string =>
	valueOf(property, property.default, say);

function valueOf(property: INodeProperties, value: unknown, say: Strings): string {
	if (Array.isArray(value)) return value.map((one) => valueOf(property, one, say)).join(', ');
	if (typeof value === 'boolean') return value ? say.words.on : say.words.off;
	const choice = choicesOf(property).find((one) => one.value === value);
	if (choice !== undefined) return plain(choice.name);
	return typeof value === 'number' || typeof value === 'string' ? plain(String(value)) : '';
}
