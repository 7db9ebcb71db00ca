import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { outputs } from './trigger/outputs';
import { properties } from './trigger/properties';
import { receive } from './trigger/receive';
import { subtitle } from './trigger/subtitle';
import { webhooks } from './trigger/webhooks';

export class EsmsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'eSMS Trigger',
		name: 'esmsTrigger',
		icon: { light: 'file:esms.svg', dark: 'file:esms.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle,
		description: 'Starts the workflow when eSMS.vn reports what became of an SMS or a voice call',
		eventTriggerDescription: 'Waiting for eSMS to call the test URL',
		activationMessage: 'eSMS reports for messages with this callback URL now start the workflow.',
		defaults: { name: 'eSMS Trigger' },
		inputs: [],
		outputs,
		credentials: [{ name: 'esmsApi', required: true }],
		webhooks,
		properties,
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
