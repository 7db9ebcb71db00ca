import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation } from './operation';
import { isShown, offeredIn, optionForms } from './optionForms';
import type { Reader } from './reader';

/**
 * Ends the item when a menu or a switch has a value that its form doesn't offer: an expression can give
 * anything, and n8n keeps what was chosen in the form of another operation.
 */
export function refuseUnknownChoices(read: Reader, { name, properties }: Operation): void {
	for (const property of properties) {
		if (property.type === 'options' && isShown(property, read)) {
			check(read, property, read.raw(property.name), name);
		}
	}
	const options = read.collection('options');
	const forms = optionForms(properties).filter((form) => isShown(form, read));
	for (const property of forms.flatMap(offeredIn)) {
		if (property.name in options) check(read, property, options[property.name], name);
	}
}

function check(read: Reader, property: INodeProperties, value: unknown, operation: string): void {
	const { displayName, type } = property;
	if (type === 'boolean' && typeof value !== 'boolean') {
		read.refuse(
			`The '${displayName}' ${told(value)}, which is neither on nor off`,
			'Let its expression give true or false, or switch it by hand.',
		);
	}
	if (type !== 'options') return;
	const choices = (property.options ?? []) as INodePropertyOptions[];
	if (choices.some((choice) => choice.value === value)) return;
	const names = choices.map((choice) => `${choice.name} (${String(choice.value)})`);
	read.refuse(
		`The '${displayName}' ${told(value)}, which '${operation}' doesn't offer`,
		`Choose one of these: ${names.join(', ')}.`,
	);
}

const told = (value: unknown): string =>
	value === undefined || value === null || value === ''
		? 'is empty'
		: `is '${String(value).slice(0, 40)}'`;
