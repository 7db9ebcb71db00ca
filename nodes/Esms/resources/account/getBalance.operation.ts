import type { ReadOperation } from '../../runner/operation';

/** `GetBalance_json` (esms-api.md section 3.9). */
export const getBalance: ReadOperation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get account balance',
	description: 'Returns the money left in the eSMS account, in VND',
	effect: 'read',
	shape: 'item',
	family: 'smsQuery',
	properties: [],

	request: () => ({ host: 'sms', method: 'POST', operation: 'GetBalance_json' }),

	response: ({ Balance, UserID }) => ({
		balance: Number(Balance),
		currency: 'VND',
		userId: String(UserID ?? ''),
	}),
};
