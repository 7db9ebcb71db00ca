import type { INodeProperties } from 'n8n-workflow';

export const CUSTOMER_CARE = '2';
const FIXED_SENDER = '8';

/** What kind of message a single one is (esms-api 2.1; type 8: assumption A32). */
export const smsType: INodeProperties = {
	displayName: 'SMS Type',
	name: 'smsType',
	type: 'options',
	default: CUSTOMER_CARE,
	options: [
		{
			name: 'Customer Care',
			value: CUSTOMER_CARE,
			description: 'From your brandname, with a registered text',
		},
		{
			name: 'Fixed Sender Number',
			value: FIXED_SENDER,
			description:
				'For accounts with a registered sender number. For others eSMS calls and reads the text out: use just a code.',
		},
	],
};
