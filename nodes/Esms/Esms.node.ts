import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { buildProperties } from './menu/menus';
import { outputs } from './menu/outputs';
import { subtitle } from './menu/subtitle';
import { waitingTooltip } from './menu/waitingTooltip';
import { searchAdvertisingBrandnames, searchBrandnames } from './methods/brandnames';
import { mapTemplateVariables, searchTemplates } from './methods/templates';
import { testEsmsApi } from './methods/testCredential';
import { resources } from './resources';
import { run } from './runner/run';
import { resume } from './runner/waiting/resume';
import { waitWebhooks } from './runner/waiting/waitWebhooks';

export class Esms implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'eSMS',
		name: 'esms',
		icon: { light: 'file:esms.svg', dark: 'file:esms.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitle(resources),
		description: 'Send SMS and make voice calls through the Vietnamese gateway eSMS.vn',
		defaults: { name: 'eSMS' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputs(resources),
		webhooks: waitWebhooks,
		waitingNodeTooltip: waitingTooltip(resources),
		usableAsTool: true,
		credentials: [{ name: 'esmsApi', required: true, testedBy: 'testEsmsApi' }],
		properties: buildProperties(resources),
	};

	methods = {
		credentialTest: { testEsmsApi },
		listSearch: { searchAdvertisingBrandnames, searchBrandnames, searchTemplates },
		resourceMapping: { mapTemplateVariables },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this, resources);
	}
}
