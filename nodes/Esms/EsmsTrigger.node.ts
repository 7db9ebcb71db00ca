import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { testEsmsApi } from './methods/testCredential';
import { outputs } from './trigger/outputs';
import { triggerPanel } from './trigger/panel';
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
		eventTriggerDescription:
			"Now send a message whose 'Callback URL' is the test URL; its report shows here",
		activationMessage: 'eSMS reports for messages with this callback URL now start the workflow.',
		triggerPanel,
		defaults: { name: 'eSMS Trigger' },
		inputs: [],
		outputs,
		credentials: [{ name: 'esmsApi', required: true, testedBy: 'testEsmsApi' }],
		webhooks,
		properties,
	};

	methods = { credentialTest: { testEsmsApi } };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
