import { brandname, sendSms } from '../n8n/harness/nodes.mts';
import type { Credential } from '../n8n/harness/n8nApi.mts';
import {
	chain,
	manualTrigger,
	withItems,
	type WorkflowJson,
} from '../n8n/harness/workflowJson.mts';
import type { Recipient } from './recipients.mts';

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
}

export function campaignWorkflow(
	name: string,
	credential: Credential,
	recipients: readonly Recipient[],
	{ protection, continueOnFail, retryOnFail, parallel, callbackUrl }: CampaignSettings,
): WorkflowJson {
	const node = sendSms(
		credential,
		{
			duplicateProtection: protection,
			...(protection === 'ownKey' && { duplicateKey: '={{ $json.key }}' }),
			callbackUrl,
			maxParallelRequests: parallel,
			timeout: 1,
		},
		{
			onError: continueOnFail ? 'continueRegularOutput' : 'stopWorkflow',
			...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 100 }),
		},
	);
	node.parameters.brandname = brandname('DEMOSHOP');
	return withItems(
		chain(name, manualTrigger, node),
		recipients.map((recipient) => ({ ...recipient })),
	);
}
