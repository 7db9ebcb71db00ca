import type { IDataObject } from 'n8n-workflow';
import type { ReportKind } from '../../domain/callbackUrl';

const OF_CALLS = ['messageId', 'requestId', 'phone', 'code', 'duplicate'];

/** All that the waiting operations tell of a message before its report comes. */
const SENT_FIELDS: Readonly<Record<ReportKind, readonly string[]>> = {
	call: OF_CALLS,
	sms: [...OF_CALLS, 'brandname', 'encoding', 'parts', 'sandbox', 'templateWarning'],
};

/** The item that waits: the input item's fields, and the message's own instead of an earlier one's. */
export const withSentFields = (
	json: IDataObject,
	sent: IDataObject,
	report: ReportKind,
): IDataObject => ({
	...Object.fromEntries(
		Object.entries(json).filter(([name]) => !SENT_FIELDS[report].includes(name)),
	),
	...sent,
});

/** The message's own fields out of the item that waits. */
export const sentFields = (json: IDataObject, report: ReportKind): IDataObject =>
	Object.fromEntries(
		SENT_FIELDS[report].filter((name) => name in json).map((name) => [name, json[name]]),
	);
