import type { INodeProperties } from 'n8n-workflow';
import { compose } from '../domain/messageText';
import { parseText } from '../domain/plainText';
import { accept, refuse, type Result } from '../domain/result';
import { formatVietnamTime, parseInstant } from '../domain/vietnamTime';
import { choice, field, toggle } from './field';

/* Options that sending operations share; each operation picks its own, in alphabetical order. */

const campaignLiteral: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: '',
	placeholder: 'e.g. Orders October',
	description: 'Label for the reports in your eSMS account, at most 254 characters',
};

/** The limit of `campaignid` (esms-api 7.2). */
const MAX_CAMPAIGN_LENGTH = 254;

export const campaign = field(campaignLiteral, (value) => {
	const text = parseText(value);
	if (!text.ok) return text;
	const label = compose(text.value).trim();
	return label.length > MAX_CAMPAIGN_LENGTH
		? refuse(`has ${label.length} characters; eSMS takes at most ${MAX_CAMPAIGN_LENGTH}`)
		: accept(label);
});

const requestMethodLiteral: INodeProperties = {
	displayName: 'Request Method',
	name: 'requestMethod',
	type: 'options',
	default: 'POST',
	description:
		'How the request is made. With GET the keys stand in the address, which servers on the way may log.',
	options: [
		{ name: 'GET', value: 'GET' },
		{ name: 'POST (Recommended)', value: 'POST' },
	],
};

export const requestMethod = choice(requestMethodLiteral);

/** What eSMS leaves out of a rehearsal is partly assumed (assumption A44). */
const sandboxLiteral: INodeProperties = {
	displayName: 'Sandbox',
	name: 'sandbox',
	type: 'boolean',
	default: false,
	description:
		'Whether to let eSMS check the request without sending or charging anything. Templates are not checked then, and no report comes.',
};

export const sandbox = toggle(sandboxLiteral);

const sendAtLiteral: INodeProperties = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 25/12/2026 09:00',
	description:
		"Time at which eSMS sends the message, at most a year ahead. 25/12/2026 09:00 is Vietnam time; a picked time, or one like 2026-12-25T09:00, is read in the workflow's time zone. The output's 'sendAt' has it in Vietnam time.",
};

/** A moment's delay between picking a time and running the workflow is no mistake (assumption A39). */
const PAST_TOLERANCE_MS = 60_000;

/** A greeting may be planned for the same day next year; what is later is a slip, and can't be taken back. */
const FURTHEST_MS = 366 * 24 * 60 * 60 * 1000;

function withinYear(instant: Result<Date>, now: number): Result<Date> {
	if (!instant.ok) return instant;
	const ahead = instant.value.getTime() - now;
	const time = `${formatVietnamTime(instant.value, 'sms')} in Vietnam`;
	if (ahead < -PAST_TOLERANCE_MS) return refuse(`is in the past (${time})`);
	return ahead > FURTHEST_MS
		? refuse(
				`is more than a year ahead (${time})`,
				'Correct the year. A scheduled message cannot be taken back: for a later one, start the workflow later.',
			)
		: instant;
}

export const sendAt = field(sendAtLiteral, (value, { now, timeZone }) =>
	withinYear(parseInstant(value, timeZone), now),
);

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
