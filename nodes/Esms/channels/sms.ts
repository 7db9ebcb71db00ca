import type { Report, SmsReport } from '../domain/report';
import { readSmsReport, readSmsStatus } from '../domain/smsReport';
import { meaning } from '../transport/codes';
import type { Channel } from './channel';

/** Text messages, and everything that is asked of the same host: account, brandnames, templates. */
export const sms: Channel = {
	value: 'sms',
	host: 'sms',
	dateStyle: 'sms',
	codes: {
		send: new Map([
			[
				'99',
				// An unknown fault in the older document, a recipient who blocks messages in the newer ones: not a
				// refusal that is sure (esms-api 11.2, assumption A11).
				meaning(
					'input',
					'eSMS reports a fault, or a recipient who blocks messages',
					'If it stays, check the number, or ask eSMS support.',
					true,
				),
			],
		]),
		ask: new Map(),
	},
	words: {
		waiting: 'Waiting until eSMS reports what became of the message',
		accepted:
			'Code 100 means that eSMS accepted the message. The delivery report, or Get Status, tells whether it arrived.',
	},

	callbackParameters: '',
	events: [
		{
			name: 'SMS Delivered',
			value: 'smsDelivered',
			action: 'On SMS delivered',
			description: 'A message arrived on the phone',
		},
		{
			name: 'SMS Partly Delivered',
			value: 'smsPartlyDelivered',
			action: 'On SMS partly delivered',
			description: 'A message to many numbers arrived at some of them only',
		},
		{
			name: 'SMS Failed',
			value: 'smsFailed',
			action: 'On SMS failed',
			description: 'A message was rejected or did not arrive',
		},
		{
			name: 'SMS Status Changed',
			value: 'smsStatusChanged',
			action: 'On SMS status changed',
			description: 'A message is waiting, on its way, or finished without a known result',
		},
	],
	readReport: readSmsReport,

	sentFields: [
		'messageId',
		'requestId',
		'phone',
		'code',
		'duplicate',
		'brandname',
		'encoding',
		'parts',
		'sandbox',
		'sendAt',
		'templateWarning',
	],
	endings: [
		{ outcome: 'delivered', displayName: 'Delivered' },
		{ outcome: 'partly', displayName: 'Partly Delivered' },
		{ outcome: 'failed', displayName: 'Failed' },
		{ outcome: 'rejected', displayName: 'Rejected' },
	],
	// After one that doesn't tell the result another one may follow (assumption A57).
	endingOf: (report) => (isFinal(report) ? report.outcome : undefined),

	statusRequest: (messageId) => ({
		host: 'sms',
		method: 'GET',
		operation: 'GetSendStatus',
		fields: { RefId: messageId },
	}),
	readStatus: readSmsStatus,
	agrees({ outcome }, status) {
		const { successCount, failedCount } = status as SmsReport;
		// A message to many numbers counts all of them under one id, so the others don't matter.
		const isSame = {
			delivered: successCount > 0,
			partly: successCount > 0 && failedCount > 0,
			failed: failedCount > 0,
			rejected: status.outcome === 'rejected',
		}[outcome as string];
		// Interim reports are overtaken by the time they arrive.
		if (isSame ?? true) return true;
		return isFinal(status) && hasArrived(status) !== hasArrived({ outcome }) ? false : undefined;
	},
};

const isFinal = ({ outcome }: Pick<Report, 'outcome'>): boolean =>
	outcome !== 'pending' && outcome !== 'unknown';

const hasArrived = ({ outcome }: Pick<Report, 'outcome'>): boolean =>
	outcome === 'delivered' || outcome === 'partly';
