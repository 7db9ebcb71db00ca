import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** The expression in an option as it was written, or nothing for a fixed value. */
export type Written = (option: string) => string;

/** Asks once, whatever the number of items: n8n copies the whole node to tell. */
export function writtenIn(context: IExecuteFunctions): Written {
	let options: IDataObject | undefined;
	return (option) => {
		options ??= (context.getNode().parameters.options ?? {}) as IDataObject;
		const written = options[option];
		return typeof written === 'string' && written.startsWith('=') ? written : '';
	};
}
