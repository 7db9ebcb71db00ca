import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { isPrivateHost } from '../../domain/privateHost';
import type { WaitOperation } from '../../operation/operation';
import { INVALID_INPUT } from '../../operation/reader';
import { isTool } from '../items/asTool';
import type { Session } from '../items/session';
import { hasUnservedOutputs } from './toOutput';

/** Ends the node before anything is sent where its report could not be waited for (design 3.15). */
export function refuseWhatCannotWait(
	context: IExecuteFunctions,
	operation: WaitOperation,
	{ connection, read }: Session,
	itemCount: number,
): void {
	const { name, channel } = operation;
	const refuse = (message: string, description: string): never => {
		throw new NodeOperationError(connection.node, message, {
			type: INVALID_INPUT,
			description: `Nothing was sent. ${description}`,
		});
	};
	if (isTool(context)) {
		refuse(
			`'${name}' can't be used as a tool of an AI agent`,
			"A tool answers at once and can't wait for a report. Give the agent the operation without waiting.",
		);
	}
	if (!/^\d+$/.test(context.getExecutionId())) {
		refuse(
			`'${name}' can't wait in an execution of n8n's engine 2.0`,
			"This engine can't go on with a waiting execution yet. Switch it off in the workflow's settings, or use the operation without waiting and start a second workflow with the eSMS Trigger.",
		);
	}
	if (itemCount > 1) {
		refuse(
			`'${name}' waits for one message, but got ${itemCount} items`,
			'An execution can wait for one report only. Put the node into a Loop Over Items with Batch Size 1, or use the operation without waiting and start a second workflow with the eSMS Trigger.',
		);
	}
	if (hasUnservedOutputs(context, operation)) {
		refuse(
			"'Outputs' set to 'One per Outcome' needs n8n 2.39 or newer",
			"Older versions lose the result when a workflow goes on at another output than the first. Set 'Outputs' to 'One' and put a Switch node after this one, or update n8n.",
		);
	}
	const { resumeUrl } = read(0);
	if (isPrivateHost(resumeUrl) && !isPrivateHost(connection.bases[channel.host])) {
		refuse(
			`eSMS can't report to this n8n, because its address is ${new URL(resumeUrl).origin}`,
			"The report comes from the internet. Set n8n's environment variable WEBHOOK_URL to the address under which it can be reached, for example that of your proxy or tunnel, and restart n8n.",
		);
	}
}
