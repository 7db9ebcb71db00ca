import type { IWebhookDescription } from 'n8n-workflow';
import { RESUME_PATH } from '../../domain/callbackUrl';

/** Where the report of a message wakes the execution that waits for it. */
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

const SMS = 'Waiting until eSMS reports what became of the message';
const CALL = 'Waiting until eSMS reports the result of the call';

/** Shown on the node that waits. */
export const waitingTooltip = `={{ ($parameter["resource"] === "sms" ? ${JSON.stringify(SMS)} : ${JSON.stringify(CALL)}) + ", for at most " + $parameter["waitLimit"] + " " + $parameter["waitLimitUnit"] }}`;
