import type { INodeProperties } from 'n8n-workflow';
import type { Reader } from './reader';

const isCollection = ({ name, type }: INodeProperties): boolean =>
	name === 'options' && type === 'collection';

/** The forms of options that an operation has; which of them is shown, other fields may decide. */
export const optionForms = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.filter(isCollection);

/** What can be added to such a form. */
export const offeredIn = ({ options = [] }: INodeProperties): INodeProperties[] =>
	(options as INodeProperties[]).filter(({ type }) => type !== 'hidden');

/** Whether a field is shown for the values of an item. */
export const isShown = ({ displayOptions }: INodeProperties, read: Reader): boolean =>
	Object.entries(displayOptions?.show ?? {}).every(([name, values]) =>
		(values as unknown[]).includes(read.raw(name)),
	);

/** The form with more entries, hidden ones too, or others in place of its own. */
export const withOptions = (
	properties: readonly INodeProperties[],
	edit: (form: INodeProperties) => INodeProperties[],
): INodeProperties[] =>
	properties.map((property) =>
		isCollection(property) ? { ...property, options: edit(property) } : property,
	);
