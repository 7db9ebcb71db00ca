import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import type { Operation, Resource } from '../../nodes/Esms/operation/operation';
import { anchorOf, bold, code, heading, page, plain, sentence, table } from './markdown';
import { OptionList } from './optionList';
import { condition, defaultOf, isCollection, isNotice, propertiesIn, whatItIs } from './parameters';
import type { Strings } from './strings';

/** A field of an output item, with a value that tells something. */
export interface OutputField {
	name: string;
	example?: unknown;
}

/** Everything that the page tells, beside what the registry and the node say themselves. */
export interface Facts {
	resources: readonly Resource[];
	trigger: INodeTypeDescription;
	outputs(resource: string, operation: Operation): readonly OutputField[];
	/** What the trigger gives out. */
	reports: readonly OutputField[];
	/** Whether docs/forms.md shows this form. */
	isPictured(form: string): boolean;
}

/** The reference of both nodes. */
export function operationsPage(facts: Facts, say: Strings): string {
	const { resources, trigger } = facts;
	const { words } = say;
	const options = new OptionList();
	for (const { name, operations } of resources) {
		for (const operation of operations) options.addAll(name, operation.properties);
	}
	options.addAll(trigger.displayName, trigger.properties);
	return page(
		words.generated,
		heading(1, words.operations, 'operations'),
		words.languages.replaceAll('{page}', 'operations.md'),
		words.operationsIntro,
		...overview(facts, say),
		...resources.flatMap((resource) => [
			heading(2, resource.name, anchorOf(resource.value)),
			...resource.operations.flatMap((operation) =>
				section(resource, operation, facts, options, say),
			),
		]),
		heading(2, trigger.displayName, anchorOf(trigger.name)),
		plain(sentence(say.text(trigger.description))),
		...pictureLink([trigger.name], facts, say),
		...notices(trigger.properties, say),
		...fields(trigger.properties, options, say),
		...outputTable(facts.reports, [trigger.name], say),
		heading(2, words.options, 'options'),
		words.optionsIntro,
		...options.table(say),
	);
}

function overview({ resources }: Facts, say: Strings): string[] {
	const { words } = say;
	return table(
		[words.resource, words.operation, words.whatItDoes, words.costs],
		resources.flatMap((resource) =>
			resource.operations.map(({ value, name, description, effect }) => [
				plain(resource.name),
				`[${plain(name)}](#${anchorOf(resource.value, value)})`,
				plain(say.text(description)),
				effect === 'send' ? `**${words.yes}**` : words.no,
			]),
		),
	);
}

function section(
	{ value: resource }: Resource,
	operation: Operation,
	facts: Facts,
	options: OptionList,
	say: Strings,
): string[] {
	const { words } = say;
	const endpoints = operation.endpoints.map(code).join(', ');
	return [
		heading(3, operation.name, anchorOf(resource, operation.value)),
		plain(sentence(say.text(operation.description))),
		operation.shape === 'wait' ? words.waits : '',
		say.notes[`${resource}.${operation.value}`] ?? '',
		[
			`${words.costs}: ${operation.effect === 'send' ? `**${words.yes}**` : words.no}`,
			`${words.endpoints}: ${endpoints}`,
			...(operation.toolDescription === undefined ? [words.noTool] : []),
			...pictureLink([resource, operation.value], facts, say),
		].join(' · '),
		...notices(operation.properties, say),
		...fields(operation.properties, options, say),
		...outputTable(
			facts.outputs(resource, operation),
			[`${resource}.${operation.value}`, resource],
			say,
		),
	];
}

const pictureLink = (names: readonly string[], facts: Facts, { words }: Strings): string[] =>
	facts.isPictured(names.join('.'))
		? [`[${words.form}](${words.formsPage}#${anchorOf(...names)})`]
		: [];

const notices = (properties: readonly INodeProperties[], say: Strings): string[] =>
	properties.filter(isNotice).map(({ displayName }) => `> ${plain(say.text(displayName))}`);

/** The fields of a form, and a line with the options that can be added. */
function fields(
	properties: readonly INodeProperties[],
	options: OptionList,
	say: Strings,
): string[] {
	const { words } = say;
	const own = properties.filter((property) => !isNotice(property) && !isCollection(property));
	return [
		...table(
			[words.field, words.whatItIs, words.required, words.default],
			own.map((property) => [
				bold(property.displayName),
				whatItIs(property, properties, say),
				property.required === true ? words.yes : '',
				defaultOf(property, say),
			]),
		),
		...properties.filter(isCollection).map((collection) => {
			const when = condition(collection, properties, say);
			const names = propertiesIn(collection).map((option) => options.link(option));
			return `**${words.options}**: ${names.join(', ')}.${when && ` ${when}`}`;
		}),
	];
}

function outputTable(
	outputs: readonly OutputField[],
	places: readonly string[],
	say: Strings,
): string[] {
	const { words } = say;
	const told = (name: string): string => {
		const keys = [...places.map((place) => `${place}.${name}`), name];
		return say.outputs[keys.find((key) => Object.hasOwn(say.outputs, key)) ?? ''] ?? '';
	};
	return table(
		[words.output, words.whatItTells, words.example],
		outputs.map(({ name, example }) => [code(name), told(name), exampleOf(example)]),
	);
}

const MAX_EXAMPLE = 48;

function exampleOf(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return code(text.length > MAX_EXAMPLE ? `${text.slice(0, MAX_EXAMPLE)}…` : text);
}
