import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readCallback } from '../channels/callback';
import type { Channel } from '../channels/channel';
import type { EventName, Report } from '../domain/report';
import { looksLikeToken } from '../domain/callbackToken';
import { queryOf } from '../domain/query';
import { connect } from '../transport/connection';
import { confirm, type Confirmation } from './confirm';
import { eventOptions } from './events';
import { isExpectedToken } from './expectedToken';
import { forget, wasSeen } from './seen';

/**
 * Answers one call of the webhook. A stranger's call is turned away; every well-formed report is
 * answered 200 at once, also one that starts nothing, because eSMS repeats what isn't answered, after a while
 * that no document tells (assumption A53).
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const query = queryOf(context.getRequestObject().originalUrl);
	const { report, channel, token } = readCallback(query);
	const options = context.getNodeParameter('options', {}) as IDataObject;

	if (options.verifyToken !== false && !(await isGenuine(context, token))) {
		return answer(context, 403, 'The token is missing or wrong.');
	}
	if (channel === undefined) return answer(context, 400, 'This is not a report of eSMS.');

	const wanted = context.getNodeParameter('events') as EventName[];
	if (report === undefined || !wanted.includes(report.event)) return ok;
	// Each event starts the workflow once, in the order of coming (assumptions A54 and A55). A person who
	// tests in the editor may well deliver the same report twice.
	const isTest = context.getMode() === 'manual';
	if (options.dropDuplicates !== false && !isTest && wasSeen(memoryKey(context, report))) return ok;

	if (options.confirmWithEsms !== true) return { ...ok, workflowData: outputs(context, report) };

	const response = context.getResponseObject();
	response.status(200).json(RECEIVED);
	const confirmation = await ask(context, channel, report);
	if (confirmation === 'denied') {
		// What eSMS denies today, such as a forgery or a report too early, it may report itself later.
		forget(memoryKey(context, report));
		context.logger.warn('eSMS Trigger: eSMS does not confirm a report; no workflow was started');
		return { noWebhookResponse: true };
	}
	return {
		noWebhookResponse: true,
		workflowData: outputs(context, report, { confirmed: confirmation === 'confirmed' }),
	};
}

/** The report is already answered, so whatever keeps eSMS from being asked must not lose it. */
async function ask(
	context: IWebhookFunctions,
	channel: Channel,
	report: Report,
): Promise<Confirmation> {
	try {
		return await confirm(await connect(context), channel, report);
	} catch (error) {
		context.logger.warn('eSMS Trigger: eSMS could not be asked to confirm a report', {
			reason: error instanceof Error ? error.message : String(error),
		});
		return 'unasked';
	}
}

const RECEIVED = { message: 'Received' };
const ok: IWebhookResponseData = { webhookResponse: RECEIVED };

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

async function isGenuine(context: IWebhookFunctions, token: string): Promise<boolean> {
	if (!looksLikeToken(token)) return false;
	const address = context.getNodeWebhookUrl('default') ?? '';
	return await isExpectedToken(context, address.split('?', 1)[0]!, token);
}

const memoryKey = (context: IWebhookFunctions, report: Report): string =>
	`${context.getWorkflow().id}:${context.getNode().id}:${report.eventId}`;

function outputs(context: IWebhookFunctions, report: Report, more: IDataObject = {}) {
	const item = { json: { ...report, ...more } as unknown as IDataObject };
	if (context.getNodeParameter('outputs') !== 'perEvent') return [[item]];
	const wanted = context.getNodeParameter('events') as EventName[];
	return eventOptions
		.filter(({ value }) => wanted.includes(value))
		.map(({ value }) => (value === report.event ? [item] : []));
}
