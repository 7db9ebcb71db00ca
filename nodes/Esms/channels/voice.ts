import { readCallReport, readCallStatus } from '../domain/callReport';
import { meaning, refusal, type CodeTable } from '../transport/codes';
import type { Channel } from './channel';

/** A call that begins is refused with codes of its own (esms-api 6). */
const REFUSALS: CodeTable = new Map([
	[
		'104',
		refusal(
			'setup',
			'The call template does not exist',
			'Check the template ID in your eSMS account.',
		),
	],
	[
		'105',
		refusal(
			'input',
			'The values do not fit the variables of the call template',
			"Give one value for each variable of the template, in the template's order.",
		),
	],
]);

/** A call with a one-time code is a message to eSMS (type 8), and may be reported as one (assumption A60). */
const REPORTED_AS_MESSAGE: Readonly<Record<string, string>> = {
	delivered: 'answered',
	partly: 'answered',
	failed: 'notAnswered',
	rejected: 'failed',
};

export const voice: Channel = {
	value: 'voice',
	host: 'voice',
	dateStyle: 'voice',
	codes: {
		send: REFUSALS,
		ask: new Map([
			[
				'105',
				meaning(
					'notFound',
					'eSMS does not know this call',
					'Use the message ID that the call returned.',
					true,
				),
			],
		]),
	},
	words: {
		waiting: 'Waiting until eSMS reports the result of the call',
		accepted:
			'Code 100 means that eSMS accepted the call. The call report, or Get Status, tells whether it was answered.',
	},

	// esms-api 5.3
	callbackParameters:
		'ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=',
	events: [
		{
			name: 'Call Answered',
			value: 'callAnswered',
			action: 'On call answered',
			description: 'A voice call was answered; tells the key that was pressed',
		},
		{
			name: 'Call Not Answered',
			value: 'callNotAnswered',
			action: 'On call not answered',
			description: 'A voice call was not picked up or did not come about',
		},
	],
	readReport: readCallReport,

	sentFields: ['messageId', 'requestId', 'phone', 'code', 'duplicate', 'sendAt'],
	endings: [
		{ outcome: 'answered', displayName: 'Answered' },
		{ outcome: 'notAnswered', displayName: 'No Answer' },
		{ outcome: 'failed', displayName: 'Failed' },
	],
	endingOf: ({ outcome }, reportedBy) =>
		reportedBy === voice ? outcome : REPORTED_AS_MESSAGE[outcome],

	statusRequest: (messageId) => ({
		host: 'voice',
		method: 'GET',
		operation: 'GetSendStatus',
		fields: { ReferenceId: messageId },
	}),
	readStatus: readCallStatus,
	agrees: ({ outcome }, status) => (status.outcome === 'answered') === (outcome === 'answered'),
};
