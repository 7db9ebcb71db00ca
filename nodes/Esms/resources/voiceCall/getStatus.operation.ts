import { voice } from '../../channels/voice';
import { callOutcome } from '../../domain/callOutcome';
import { callFacts } from '../../domain/callReport';
import { statusWord } from '../../domain/deliveryStatus';
import { messageId } from '../../fields/messageId';
import { requestOptions } from '../../fields/options';
import type { ReadOperation } from '../../operation/operation';

/** `GetSendStatus` on the voice host (esms-api 4.5). */
export const getStatus: ReadOperation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get call status',
	description: 'Returns whether a call was answered, how long it took and which key was pressed',
	toolDescription:
		'Tells whether a voice call was answered, how long it took and which key was pressed. The message ID is the messageId that the call returned.',
	effect: 'read',
	shape: 'item',
	channel: voice,
	endpoints: ['GetSendStatus'],
	properties: [messageId.literal, requestOptions()],

	request: (read) => ({
		host: 'voice',
		method: 'GET',
		operation: 'GetSendStatus',
		fields: { ReferenceId: read.take(messageId) },
	}),

	response(body, { fields }) {
		const facts = callFacts(body);
		const { sendStatus, callStatus, durationSeconds, keyPressed, handedOver } = facts;
		return {
			// eSMS echoes the id in upper case; the one that was issued joins with other outputs.
			messageId: fields.ReferenceId,
			status: statusWord(sendStatus),
			statusCode: sendStatus ?? null,
			callStatus,
			// Not known while the call is under way.
			outcome: callOutcome(facts) ?? null,
			durationSeconds,
			keyPressed,
			handedOver,
		};
	},
};
