import type { INodeProperties } from 'n8n-workflow';
import { parseCallable, parseMobile } from '../domain/recipients';
import { field } from './field';

const mobile: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678',
	description:
		'Vietnamese number of the recipient. Any common way of writing it works: 0912345678, +84 912 345 678, or 912345678 from a spreadsheet.',
};

const callable: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678',
	description: 'Vietnamese number to call, mobile or landline, in any common way of writing',
};

/** A number that can be texted. */
export const phone = field(mobile, parseMobile);

/** A number that can be called: also a landline. */
export const callPhone = field(callable, parseCallable);
