import { randomUUID } from 'node:crypto';

import { ACTION, TRIGGER } from './examples.mts';
import type { Credential } from './n8nApi.mts';
import type { NodeJson } from './workflowJson.mts';

type Written = Omit<NodeJson, 'id' | 'position'>;

const using = ({ id, name }: Credential) => ({ esmsApi: { id, name } });

/** The action node set to any of its operations. */
export const esms = (
	credential: Credential,
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
	name = 'eSMS',
): Written => ({
	name,
	type: ACTION,
	typeVersion: 1,
	parameters: { resource, operation, ...parameters },
	credentials: using(credential),
});

/** A brandname as it is typed in, not picked from the list. */
export const brandname = (value: string) => ({ __rl: true, mode: 'name', value });

export const getBalance = (credential: Credential): Written => ({
	name: 'Get Balance',
	type: ACTION,
	typeVersion: 1,
	parameters: { resource: 'account', operation: 'getBalance' },
	credentials: using(credential),
});

/** Sends the `message` of each item to its `phone`. */
export const sendSms = (
	credential: Credential,
	options: Record<string, unknown> = {},
	settings: Partial<Written> = {},
): Written => ({
	name: 'Send SMS',
	type: ACTION,
	typeVersion: 1,
	parameters: {
		resource: 'sms',
		operation: 'send',
		phone: '={{ $json.phone }}',
		message: '={{ $json.message }}',
		smsType: '2',
		brandname: brandname('FREETEXT'),
		options,
	},
	credentials: using(credential),
	...settings,
});

/** n8n's own Webhook node, started by POST at `/webhook/<path>`. */
export const webhook = (path: string): Written => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: randomUUID(),
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
});

/** Sends the `message` of the item to its `phone` and waits for the report. */
export const sendAndWait = (
	credential: Credential,
	parameters: Record<string, unknown> = {},
): Written => ({
	...sendSms(credential),
	name: 'Send and Wait',
	parameters: {
		...sendSms(credential).parameters,
		operation: 'sendAndWaitForDelivery',
		waitLimit: 10,
		waitLimitUnit: 'minutes',
		...parameters,
	},
});

/** Calls the `phone` of the item and waits for the result; outputs as `callBranches` says. */
export const callAndWait = (
	credential: Credential,
	parameters: Record<string, unknown> = {},
): Written =>
	esms(
		credential,
		'voiceCall',
		'callFromTemplateAndWait',
		{
			phone: '={{ $json.phone }}',
			templateId: '731',
			variables: { values: [{ value: 'An' }, { value: '250000' }] },
			waitLimit: 10,
			waitLimitUnit: 'minutes',
			outputs: 'perOutcome',
			keys: ['1', '2'],
			...parameters,
		},
		'Call and Wait',
	);

export const esmsTrigger = (
	credential: Credential,
	parameters: Record<string, unknown> = {},
): Written & { webhookId: string } => ({
	name: 'eSMS Trigger',
	type: TRIGGER,
	typeVersion: 1,
	webhookId: randomUUID(),
	parameters: { events: ['smsDelivered', 'smsFailed'], options: {}, ...parameters },
	credentials: using(credential),
});

export const listenerUrl = (n8nUrl: string, { webhookId }: { webhookId: string }): string =>
	`${n8nUrl}/webhook/${webhookId}/esms`;
