import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation } from './operation';
import { isShown } from './optionForms';
import type { Reader } from './reader';

/**
 * Ends an item when a menu of the form has a value that it doesn't offer: n8n keeps what was chosen for
 * another operation, and an expression can give anything.
 */
export function choiceGuard({ name, properties }: Operation): (read: Reader) => void {
	const menus = properties.filter(({ type }) => type === 'options');
	return (read) => {
		for (const menu of menus.filter((property) => isShown(property, read))) check(read, menu, name);
	};
}

function check(read: Reader, menu: INodeProperties, operation: string): void {
	const value = read.raw(menu.name);
	const choices = menu.options as INodePropertyOptions[];
	if (choices.some((choice) => choice.value === value)) return;
	const names = choices.map((choice) => `${choice.name} (${String(choice.value)})`);
	const written = String(value ?? '').slice(0, LONGEST);
	read.refuse(
		`The '${menu.displayName}' ${written === '' ? 'is empty' : `is '${written}'`}, which '${operation}' doesn't offer`,
		`Choose one of these: ${names.join(', ')}.`,
	);
}

const LONGEST = 40;
