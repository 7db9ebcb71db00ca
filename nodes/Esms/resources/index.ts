import { guardForms } from '../operation/guardedForms';
import type { Resource } from '../operation/operation';
import * as account from './account';
import * as brandname from './brandname';
import * as sms from './sms';
import * as template from './template';
import * as voiceCall from './voiceCall';

/** Everything the node can do; the first resource is the menu's default. */
export const resources: readonly Resource[] = guardForms([
	{ value: 'sms', name: 'SMS', operations: Object.values(sms) },
	{ value: 'voiceCall', name: 'Voice Call', operations: Object.values(voiceCall) },
	{ value: 'account', name: 'Account', operations: Object.values(account) },
	{ value: 'brandname', name: 'Brandname', operations: Object.values(brandname) },
	{ value: 'template', name: 'Template', operations: Object.values(template) },
]);
