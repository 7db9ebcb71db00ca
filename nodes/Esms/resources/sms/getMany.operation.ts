import type { INodeProperties } from 'n8n-workflow';
import { sms } from '../../channels/sms';
import { numberMember, rawList } from '../../domain/member';
import { formatVietnamDay, formatVietnamTime, parseInstant } from '../../domain/vietnamTime';
import { field } from '../../fields/field';
import { limit, returnAll } from '../../fields/list';
import { requestOptions } from '../../fields/options';
import type { PagedOperation } from '../../operation/operation';
import { sentMessage } from './sentMessage';

const from = period({
	displayName: 'From',
	name: 'from',
	type: 'dateTime',
	required: true,
	default: '',
	description: 'Messages created at this time or later',
});

const to = period({
	displayName: 'To',
	name: 'to',
	type: 'dateTime',
	required: true,
	default: '',
	description: 'Messages created before this time',
});

/** `GetSmsSentData_V2`, or the older document's `GetSmsSentData` (esms-api 3.15, assumptions A27, A28, A29 and A69). */
export const getMany: PagedOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many SMS',
	description: 'Returns the messages of a period',
	toolDescription:
		'Lists the messages that this account sent in a period, with phone numbers and texts. From and To are times with their zone, like 2026-10-05T00:00:00+07:00.',
	effect: 'read',
	shape: 'pages',
	channel: sms,
	codes: new Map([
		[
			'140',
			{
				kind: 'input',
				title: 'eSMS does not accept the period, or this n8n server',
				advice:
					"Ask for a shorter period that has already begun. If that doesn't help, add the server's public IP address to the allowed addresses in your eSMS account.",
				retryable: false,
			},
		],
	]),
	endpoints: ['GetSmsSentData_V2', 'GetSmsSentData'],
	maxPageSize: 500,

	properties: [
		from.literal,
		to.literal,
		{
			displayName: 'SMS Type',
			name: 'smsType',
			type: 'options',
			default: '2',
			options: [
				{ name: 'Advertising', value: '1' },
				{ name: 'Customer Care', value: '2' },
				{ name: 'Fixed Sender Number or Voice OTP', value: '8' },
			],
		},
		returnAll,
		limit.literal,
		requestOptions({
			displayName: 'Use Older Operation',
			name: 'older',
			type: 'boolean',
			default: false,
			description:
				"Whether to ask by the first version of eSMS's list (whole days, no pages, all types), for accounts that still have it",
		}),
	],

	request(read, Page, PageSize) {
		const begin = read.take(from);
		const end = read.take(to);
		if (end.getTime() <= begin.getTime()) {
			read.refuse("The 'To' is not later than the 'From'", 'Exchange or correct them.');
		}
		if (read.collection('options').older === true) {
			return {
				host: 'sms',
				method: 'POST',
				operation: 'GetSmsSentData',
				fields: { From: formatVietnamDay(begin), To: formatVietnamDay(end) },
				pages: 'one',
			};
		}
		return {
			host: 'sms',
			method: 'POST',
			operation: 'GetSmsSentData_V2',
			fields: {
				From: formatVietnamTime(begin, 'sms'),
				To: formatVietnamTime(end, 'sms'),
				Page,
				PageSize,
				SmsType: read.text({ name: 'smsType', displayName: 'SMS Type' }),
			},
		};
	},

	list: (body) => rawList(body, 'SentData'),
	total: (body) => numberMember(body, 'CountTotal'),

	response: sentMessage,
};

function period(literal: INodeProperties) {
	return field(literal, (value, { timeZone }) => parseInstant(value, timeZone));
}
