import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readCallback } from '../../channels/callback';
import { REQUEST_PARAMETER } from '../../domain/callbackUrl';
import { parseQuery, queryOf, withoutParameter } from '../../domain/query';
import type { Report } from '../../domain/report';
import type { Resource, WaitOperation } from '../../operation/operation';
import { operationCalled } from '../items/findOperation';
import { claim, release } from './resumeClaims';
import { sentFields } from './sentFields';
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
	const query = queryOf(context.getRequestObject().originalUrl);
	const { report, channel } = readCallback(query);
	if (operation === undefined || report === undefined) return received;
	// The item that waits: the node wrote the message's fields into it (sendAndWait.ts).
	const item = context.evaluateExpression('{{ $json }}', 0) as IDataObject;
	const sent = sentFields(item, operation.channel);
	const outcome = operation.channel.endingOf(report, channel!);
	if (outcome === undefined || !isAbout(report, query, sent)) return received;

	const claimed = `${context.getWorkflow().id}:${report.messageId.toLowerCase()}`;
	if (!claim(claimed, Date.now())) return received;
	const response = context.getResponseObject();
	// A report that n8n couldn't take comes again (assumption A52).
	response.once('close', () => {
		if (response.statusCode !== 200) release(claimed);
	});

	const json = { ...sent, ...told(report, sent), raw: withoutTokens(report.raw), outcome };
	return {
		...received,
		workflowData: toOutput(context, operation, { outcome, key: keyIn(report) }, [
			{ json, pairedItem: { item: 0 } },
		]),
	};
}

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

const keyIn = (report: Report): string | undefined =>
	('keyPressed' in report && report.keyPressed) || undefined;

/**
 * Whether the report is about the message that is waited for, and not about an earlier one of the same
 * execution: it carries the id that the send was answered (assumption A64). When eSMS confirmed the message
 * without telling its id, the address itself tells.
 */
function isAbout(report: Report, query: string, sent: IDataObject): boolean {
	const same = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();
	if (sent.messageId) return same(sent.messageId, report.messageId);
	const asked = parseQuery(query).find(([name]) => name === REQUEST_PARAMETER)?.[1];
	return Boolean(sent.requestId) && asked === sent.requestId;
}

/** What the send told stays as it was: the report may leave it empty, or write an id in capitals. */
const told = (report: Report, sent: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(report).filter(([name]) => !sent[name])) as IDataObject;

const withoutTokens = (query: string): string =>
	['signature', REQUEST_PARAMETER].reduce(withoutParameter, query);
