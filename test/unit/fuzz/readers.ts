import fc from 'fast-check';
import { joinVariables } from '../../../nodes/Esms/domain/callText';
import { readCallback } from '../channels/readCallback';
import { buildCallbackUrl } from '../../../nodes/Esms/domain/callbackUrl';
import { errorInfo } from '../../../nodes/Esms/domain/errorInfo';
import { escapeXml } from '../../../nodes/Esms/domain/escapeXml';
import { isObject } from '../../../nodes/Esms/domain/member';
import { parseMessageId } from '../../../nodes/Esms/domain/messageId';
import { keepAccents, measureText, removeAccents } from '../../../nodes/Esms/domain/messageText';
import { percentEncode } from '../../../nodes/Esms/domain/percentEncode';
import { parsePhone } from '../../../nodes/Esms/domain/phone';
import { decode, parseQuery, withoutParameter } from '../../../nodes/Esms/domain/query';
import { parseMobiles } from '../../../nodes/Esms/domain/recipients';
import { fillTemplate, matchTemplate, parseTemplate } from '../../../nodes/Esms/domain/template';
import { templateMismatch } from '../../../nodes/Esms/domain/templateMismatch';
import { parseVendorDate } from '../../../nodes/Esms/domain/vendorDate';
import { parseInstant } from '../../../nodes/Esms/domain/vietnamTime';
import { readAnswerBody } from '../../../nodes/Esms/transport/answerBody';
import { redactor } from '../../../nodes/Esms/transport/redact';
import { judge } from '../../../nodes/Esms/transport/verdict';
import { strange } from './inputs';
import { answers, callbacks, dates, phones, templates, texts } from './samples';

/** A function that reads what strangers wrote. */
export interface Reader {
	name: string;
	inputs: fc.Arbitrary<string>;
	/** How much it reads, where that is less than `GROWN_LENGTH`, or is asked to. */
	grownLength?: number;
	/** Whether what it makes of the text is what its callers count on. */
	isSound(text: string): boolean;
}

const isResult = (result: { ok: boolean; reason?: string; value?: unknown }): boolean =>
	result.ok ? result.value !== undefined : result.reason !== '' && result.reason !== undefined;

const isCount = (value: unknown): boolean =>
	value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);

const SMS_EVENTS = ['smsDelivered', 'smsFailed', 'smsPartlyDelivered', 'smsStatusChanged'];
const CALL_EVENTS = ['callAnswered', 'callNotAnswered'];

function isSoundCallback(query: string): boolean {
	const { report, wellFormed, token } = readCallback(query);
	if (typeof token !== 'string' || (report !== undefined && !wellFormed)) return false;
	if (report === undefined) return true;
	const isCall = 'callStatus' in report;
	return (
		(isCall ? CALL_EVENTS : SMS_EVENTS).includes(report.event) &&
		report.messageId.length > 0 &&
		report.messageId.length <= 64 &&
		report.eventId.length < 250 &&
		Object.values(report.callbackData).every((value) => typeof value === 'string') &&
		Object.getPrototypeOf(report.callbackData) === Object.prototype &&
		parseQuery(report.raw).every(([name]) => name.toLowerCase() !== 'esms_token') &&
		(isCall
			? isCount(report.durationSeconds)
			: isCount(report.successCount) &&
				isCount(report.failedCount) &&
				isCount(report.recipientCount) &&
				isCount(report.sentCount)) &&
		(report.price === undefined || (Number.isFinite(report.price) && report.price >= 0))
	);
}

/** Longer queries are not read at all; this leaves room for a beginning and an end. */
const QUERY_LENGTH = 16_000;

/** Far more than eSMS takes. */
const MESSAGE_LENGTH = 20_000;

