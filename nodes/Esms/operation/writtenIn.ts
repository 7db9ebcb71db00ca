import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** An expression as it was written, or nothing for a fixed value. */
export function writtenIn(context: IExecuteFunctions, option: string): string {
	const { options } = context.getNode().parameters as { options?: IDataObject };
	const written = options?.[option];
	return typeof written === 'string' && written.startsWith('=') ? written : '';
}
