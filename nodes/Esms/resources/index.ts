import type { Resource } from '../runner/operation';
import * as account from './account';
import * as sms from './sms';

/** Everything the node can do, in the order in which defaults are chosen. */
export const resources: readonly Resource[] = [
	{ value: 'sms', name: 'SMS', operations: Object.values(sms) },
	{ value: 'account', name: 'Account', operations: Object.values(account) },
];