export const readers: readonly Reader[] = [
	{
		name: 'readCallback',
		inputs: strange(...callbacks),
		grownLength: QUERY_LENGTH,
		isSound: isSoundCallback,
	},
	{
		name: 'parseQuery',
		inputs: strange(...callbacks),
		grownLength: QUERY_LENGTH,
		isSound: (query) =>
			parseQuery(query).length <= 200 &&
			parseQuery(query).every((pair) => pair.every((part) => typeof part === 'string')),
	},
	{
		name: 'withoutParameter',
		inputs: strange(...callbacks),
		grownLength: QUERY_LENGTH,
		isSound: (query) => {
			const rest = withoutParameter(query, 'SMSID');
			return (
				rest.length <= query.length &&
				parseQuery(rest).every(([name]) => name.toLowerCase() !== 'smsid') &&
				withoutParameter(rest, 'SMSID') === rest
			);
		},
	},
	{
		name: 'decode',
		inputs: strange(...callbacks),
		isSound: (text) =>
			decode(percentEncode(text)) === text.replace(/\p{Surrogate}/gu, '\ufffd') &&
			decode(text) !== null,
	},
	{
		name: 'errorInfo',
		inputs: strange(...callbacks.flatMap((query) => query.split('error_info=').slice(1))),
		isSound: (text) => {
			const info = errorInfo(text);
			return info === undefined ? text === '' : info.raw.length <= text.length;
		},
	},
	{
		name: 'judge',
		inputs: strange(...answers),
		isSound: (text) => {
			const verdict = judge(text);
			const words =
				'vendorText' in verdict ? verdict.vendorText : 'excerpt' in verdict ? verdict.excerpt : '';
			return words.length <= 161 && ('body' in verdict ? isObject(verdict.body) : true);
		},
	},
	{
		name: 'readAnswerBody',
		inputs: strange(...answers),
		isSound: (text) => {
			const body = readAnswerBody(text);
			return body === undefined || Object.getPrototypeOf(body) === Object.prototype;
		},
	},
	{
		name: 'redact',
		inputs: strange(...answers, ...callbacks),
		isSound: (text) => !redactor(['SECRETKEY'])(`SECRETKEY${text}SECRETKEY`).includes('SECRETKEY'),
	},
	{
		name: 'parseTemplate',
		inputs: strange(...templates),
		isSound: (template) => parseTemplate(template).length <= template.length,
	},
	{
		name: 'matchTemplate',
		inputs: strange(...templates),
		grownLength: MESSAGE_LENGTH,
		isSound: (template) => {
			const { fits } = matchTemplate(texts[0]!, template);
			return (
				fits >= 0 &&
				fits <= texts[0]!.length &&
				matchTemplate(template, `${'{P1,9999}'.repeat(5)}x`).fits <= template.length &&
				isResult(fillTemplate(template, ['a', 'b']))
			);
		},
	},
	{
		name: 'templateMismatch',
		inputs: strange(...templates),
		grownLength: MESSAGE_LENGTH,
		isSound: (text) =>
			templateMismatch(text, templates) !== '' && templateMismatch(texts[0]!, [text]) !== '',
	},
	{
		name: 'dates',
		inputs: strange(...dates),
		isSound: (text) =>
			/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(parseVendorDate(text) ?? NO_DATE) &&
			isResult(parseInstant(text, 'Asia/Ho_Chi_Minh')),
	},
	{
		name: 'phones',
		inputs: strange(...phones),
		isSound: (text) => {
			const phone = parsePhone(text);
			return (
				isResult(phone) &&
				(!phone.ok || /^0(?:2\d{9}|[35789]\d{8})$/.test(phone.value.number)) &&
				isResult(parseMobiles(text))
			);
		},
	},
	{
		name: 'ids and variables',
		inputs: strange(...callbacks),
		isSound: (text) => isResult(parseMessageId(text)) && isResult(joinVariables([text, 'a', text])),
	},
	{
		name: 'callback addresses',
		inputs: strange(
			'https://n8n.example.net/webhook/1d0f/esms?a=b',
			'http://[::1]:5678/x?esms_token=1',
		),
		isSound: (text) => {
			const built = buildCallbackUrl({
				url: text,
				token: () => 'T0KEN',
				data: [{ name: text, value: text }],
				filledIn: '',
			});
			return isResult(built) && (!built.ok || /^https?:\/\/[^/?#\s@]+[/?]/i.test(built.value));
		},
	},
	{
		name: 'message text',
		inputs: strange(...texts),
		isSound: (text) => {
			const { parts } = measureText(text);
			return (
				isCount(parts) &&
				measureText(removeAccents(text)).parts >= 0 &&
				keepAccents(text) === keepAccents(keepAccents(text)) &&
				!/[<>"']/.test(escapeXml(text))
			);
		},
	},
];

const NO_DATE = '2000-01-01T00:00:00+07:00';
