import { DATA_PREFIX, TOKEN_PARAMETER } from './callbackUrl';
import {
	callOutcome,
	smsOutcome,
	statusWord,
	telcoName,
	type CallOutcome,
	type Outcome,
} from './deliveryStatus';
import { errorInfo, type ErrorInfo } from './errorInfo';
import { parseQuery, withoutParameter } from './query';

export type EventName =
	'smsDelivered' | 'smsFailed' | 'smsStatusChanged' | 'callAnswered' | 'callNotAnswered';

interface Common {
	event: EventName;
	/** The same for every repetition of one report. */
	eventId: string;
	messageId: string;
	/** `SendStatus` in words; `unknown` when it is missing. */
	status: string;
	/** VND. */
	price?: number;
	callbackData: Record<string, string>;
	/** The query as it came, without the token. */
	raw: string;
}

export interface SmsReport extends Common {
	event: 'smsDelivered' | 'smsFailed' | 'smsStatusChanged';
	outcome: Outcome;
	requestId: string;
	phone: string;
	telco: string;
	smsType: string;
	successCount: number;
	failedCount: number;
	receiverCount?: number;
	sentCount?: number;
	errorInfo?: ErrorInfo;
}

export interface CallReport extends Common {
	event: 'callAnswered' | 'callNotAnswered';
	outcome: CallOutcome;
	/** As eSMS wrote it: `ANSWERED`, `NO ANSWER`, or empty for a call that failed. */
	callStatus: string;
	durationSeconds: number;
	keyPressed: string;
	/** The number the called person saw. */
	callerId: string;
}

export type Report = SmsReport | CallReport;

export interface Callback {
	/** Undefined when the query is no report, or a call's report that says nothing yet. */
	report?: Report;
	/** Whether the query has the shape of a report at all. */
	wellFormed: boolean;
	token: string;
}

/** Ids are opaque (esms-api 2.2), but never this long. */
const MAX_ID_LENGTH = 64;

/**
 * Reads the query of a delivery report or call result (esms-api 5). Never throws, whatever
 * strangers send.
 */
export function readCallback(query: string): Callback {
	const parameters = parseQuery(query);
	const values = new Map<string, string>();
	const callbackData = new Map<string, string>();
	for (const [name, value] of parameters) {
		const key = name.toLowerCase();
		// A name can come twice, empty from our own address and filled in by eSMS.
		if (!values.get(key)) values.set(key, value);
		if (name.startsWith(DATA_PREFIX)) {
			const own = name.slice(DATA_PREFIX.length);
			if (own !== '' && !callbackData.has(own)) callbackData.set(own, value);
		}
	}

	const text = (name: string) => values.get(name) ?? '';
	const token = text(TOKEN_PARAMETER);
	const smsId = text('smsid').trim();
	const callId = text('referenceid').trim();
	// From entries, so that a name such as __proto__ becomes data and nothing else.
	const rest = {
		callbackData: Object.fromEntries(callbackData),
		raw: withoutParameter(query, TOKEN_PARAMETER),
	};

	if (isId(smsId) && wholeNumber(text('sendstatus')) !== undefined) {
		return { wellFormed: true, token, report: smsReport(smsId, text, rest) };
	}
	if (isId(callId) && (values.has('callstatus') || values.has('sentresult'))) {
		const report = callReport(callId, text, rest);
		return { wellFormed: true, token, ...(report && { report }) };
	}
	return { wellFormed: false, token };
}

type Rest = Pick<Common, 'callbackData' | 'raw'>;
type Read = (name: string) => string;

function smsReport(messageId: string, text: Read, rest: Rest): SmsReport {
	const sendStatus = wholeNumber(text('sendstatus'));
	const successCount = wholeNumber(text('sendsuccess')) ?? 0;
	const failedCount = wholeNumber(text('sendfailed')) ?? 0;
	const outcome = smsOutcome(sendStatus, successCount, failedCount);
	const phone = text('phonenumber').trim();
	const receiverCount = wholeNumber(text('totalreceiver'));
	const sentCount = wholeNumber(text('totalsent'));
	const price = decimal(text('totalprice'));
	// An early table of the vendor's spells it error_infor.
	const zaloAnswer = errorInfo(text('error_info') || text('error_infor'));
	return {
		event: SMS_EVENTS[outcome],
		eventId: eventId(messageId, phone, sendStatus, successCount, failedCount),
		messageId,
		requestId: text('requestid'),
		phone,
		telco: telcoName(text('telcoid').trim()),
		smsType: text('typeid').trim(),
		status: statusWord(sendStatus),
		outcome,
		successCount,
		failedCount,
		...(receiverCount !== undefined && { receiverCount }),
		...(sentCount !== undefined && { sentCount }),
		...(price !== undefined && { price }),
		...(zaloAnswer && { errorInfo: zaloAnswer }),
		...rest,
	};
}

const SMS_EVENTS = {
	delivered: 'smsDelivered',
	failed: 'smsFailed',
	rejected: 'smsFailed',
	pending: 'smsStatusChanged',
	unknown: 'smsStatusChanged',
} as const;

function callReport(messageId: string, text: Read, rest: Rest): CallReport | undefined {
	const callStatus = text('callstatus').trim();
	const sendStatus = wholeNumber(text('sendstatus'));
	const sentResult = text('sentresult').trim();
	if (callStatus === '' && sendStatus !== 5 && sentResult === '') return undefined;
	if (callStatus === '' && (sendStatus === 2 || sendStatus === 7)) return undefined;

	const durationSeconds = wholeNumber(text('callduration')) ?? 0;
	const keyPressed = text('ivr').trim();
	const price = decimal(text('price'));
	const outcome = callOutcome(callStatus);
	return {
		event: outcome === 'answered' ? 'callAnswered' : 'callNotAnswered',
		outcome,
		eventId: eventId(messageId, callStatus, keyPressed, durationSeconds, sendStatus),
		messageId,
		callStatus,
		status: statusWord(sendStatus),
		durationSeconds,
		keyPressed,
		callerId: text('cid').trim(),
		...(price !== undefined && { price }),
		...rest,
	};
}

/** Ids are remembered by the thousand, so no part may be as long as strangers like. */
const eventId = (...parts: ReadonlyArray<string | number | undefined>): string =>
	parts.map((part) => String(part ?? '').slice(0, MAX_ID_LENGTH)).join(':');

const isId = (text: string): boolean => text.length > 0 && text.length <= MAX_ID_LENGTH;

const wholeNumber = (text: string): number | undefined =>
	/^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

const decimal = (text: string): number | undefined =>
	/^\d{1,12}(?:\.\d{1,6})?$/.test(text.trim()) ? Number(text) : undefined;
