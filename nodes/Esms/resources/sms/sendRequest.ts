import { shortEnoughForGet } from '../../domain/queryLength';
import { requestMethod } from '../../fields/sendOptions';
import type { MessageContent } from '../../operation/messageContent';
import type { Reader } from '../../operation/reader';
import type { SendFields } from '../../operation/sendOptions';
import type { ApiRequest } from '../../transport/apiRequest';

/** A single message (esms-api 3.1). */
export interface Body extends SendFields, MessageContent {
	Phone: string;
	SmsType: string;
	Brandname?: string;
}

export const asPost = (fields: Body): ApiRequest => ({
	host: 'sms',
	method: 'POST',
	operation: 'SendMultipleMessage_V4_post_json/',
	fields,
});

export function asGet(read: Reader, body: Body): ApiRequest {
	// Not in the address template of the service, which has Sandbox for the page's SandBox (assumption A24).
	if (body.campaignid !== undefined) {
		read.refuse(
			"The 'Campaign' can't travel with GET",
			"Choose POST as 'Request Method', or remove the option 'Campaign'.",
		);
	}
	return {
		host: 'sms',
		method: 'GET',
		operation: 'SendMultipleMessage_V4_get',
		fields: read.demand(
			requestMethod.literal.displayName,
			shortEnoughForGet({ ...body }),
			"Choose POST as 'Request Method'.",
		),
	};
}
