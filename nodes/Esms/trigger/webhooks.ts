import type { IWebhookDescription } from 'n8n-workflow';

/**
 * eSMS reports by GET (assumption A50). Nothing is registered at eSMS, since the address travels with each message, so
 * there is no life cycle to declare beside it.
 */
export const webhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'GET',
		path: 'esms',
		responseMode: 'onReceived',
		// Without it n8n takes the mode for what to answer, and answers the literal text "firstEntryJson".
		responseData: '',
	},
];
