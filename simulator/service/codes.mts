import type { Stage } from '../world/settings.mts';

/** Why a request is refused; without a `message` the code's usual text is used. */
export interface Refusal {
	code: string;
	message?: string;
	/** With 124: the id of the message that was accepted under this RequestId. */
	earlierId?: string | undefined;
}

/**
 * The texts of 101, 104, 107, 124, 146 and 177 are literal service output (esms-api 3.1, 3.5, 6);
 * the others are ours, because no document prints them.
 */
const texts: Record<string, string> = {
	'99': 'Unknown error',
	'101': 'Authorize Failed',
	'102': 'Price list is not exist',
	'103': 'Balance is not enough',
	'104': 'Brand name code is not exist',
	'105': 'Message is not exist',
	'106': 'Record is not exist',
	'107': 'Each request has at least 30 numbers to be approved',
	'108': 'Phone number is invalid',
	'118': 'SmsType is invalid',
	'119': 'Each request has at least 20 numbers',
	'120': 'Too many numbers',
	'124': 'Request exist 1',
	'131': 'Content is over 422 characters',
	'132': 'No permission to send from 8755',
	'140': 'IP is not in whitelist',
	'143': 'Account is inactive or locked',
	'146': 'Sai template Brandname CSKH',
	'159': 'RequestId is too long',
	'160': 'Too many requests per second',
	'163': 'Only one phone number per request',
	'177': 'The Network have not registry.',
	'199': 'Template is pending',
	'201': 'Content contains a blocked keyword',
	'300': 'SmsType is required',
	'301': 'ServiceType is not supported',
};

export const textOf = ({ code, message }: Refusal): string =>
	message ?? texts[code] ?? `Error ${code}`;

const stageByCode: Record<string, Stage> = {
	'101': 'keys',
	'143': 'account',
	'140': 'ip',
	'118': 'smsType',
	'300': 'smsType',
	'124': 'requestId',
	'159': 'requestId',
	'104': 'brandname',
	'177': 'network',
	'105': 'text',
	'106': 'brandname',
	'131': 'text',
	'146': 'text',
	'201': 'text',
	'102': 'money',
	'103': 'money',
};

/** Where in the decision a code belongs, so that a code asked for by a magic number falls at its place. */
export const stageOf = (code: string): Stage => stageByCode[code] ?? 'phone';
