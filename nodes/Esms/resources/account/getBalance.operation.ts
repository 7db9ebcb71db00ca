import { sms } from '../../channels/sms';
import { numberMember, textMember } from '../../domain/member';
import { requestOptions } from '../../fields/options';
import { requestMethod } from '../../fields/sendOptions';
import type { ReadOperation } from '../../operation/operation';

/** `GetBalance_json`, or the older document's `GetBalance` with the keys in the path (esms-api 3.9, assumption A27). */
export const getBalance: ReadOperation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get account balance',
	description: 'Returns the money left in the eSMS account, in VND',
	toolDescription: 'Tells how much money is left in the eSMS account, in VND.',
	effect: 'read',
	shape: 'item',
	channel: sms,
	endpoints: ['GetBalance_json', 'GetBalance'],
	properties: [requestOptions(requestMethod.literal)],

	request: (read) =>
		read.takeOption(requestMethod) === 'GET'
			? { host: 'sms', method: 'GET', operation: 'GetBalance/{ApiKey}/{SecretKey}' }
			: { host: 'sms', method: 'POST', operation: 'GetBalance_json' },

	response: (body) => ({
		balance: numberMember(body, 'Balance') ?? null,
		currency: 'VND',
		userId: textMember(body, 'UserID'),
	}),
};
