/** The names of all output fields, in the order in which a person reads them (design 3.9). */
export const READING_ORDER: readonly string[] = [
	// Who
	'phone',
	'telco',
	'callerId',
	'brandname',

	// What became of it
	'accepted',
	'reason',
	'outcome',
	'confirmed',
	'event',
	'status',
	'statusCode',
	'callStatus',
	'keyPressed',
	'durationSeconds',
	'handedOver',
	'delivered',
	'retries',
	'recipientCount',
	'sentCount',
	'successCount',
	'failedCount',
	'errorInfo',
	'code',
	'duplicate',
	'sandbox',
	'templateWarning',
	'callbackWarning',

	// What it costs, and what there is to pay it
	'price',
	'balance',
	'balanceAfter',
	'covered',
	'balanceNotice',
	'currency',
	'parts',
	'encoding',

	// What it says
	'text',
	'variables',
	'type',
	'typeCode',
	'smsType',
	'campaign',
	'callbackData',

	// When
	'sendAt',
	'sentAt',

	// Where it stands: in the list, at eSMS, in the report
	'row',
	'messageId',
	'requestId',
	'templateId',
	'telcoId',
	'userId',
	'portalId',
	'eventId',
	'raw',
];

/** The same fields in that order; what it doesn't name follows as it came. */
export function inReadingOrder<T extends object>(output: T): T {
	const named = READING_ORDER.filter((name) => Object.hasOwn(output, name));
	const first = Object.fromEntries(named.map((name) => [name, output[name as keyof T]]));
	return { ...first, ...output };
}
