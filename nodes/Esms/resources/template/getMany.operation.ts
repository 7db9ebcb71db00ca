import { sms } from '../../channels/sms';
import { telcoName } from '../../domain/deliveryStatus';
import { rawList, textMember } from '../../domain/member';
import { variablesOf } from '../../domain/template';
import { brandname } from '../../fields/brandname';
import { limit, returnAll } from '../../fields/list';
import { requestOptions } from '../../fields/options';
import { readBrandname } from '../../operation/messageContent';
import type { PagedOperation } from '../../operation/operation';

const ALL = 'all';

/** `GetTemplate` for customer care (esms-api 3.11). */
export const getMany: PagedOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'Returns the registered texts of a brandname, one item for each network',
	toolDescription:
		'Lists the texts that are registered for a brandname. Places such as {P1,20} are variables with their greatest length.',
	effect: 'read',
	shape: 'pages',
	channel: sms,
	endpoints: ['GetTemplate'],
	maxPageSize: Infinity,
	properties: [
		brandname,
		{
			displayName: 'Network',
			name: 'network',
			type: 'options',
			default: ALL,
			options: [
				{ name: 'All', value: ALL },
				{ name: 'Gmobile', value: '5' },
				{ name: 'Itel', value: '6' },
				{ name: 'MobiFone', value: '2' },
				{ name: 'Vietnamobile', value: '4' },
				{ name: 'Viettel', value: '1' },
				{ name: 'VinaPhone', value: '3' },
				{ name: 'Wintel', value: '7' },
			],
		},
		returnAll,
		limit.literal,
		requestOptions(),
	],

	request: (read) => ({
		host: 'sms',
		method: 'POST',
		operation: 'GetTemplate/',
		fields: { SmsType: '2', Brandname: readBrandname(read) },
		pages: 'one',
	}),

	list: (body) => rawList(body, 'BrandnameTemplates'),

	wants: (row, read) =>
		[ALL, textMember(row, 'NetworkID')].includes(
			read.text({ name: 'network', displayName: 'Network' }),
		),

	response(row) {
		const text = textMember(row, 'TempContent');
		const telcoId = textMember(row, 'NetworkID');
		return {
			templateId: textMember(row, 'TempId'),
			text,
			telco: telcoName(telcoId),
			telcoId,
			variables: variablesOf(text).map(({ variable, maxLength }) => ({ variable, maxLength })),
		};
	},
};
