import { randomUUID } from 'node:crypto';

import { brandname, sendSms } from '../harness/nodes.mts';
import type { Credential } from '../harness/n8nApi.mts';
import {
	chain,
	manualTrigger,
	withItems,
	type NodeJson,
	type WorkflowJson,
} from '../harness/workflowJson.mts';
import type { Recipient } from './recipients.mts';

type Written = Omit<NodeJson, 'id' | 'position'>;

export const SEND = 'Send SMS';

/** How a campaign is protected against repetitions, in the words of the node's option. */
export type Protection = 'execution' | 'ownKey' | 'content';

export interface CampaignSettings {
	protection: Protection;
	/** Each failure is an item; otherwise the first failure stops the node. */
	continueOnFail: boolean;
	retryOnFail: boolean;
	parallel: number;
	/** Gets the callback token, which must turn up nowhere else. */
	callbackUrl: string;
	start: 'manual' | 'webhook';
	/** Further options of the node. */
	options?: Record<string, unknown>;
}

/** A webhook that is called with the recipients, as a shop system would. */
const webhook = (): Written[] => {
	const path = randomUUID();
	return [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		},
		{
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.recipients', options: {} },
		},
	];
};

export function campaignWorkflow(
	name: string,
	credential: Credential,
	recipients: readonly Recipient[],
	{
		protection,
		continueOnFail,
		retryOnFail,
		parallel,
		callbackUrl,
		start,
		options = {},
	}: CampaignSettings,
): WorkflowJson {
	const node = sendSms(
		credential,
		{
			duplicateProtection: protection,
			...(protection === 'ownKey' && { duplicateKey: '={{ $json.key }}' }),
			callbackUrl,
			maxParallelRequests: parallel,
			timeout: 1,
			...options,
		},
		{
			onError: continueOnFail ? 'continueRegularOutput' : 'stopWorkflow',
			...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 100 }),
		},
	);
	node.parameters.brandname = brandname('DEMOSHOP');
	if (start === 'webhook') return chain(name, ...webhook(), node);
	return withItems(
		chain(name, manualTrigger, node),
		recipients.map((recipient) => ({ ...recipient })),
	);
}
