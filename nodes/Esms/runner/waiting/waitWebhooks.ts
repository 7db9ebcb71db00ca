import type { IWebhookDescription } from 'n8n-workflow';
import { RESUME_PATH } from '../../domain/callbackUrl';

/** Where the report of a message wakes the execution that waits for it; it comes by GET (assumption A50). */
export const waitWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'GET',
		path: RESUME_PATH,
		isFullPath: true,
		restartWebhook: true,
		responseMode: 'onReceived',
		// Without it n8n takes the mode for what to answer, and answers the literal text "firstEntryJson".
		responseData: '',
	},
];
