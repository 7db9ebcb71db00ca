import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { createClaims } from '../channels/claims';
import type { EventName, Report } from '../domain/report';
import { forgetEnd, isOvertaken } from './ended';

/**
 * Reports that started a workflow. Best effort: it lives in this process, because n8n loses what a webhook
 * writes to static data, and other webhook processes have their own.
 */
const started = createClaims(20_000);

/** Whether a report is to start the workflow, by its event and by what came before it. */
export async function isNews(
	context: IWebhookFunctions,
	report: Report,
	{ dropDuplicates }: IDataObject,
): Promise<boolean> {
	const isWanted = wantedEvents(context).includes(report.event);
	// A person who tests in the editor may well deliver the same report twice.
	if (dropDuplicates === false || context.getMode() === 'manual') return isWanted;
	if (isOvertaken(placeOf(context), report) || !isWanted) return false;
	return await started.claim(keyOf(context, report), context.getResponseObject());
}

/** As if the report had never come. */
export function forget(context: IWebhookFunctions, report: Report): void {
	started.release(keyOf(context, report));
	forgetEnd(placeOf(context), report);
}

export const wantedEvents = (context: IWebhookFunctions): EventName[] =>
	context.getNodeParameter('events') as EventName[];

const keyOf = (context: IWebhookFunctions, { eventId }: Report): string =>
	`${placeOf(context)}:${eventId}`;

const placeOf = (context: IWebhookFunctions): string =>
	`${context.getWorkflow().id}:${context.getNode().id}`;
