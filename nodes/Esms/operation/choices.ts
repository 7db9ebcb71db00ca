import type { INodePropertyOptions } from 'n8n-workflow';
import type { Operation } from './operation';
import { isShown } from './optionForms';
import type { Reader } from './reader';

/**
 * Ends the item when a menu of the form has a value that it doesn't offer: n8n keeps what was chosen for
 * another operation, and an expression can give anything.
 */
export function refuseUnknownChoices(read: Reader, { name, properties }: Operation): void {
	for (const property of properties) {
		if (property.type !== 'options' || !isShown(property, read)) continue;
		const value = read.raw(property.name);
		const choices = (property.options ?? []) as INodePropertyOptions[];
		if (choices.some((choice) => choice.value === value)) continue;
		const names = choices.map((choice) => `${choice.name} (${String(choice.value)})`);
		const written = String(value ?? '').slice(0, LONGEST);
		read.refuse(
			`The '${property.displayName}' ${written === '' ? 'is empty' : `is '${written}'`}, which '${name}' doesn't offer`,
			`Choose one of these: ${names.join(', ')}.`,
		);
	}
}

const LONGEST = 40;
