import type { INodeProperties } from 'n8n-workflow';
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
	const label = text.value.normalize('NFC').trim();
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
	description:
		"Time at which eSMS sends the message. A time without a zone is read in the workflow's time zone; the node converts it to Vietnam time.",
};

/** A moment's delay between picking a time and running the workflow is no mistake (assumption A39). */
const PAST_TOLERANCE_MS = 60_000;

const future = (instant: Result<Date>, now: number): Result<Date> =>
	instant.ok && instant.value.getTime() < now - PAST_TOLERANCE_MS
		? refuse(`is in the past (${formatVietnamTime(instant.value, 'sms')} in Vietnam)`)
		: instant;

export const sendAt = field(sendAtLiteral, (value, { now, timeZone }) =>
	future(parseInstant(value, timeZone), now),
);

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
