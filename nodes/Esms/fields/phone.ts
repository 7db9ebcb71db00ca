import type { INodeProperties } from 'n8n-workflow';

export const phone: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678',
	description:
		'Vietnamese number of the recipient. Any common way of writing it works: 0912345678, +84 912 345 678, or 912345678 from a spreadsheet.',
};

/** A number that can also be a landline. */
export const callPhone: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678',
	description: 'Vietnamese number to call, mobile or landline, in any common way of writing',
};
