import { countNumbers } from '../domain/phoneList';
import type { Field } from '../fields/field';
import type { Reader } from './reader';

/** A list that is set aside as one wrong number would look like a campaign that went out. */
export function refuseList(read: Reader, { literal }: Field<string>): void {
	const count = countNumbers(read.raw(literal.name));
	if (count === 0) return;
	read.refuse(
		`The '${literal.displayName}' holds ${count} numbers; each recipient needs an item of its own`,
		"Make items of the list first: with a Split Out node where it is a list, with a Code node where it is a text. 'Estimate Price' takes the list as it is.",
	);
}
