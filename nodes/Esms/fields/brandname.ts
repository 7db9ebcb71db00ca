import type { INodeProperties } from 'n8n-workflow';

/** `search` is a method of the node that offers the account's brandnames. */
const brandnameFrom = (search: string): INodeProperties => ({
	displayName: 'Brandname',
	name: 'brandname',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'Registered name that the recipient sees as the sender',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a brandname',
			typeOptions: { searchListMethod: search, searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. DEMOSHOP',
			hint: 'Exactly as registered; upper and lower case count',
		},
	],
});

/** From the brandnames of the chosen SMS type. */
export const brandname = brandnameFrom('searchBrandnames');

export const advertisingBrandname = brandnameFrom('searchAdvertisingBrandnames');
