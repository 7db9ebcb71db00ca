import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readCallback, type Report } from '../../domain/callback';
import { REQUEST_PARAMETER } from '../../domain/callbackUrl';
import { parseQuery, queryOf, withoutParameter } from '../../domain/query';
import { toOutput } from './outcomeOutputs';
import { claim, release } from './resumeClaims';
import { sentFields } from './sentFields';

const received: IWebhookResponseData = { webhookResponse: { message: 'Received' } };

/**
 * Answers one call at the address of a waiting execution; n8n has compared its token before. Wakes the
 * execution for the final report of its message, and lets it sleep for everything else.
 */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const query = queryOf(context.getRequestObject().originalUrl);
	const { report } = readCallback(query);
	// The item that waits: the node wrote the message's fields into it (sendAndWait.ts).
	const item = context.evaluateExpression('{{ $json }}', 0) as IDataObject;
	const isCall = context.getNodeParameter('resource') === 'voiceCall';
	const sent = sentFields(item, isCall ? 'call' : 'sms');
	const outcome = report && finalOutcome(report, isCall);
	if (report === undefined || outcome === undefined || !isAbout(report, query, sent)) {
		return received;
	}
	const claimed = `${context.getWorkflow().id}:${report.messageId.toLowerCase()}`;
	if (!claim(claimed, Date.now())) return received;
	const response = context.getResponseObject();
	response.once('close', () => {
		if (response.statusCode !== 200) release(claimed);
	});

	const json = { ...sent, ...told(report, sent), raw: withoutTokens(report.raw), outcome };
	const key = 'keyPressed' in report && report.keyPressed !== '' ? report.keyPressed : undefined;
	return {
		...received,
		workflowData: toOutput(context, { outcome, ...(key !== undefined && { key }) }, [
			{ json, pairedItem: { item: 0 } },
		]),
	};
}

/** Undefined for a report after which another one comes, or that doesn't tell the result. */
function finalOutcome(report: Report, isCall: boolean): string | undefined {
	const { outcome } = report;
	if (outcome === 'pending' || outcome === 'unknown') return undefined;
	// A call with a one-time code is a message to eSMS (type 8), and may be reported as one.
	const isMessage = !('callStatus' in report);
	return isCall && isMessage ? CALL_WORDS[outcome] : outcome;
}

const CALL_WORDS: Readonly<Record<string, string>> = {
	delivered: 'answered',
	failed: 'notAnswered',
	rejected: 'failed',
};

/**
 * Whether the report is about the message that is waited for, and not about an earlier one of the same
 * execution. When eSMS confirmed the message without telling its id, the address itself tells.
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
