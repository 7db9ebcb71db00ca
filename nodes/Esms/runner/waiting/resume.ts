import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readCallback } from '../../channels/callback';
import { createClaims } from '../../channels/claims';
import { REQUEST_PARAMETER } from '../../domain/callbackUrl';
import { isSameMessageId } from '../../domain/messageId';
import { parseQuery, queryOf } from '../../domain/query';
import type { Report } from '../../domain/report';
import type { Resource, WaitOperation } from '../../operation/operation';
import { operationCalled } from '../items/findOperation';
import { keyIn, reportedItem } from './reportedItem';
import { toOutput } from './toOutput';

const received: IWebhookResponseData = { webhookResponse: { message: 'Received' } };

/**
 * Answers one call at the address of a waiting execution; n8n has compared its token before. Wakes the
 * execution for the first final report of its message (assumption A56), and lets it sleep for everything
 * else.
 */
export async function resume(
	context: IWebhookFunctions,
	resources: readonly Resource[],
): Promise<IWebhookResponseData> {
	const operation = waitingOperation(context, resources);
	const { originalUrl } = context.getRequestObject();
	const query = queryOf(originalUrl);
	const { report, channel } = readCallback(query);
	if (operation === undefined || report === undefined) return received;
	// The node made this of the message (sendAndWait.ts).
	const waiting = context.evaluateExpression('{{ $json }}', 0) as IDataObject;
	const outcome = operation.channel.endingOf(report, channel!);
	if (outcome === undefined || !isAbout(report, query, waiting)) return received;

	// n8n's path names the execution, which may wait for several messages, one after the other.
	const claimed = `${originalUrl.split('?', 1)[0]}:${report.messageId.toLowerCase()}`;
	if (!(await woken.claim(claimed, context.getResponseObject()))) return received;
	return {
		...received,
		workflowData: toOutput(context, operation, { outcome, key: keyIn(report) }, [
			reportedItem(waiting, report, outcome),
		]),
	};
}

/** Messages whose execution was woken: of calls that come at the same time, n8n answers all but one with 500. */
const woken = createClaims(10_000);

/** The operation for which this node put the execution to sleep. */
function waitingOperation(
	context: IWebhookFunctions,
	resources: readonly Resource[],
): WaitOperation | undefined {
	const [resource, name] = ['resource', 'operation'].map((parameter) =>
		String(context.getNodeParameter(parameter)),
	);
	const operation = operationCalled(resources, resource!, name!);
	return operation?.shape === 'wait' ? operation : undefined;
}

/**
 * Whether the report is about the message that is waited for, and not about an earlier one of the same
 * execution. The request that the address names tells, in whatever form the report writes the id (assumption A64).
 */
function isAbout(report: Report, query: string, { requestId, messageId }: IDataObject): boolean {
	const asked = parseQuery(query).find(([name]) => name === REQUEST_PARAMETER)?.[1];
	return (
		(Boolean(requestId) && asked === requestId) ||
		isSameMessageId(String(messageId ?? ''), report.messageId)
	);
}
