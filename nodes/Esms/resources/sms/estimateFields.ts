import type { INodeProperties } from 'n8n-workflow';
import { parseMobiles } from '../../domain/recipients';
import { field } from '../../fields/field';
import { CUSTOMER_CARE } from './smsType';

export const ADVERTISING = '1';

/** What kind of message a price is asked for (esms-api 3.7, 3.8). */
export const estimatedType: INodeProperties = {
	displayName: 'SMS Type',
	name: 'smsType',
	type: 'options',
	default: CUSTOMER_CARE,
	options: [
		{ name: 'Advertising', value: ADVERTISING },
		{ name: 'Customer Care', value: CUSTOMER_CARE },
	],
};

const phonesLiteral: INodeProperties = {
	displayName: 'Phones',
	name: 'phones',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0912345678, 0987654321',
	description: 'Numbers, separated by commas or line breaks, or a list from an expression',
	displayOptions: { show: { smsType: [ADVERTISING] } },
};
export const phones = field(phonesLiteral, parseMobiles);
