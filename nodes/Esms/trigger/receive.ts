import {
	sleep,
	type IDataObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { readCallback } from '../channels/callback';
import type { Channel } from '../channels/channel';
import type { Report } from '../domain/report';
import { looksLikeToken } from '../domain/callbackToken';
import { queryOf } from '../domain/query';
import { inReadingOrder } from '../domain/readingOrder';
import { connect } from '../transport/connection';
import { confirm, type Confirmation } from './confirm';
import { eventOptions } from './events';
import { isExpectedToken } from './expectedToken';
import { forget, isNews, wantedEvents } from './news';
import { tellTurnedAway } from './turnedAway';

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
		tellTurnedAway(context, Boolean(token));
		return answer(context, 403, 'The token is missing or wrong.');
	}
	if (channel === undefined) return answer(context, 400, 'This is not a report of eSMS.');

	if (report === undefined || !(await isNews(context, report, options))) return ok;
	return options.confirmWithEsms === true
		? await startWhenConfirmed(context, channel, report)
		: { ...ok, workflowData: outputs(context, report) };
}

const RECEIVED = { message: 'Received' };
const ok: IWebhookResponseData = { webhookResponse: RECEIVED };

/**
 * How long eSMS is kept waiting while it is asked: as long as n8n has not answered, a workflow that it
 * can't start is reported again.
 */
const PATIENCE_MS = 2_000;

async function startWhenConfirmed(
	context: IWebhookFunctions,
	channel: Channel,
	report: Report,
): Promise<IWebhookResponseData> {
	const asking = ask(context, channel, report);
	const isSlow = await Promise.race([
		asking.then(() => false),
		sleep(PATIENCE_MS).then(() => true),
	]);
	const answered = isSlow ? answer(context, 200, RECEIVED.message) : ok;
	const confirmation = await asking;
	if (confirmation === 'denied') {
		// What eSMS denies today, such as a forgery or a report too early, it may report itself later.
		forget(context, report);
		context.logger.warn('eSMS Trigger: eSMS does not confirm a report; no workflow was started');
		return answered;
	}
	const confirmed = confirmation === 'confirmed';
	return { ...answered, workflowData: outputs(context, report, { confirmed }) };
}

/** Whatever keeps eSMS from being asked must not lose the report, which may be answered already. */
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

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

async function isGenuine(context: IWebhookFunctions, token: string): Promise<boolean> {
	if (!looksLikeToken(token)) return false;
	const address = context.getNodeWebhookUrl('default') ?? '';
	return await isExpectedToken(context, address.split('?', 1)[0]!, token);
}

function outputs(context: IWebhookFunctions, report: Report, more: IDataObject = {}) {
	const item = { json: inReadingOrder({ ...report, ...more }) as unknown as IDataObject };
	if (context.getNodeParameter('outputs') !== 'perEvent') return [[item]];
	const wanted = wantedEvents(context);
	return eventOptions
		.filter(({ value }) => wanted.includes(value))
		.map(({ value }) => (value === report.event ? [item] : []));
}
