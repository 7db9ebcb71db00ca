import type { INodeTypeDescription } from 'n8n-workflow';

const PRODUCTION =
	"<b>Use the production URL for your messages.</b> Choose the same credential here and in the eSMS node that sends, copy this node's production URL, and paste it into the option 'Callback URL' of that eSMS node.";

const TEST =
	"<b>Use the test URL only while you build.</b> Click 'listen', then send a message whose 'Callback URL' is the test URL. It hears one report, for two minutes.";

/** Nothing is created at eSMS, as n8n's own words would have it: the address travels with each message. */
export const triggerPanel: INodeTypeDescription['triggerPanel'] = {
	header: 'Waits for delivery reports',
	executionsHelp: {
		inactive: `${PRODUCTION} Then publish this workflow: before, no report is heard.<br /> <br /> ${TEST}`,
		active: `${PRODUCTION} Each report then starts this workflow; see the <a data-key="executions">executions list</a>.<br /> <br /> ${TEST}`,
	},
	activationHint:
		"Once this workflow is published, reports start it by themselves: of all messages whose 'Callback URL' is the production URL.",
};
