import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { searchBrandnames } from './methods/brandnames';
import { mapTemplateVariables, searchTemplates } from './methods/templates';
import { resources } from './resources';
import { buildProperties } from './menu/menus';
import { outputs } from './runner/waiting/outcomeOutputs';
import { resume } from './runner/waiting/resume';
import { run } from './runner/run';
import { subtitle } from './menu/subtitle';
import { waitingTooltip, waitWebhooks } from './runner/waiting/waitWebhooks';

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
		outputs,
		webhooks: waitWebhooks,
		waitingNodeTooltip: waitingTooltip,
		usableAsTool: true,
		credentials: [{ name: 'esmsApi', required: true }],
		hints: [
			{
				message:
					'Code 100 means that eSMS accepted the message. The delivery report, or Get Status, tells whether it arrived.',
				type: 'info',
				location: 'outputPane',
				whenToDisplay: 'afterExecution',
				displayCondition: '={{ ["send", "sendAdvertising"].includes($parameter["operation"]) }}',
			},
			{
				message:
					'Code 100 means that eSMS accepted the call. The call report, or Get Status, tells whether it was answered.',
				type: 'info',
				location: 'outputPane',
				whenToDisplay: 'afterExecution',
				displayCondition:
					'={{ ["callFromRecording", "callFromTemplate", "callWithOtp"].includes($parameter["operation"]) }}',
			},
		],
		properties: buildProperties(resources),
	};

	methods = {
		listSearch: { searchBrandnames, searchTemplates },
		resourceMapping: { mapTemplateVariables },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this);
	}
}
