import type { INodeProperties } from 'n8n-workflow';

/** Fed by `methods/brandnames.ts`, which offers the brandnames of the chosen SMS type. */
export const brandname: INodeProperties = {
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
			typeOptions: { searchListMethod: 'searchBrandnames', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. DEMOSHOP',
			hint: 'Exactly as registered; upper and lower case count',
		},
	],
};
