import { sms } from '../../channels/sms';
import { rawList, textMember } from '../../domain/member';
import { requestOptions } from '../../fields/options';
import { limit, returnAll } from '../../fields/list';
import type { PagedOperation } from '../../operation/operation';

const ALL = 'all';
const TYPES = new Map([
	['1', 'advertising'],
	['2', 'customerCare'],
	['23', 'viber'],
]);

/** `GetListBrandname` (esms-api 3.10). */
export const getMany: PagedOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many brandnames',
	description: 'Returns the registered brandnames of the account',
	toolDescription:
		'Lists the brandnames from which this account may send: the sender names that recipients see.',
	effect: 'read',
	shape: 'pages',
	channel: sms,
	endpoints: ['GetListBrandname'],
	maxPageSize: Infinity,
	properties: [
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			default: ALL,
			options: [
				{ name: 'Advertising', value: '1' },
				{ name: 'All', value: ALL },
				{ name: 'Customer Care', value: '2' },
				{ name: 'Viber', value: '23' },
			],
		},
		returnAll,
		limit.literal,
		requestOptions(),
	],

	request: () => ({
		host: 'sms',
		method: 'GET',
		operation: 'GetListBrandname/{ApiKey}/{SecretKey}',
		pages: 'one',
	}),

	list: (body) => rawList(body, 'ListBrandName'),

	wants: (row, read) =>
		[ALL, textMember(row, 'Type')].includes(read.text({ name: 'type', displayName: 'Type' })),

	response(row) {
		const typeCode = textMember(row, 'Type');
		return {
			brandname: textMember(row, 'Brandname'),
			type: TYPES.get(typeCode) ?? typeCode,
			typeCode,
		};
	},
};
