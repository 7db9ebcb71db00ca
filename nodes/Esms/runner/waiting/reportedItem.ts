import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { REQUEST_PARAMETER } from '../../domain/callbackUrl';
import { withoutParameter } from '../../domain/query';
import { inReadingOrder } from '../../domain/readingOrder';
import type { Report } from '../../domain/report';

/** The item that goes on once it is known what became of the message that waits. */
export const reportedItem = (
	waiting: IDataObject,
	report: Report,
	outcome: string,
): INodeExecutionData => ({
	json: inReadingOrder({
		...waiting,
		...told(report, waiting),
		raw: withoutTokens(report.raw),
		outcome,
	}),
	pairedItem: { item: 0 },
});

/** What the called person pressed. */
export const keyIn = (report: Report): string | undefined =>
	('keyPressed' in report && report.keyPressed) || undefined;

/** What the send told stays as it was: the report may leave it empty, or write an id in capitals. */
const told = (report: Report, waiting: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(report).filter(([name]) => !waiting[name])) as IDataObject;

const withoutTokens = (query: string): string =>
	['signature', REQUEST_PARAMETER].reduce(withoutParameter, query);
