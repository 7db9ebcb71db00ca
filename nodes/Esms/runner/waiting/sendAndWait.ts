import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { buildResumeUrl } from '../../domain/callbackUrl';
import { isPrivateHost } from '../../domain/privateHost';
import { forModel, isTool } from '../items/asTool';
import { fromThrown } from '../items/itemError';
import type { WaitOperation } from '../../operation/operation';
import { hasUnservedOutputs, linkAllOutputs, toOutput } from './toOutput';
import { INVALID_INPUT } from '../../operation/reader';
import { sendItem } from '../items/sendItem';
import { withSentFields } from './sentFields';
import type { Session } from '../items/session';
import type { ItemResult } from '../items/itemResult';
import { stopError } from '../items/stopError';
import { readWaitLimit } from '../../operation/waitLimit';

/**
 * Sends one message with the execution's own address as Callback URL, and puts the execution to sleep
 * until `resume.ts` hears the report. When the limit passes first, n8n lets the node's input items
 * through, so these are told beforehand what that means.
 */
export async function sendAndWait(
	context: IExecuteFunctions,
	operation: WaitOperation,
	session: Session,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const [item] = items;

	let result: ItemResult;
	let until: Date | undefined;
	try {
		refuseWhatCannotWait(context, operation, session, items.length);
		const read = { ...session.read(0), simplify: () => true };
		until = readWaitLimit(read);
		result = await sendItem(operation, read, session, (requestId) =>
			read.demand(
				'Resume URL',
				buildResumeUrl(read.resumeUrl, requestId, operation.channel.callbackParameters),
			),
		);
	} catch (thrown) {
		result = { ok: false, why: fromThrown(session.connection.node, 0, thrown) };
	}
	if (!result.ok) {
		if (!session.continueOnFail) throw forModel(context, stopError([result], 1));
		const { json } = result.why;
		return toOutput(
			context,
			operation,
			{ outcome: 'failed' },
			items.map((_, item) => ({ json: { error: json }, pairedItem: { item } })),
		);
	}

	session.ledger.clear();
	// A new object: the old one is the output of the node before, which its other branches use.
	item!.json = {
		...withSentFields(item!.json, result.json[0]!, operation.channel),
		outcome: 'timeout',
	};
	// With Execute Once there may be more items, which nobody waits for.
	context.getExecuteData().data.main = [items];
	linkAllOutputs(context, operation);
	// The report comes later than this (assumption A51), and after a 124 to the address of the first request
	// (assumption A9).
	await context.putExecutionToWait(until!);
	// What is returned now only shows in the editor, where it would look like a result.
	return [[]];
}

function refuseWhatCannotWait(
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
