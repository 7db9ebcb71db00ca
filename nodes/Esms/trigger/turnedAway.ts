import type { IWebhookFunctions } from 'n8n-workflow';

/** Anybody may call as often as they like; the log stays readable. */
const QUIET_MS = 60_000;

/** Triggers remembered per process. */
const CAPACITY = 1_000;

/** When each trigger last told of a call that it turned away. */
const told = new Map<string, number>();

/**
 * Tells the log that a call without the right token was turned away, which can be a stranger or every report of
 * a message that another credential sent: without it nobody would ever learn why no workflow starts.
 */
export function tellTurnedAway(context: IWebhookFunctions, hasToken: boolean): void {
	const { id: workflowId } = context.getWorkflow();
	const { id: nodeId, name: nodeName } = context.getNode();
	const trigger = JSON.stringify([workflowId, nodeId]);
	const before = told.get(trigger);
	// A clock that was set back must not silence it for hours.
	if (before !== undefined && Math.abs(Date.now() - before) < QUIET_MS) return;
	told.delete(trigger);
	told.set(trigger, Date.now());
	if (told.size > CAPACITY) told.delete(told.keys().next().value!);
	context.logger.warn(
		`eSMS Trigger: a call with ${hasToken ? 'a wrong' : 'no'} token was turned away; further ones are not told for a minute. ${hasToken ? WRONG : MISSING}`,
		{ workflowId, nodeName },
	);
}

const WRONG =
	"If it was a report of eSMS, the message was sent with another credential or an older secret key than this trigger's, or the path of its Callback URL was changed.";

const MISSING =
	"If it was a report of eSMS, its message was not sent by an eSMS node, or the Callback URL lost its query: put the trigger's Production URL into the option Callback URL of the eSMS node.";
