import { statusWord } from '../../domain/deliveryStatus';
import { flagMember, numberMember, rawList, textMember } from '../../domain/member';
import { parseVendorDate } from '../../domain/vendorDate';
import { formatVietnamDay, formatVietnamTime, parseInstant } from '../../domain/vietnamTime';
import { limit, returnAll } from '../../fields/list';
import { requestOptions } from '../../fields/options';
import type { PagedOperation } from '../../operation/operation';

/** `GetSmsSentData_V2`, or the older document's `GetSmsSentData` (esms-api 3.15). */
export const getMany: PagedOperation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many SMS',
	description: 'Returns the messages of a period',
	toolDescription:
		'Lists the messages that this account sent in a period, with phone numbers and texts. From and To are times with their zone, like 2026-10-05T00:00:00+07:00.',
	effect: 'read',
	shape: 'pages',
	family: 'smsHistory',
	maxPageSize: 500,

	properties: [
		{
			displayName: 'From',
			name: 'from',
			type: 'dateTime',
			required: true,
			default: '',
			description: 'Messages created at this time or later',
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'dateTime',
			required: true,
			default: '',
			description: 'Messages created before this time',
		},
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
		limit,
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
		const from = read.demand('From', parseInstant(read.raw('from'), read.timeZone));
		const to = read.demand('To', parseInstant(read.raw('to'), read.timeZone));
		if (to.getTime() <= from.getTime()) {
			read.refuse("The 'To' is not later than the 'From'", 'Exchange or correct them.');
		}
		if (read.collection('options').older === true) {
			return {
				host: 'sms',
				method: 'POST',
				operation: 'GetSmsSentData',
				fields: { From: formatVietnamDay(from), To: formatVietnamDay(to) },
				pages: 'one',
			};
		}
		return {
			host: 'sms',
			method: 'POST',
			operation: 'GetSmsSentData_V2',
			fields: {
				From: formatVietnamTime(from, 'sms'),
				To: formatVietnamTime(to, 'sms'),
				Page,
				PageSize,
				SmsType: read.text('smsType'),
			},
		};
	},

	list: (body) => rawList(body, 'SentData'),
	total: (body) => numberMember(body, 'CountTotal'),

	response(row) {
		const statusCode = numberMember(row, 'SendStatus');
		return {
			messageId: textMember(row, 'ReferenceId', 'RefercenceId'),
			phone: textMember(row, 'Phone'),
			message: textMember(row, 'Content'),
			smsType: textMember(row, 'SmsType'),
			campaign: textMember(row, 'Campaign'),
			status: statusWord(statusCode),
			statusCode: statusCode ?? null,
			delivered: deliveredOf(row),
			price: numberMember(row, 'SellPrice') ?? null,
			sentAt: parseVendorDate(row.SentTime) ?? null,
			portalId: textMember(row, 'SmsId'),
		};
	},
};

/** 1 yes, 0 no, 2 not known yet; older generations write true and false. */
function deliveredOf(row: Record<string, unknown>): boolean | null {
	const names = ['SendResult', 'SentResult', 'SentStatus'];
	return textMember(row, ...names) === '2' ? null : flagMember(row, ...names);
}
