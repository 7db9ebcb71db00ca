import { brandname } from './nodes.mts';

/** An operation filled in without a mistake, and the labels that its form has to show. */
interface OperationForm {
	resource: string;
	operation: string;
	parameters: Record<string, unknown>;
	labels: readonly string[];
}

/** Label and sample value of each option; an option that is set is shown in the form. */
const OPTIONS: Record<string, readonly [label: string, value: unknown]> = {
	accents: ['Accents', 'remove'],
	callbackData: ['Callback Data', { values: [{ name: 'orderId', value: '7781' }] }],
	callbackUrl: ['Callback URL', 'https://n8n.example.com/webhook/1b9d/esms'],
	campaign: ['Campaign', 'Orders October'],
	checkTemplate: ['Check Template', 'stop'],
	duplicateProtection: ['Duplicate Protection', 'ownKey'],
	duplicateKey: ['Duplicate Key', 'order-7781'],
	forwardKey: ['Forward Key', '1'],
	forwardNumber: ['Forward Number', '02838123456'],
	includeBalance: ['Include Balance', true],
	keyWait: ['Key Wait (Seconds)', 10],
	maxParallelRequests: ['Max Parallel Requests', 5],
	maxParts: ['Max Parts', 10],
	maxRepeats: ['Max Repeats', 1],
	maxRequestsPerSecond: ['Max Requests per Second', 10],
	maxRetries: ['Max Retries', 2],
	older: ['Use Older Operation', false],
	requestMethod: ['Request Method', 'GET'],
	retryWait: ['Retry Wait (Seconds)', 60],
	sandbox: ['Sandbox', true],
	sendAt: ['Send At', '2030-01-02T09:30:00'],
	sender: ['Sender', 'voice_otp_repeat'],
	simplify: ['Simplify', true],
	speed: ['Speed', 0],
	timeout: ['Timeout (Seconds)', 30],
	voice: ['Voice', 'female'],
};

const READ = ['maxParallelRequests', 'maxRequestsPerSecond', 'simplify', 'timeout'];
const EVERY_SEND = [
	'callbackData',
	'callbackUrl',
	'duplicateProtection',
	'duplicateKey',
	'sendAt',
	...READ,
];
const WHILE_WAITING = ['duplicateProtection', 'duplicateKey', 'sendAt', 'timeout'];
const SMS = ['accents', 'campaign', 'maxParts', 'sandbox', ...EVERY_SEND];

function form(
	resource: string,
	operation: string,
	fields: Record<string, readonly [label: string, value: unknown]>,
	options: readonly string[],
): OperationForm {
	const chosen = options.map((name) => [name, OPTIONS[name]!] as const);
	const valuesOf = (list: ReadonlyArray<readonly [string, readonly [string, unknown]]>) =>
		Object.fromEntries(list.map(([name, [, value]]) => [name, value]));
	return {
		resource,
		operation,
		parameters: { ...valuesOf(Object.entries(fields)), options: valuesOf(chosen) },
		labels: [
			...Object.values(fields).map(([label]) => label),
			...chosen.map(([, [label]]) => label),
		],
	};
}

const phone = ['Phone', '0912345678'] as const;
const message = ['Message', 'DEMOSHOP: ma cua ban la 4821'] as const;
const sender = ['Brandname', brandname('DEMOSHOP')] as const;
const messageId = ['Message ID', '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118'] as const;
const limit = (value: number, unit: string) =>
	({
		waitLimit: ['Wait Limit', value],
		waitLimitUnit: ['Wait Limit Unit', unit],
	}) as const;
const routing = {
	outputs: ['Outputs', 'perOutcome'],
	keys: ['Keys', ['1', '2']],
} as const;
const list = { returnAll: ['Return All', false], limit: ['Limit', 50] } as const;

/** One form for each operation, and for each variety of one that looks different. */
export const operationForms: Record<string, OperationForm> = {
	'SMS: Send': form(
		'sms',
		'send',
		{
			phone,
			smsType: ['SMS Type', '2'],
			brandname: sender,
			messageSource: ['Message Source', 'own'],
			message,
		},
		['checkTemplate', 'requestMethod', ...SMS],
	),
	'SMS: Send From Template': form(
		'sms',
		'send',
		{
			phone,
			smsType: ['SMS Type', '2'],
			brandname: sender,
			messageSource: ['Message Source', 'template'],
			template: ['Template', { __rl: true, mode: 'text', value: 'Ma {P1,8} cua {P2,50}' }],
			variables: [
				'Variables',
				{ mappingMode: 'defineBelow', value: { v1: '4821', v2: 'Lan' }, schema: [] },
			],
		},
		[],
	),
	'SMS: Send and Wait for Delivery': form(
		'sms',
		'sendAndWaitForDelivery',
		{
			phone,
			smsType: ['SMS Type', '2'],
			brandname: sender,
			messageSource: ['Message Source', 'own'],
			message,
			...limit(24, 'hours'),
		},
		['accents', 'campaign', 'checkTemplate', 'requestMethod', ...WHILE_WAITING],
	),
	'SMS: Send Advertising': form(
		'sms',
		'sendAdvertising',
		{ phone, message, brandname: sender },
		SMS,
	),
	'SMS: Estimate Price': form(
		'sms',
		'estimatePrice',
		{ smsType: ['SMS Type', '2'], phone, message, brandname: sender },
		['accents', 'includeBalance', ...READ],
	),
	'SMS: Estimate Price of Advertising': form(
		'sms',
		'estimatePrice',
		{
			smsType: ['SMS Type', '1'],
			phones: ['Phones', '0912345678, 0987654321'],
			message,
			brandname: sender,
		},
		['accents', 'includeBalance', ...READ],
	),
	'SMS: Get Status': form('sms', 'getStatus', { messageId }, READ),
	'SMS: Get Recipient Results': form('sms', 'getRecipientResults', { messageId }, READ),
	'SMS: Get Many': form(
		'sms',
		'getMany',
		{
			from: ['From', '2026-10-05T00:00:00'],
			to: ['To', '2026-10-06T00:00:00'],
			smsType: ['SMS Type', '2'],
			...list,
		},
		['older', ...READ],
	),
	'Voice Call: Call With OTP': form(
		'voiceCall',
		'callWithOtp',
		{ phone, code: ['Code', '482101'], otpVersion: ['Version', 'current'] },
		['campaign', 'sandbox', ...EVERY_SEND],
	),
	'Voice Call: Call With OTP, Older': form(
		'voiceCall',
		'callWithOtp',
		{ phone, code: ['Code', '482101'], otpVersion: ['Version', 'older'] },
		['callbackData', 'callbackUrl', 'sender', 'speed', 'voice', ...READ],
	),
	'Voice Call: Call From Template': form(
		'voiceCall',
		'callFromTemplate',
		{
			phone,
			templateId: ['Template ID', '731'],
			variables: ['Variables', { values: [{ value: 'An' }, { value: '250000' }] }],
		},
		['speed', 'voice', ...EVERY_SEND],
	),
	'Voice Call: Call From Recording': form(
		'voiceCall',
		'callFromRecording',
		{ phone, recordingId: ['Recording ID', '123456'] },
		[
			'forwardKey',
			'forwardNumber',
			'keyWait',
			'maxRepeats',
			'maxRetries',
			'retryWait',
			...EVERY_SEND,
		],
	),
	'Voice Call: Call With OTP and Wait': form(
		'voiceCall',
		'callWithOtpAndWait',
		{
			phone,
			code: ['Code', '482101'],
			otpVersion: ['Version', 'current'],
			...limit(30, 'minutes'),
			outputs: routing.outputs,
		},
		['campaign', ...WHILE_WAITING],
	),
	'Voice Call: Call From Template and Wait': form(
		'voiceCall',
		'callFromTemplateAndWait',
		{
			phone,
			templateId: ['Template ID', '731'],
			variables: ['Variables', { values: [{ value: 'An' }, { value: '250000' }] }],
			...limit(30, 'minutes'),
			...routing,
		},
		['speed', 'voice', ...WHILE_WAITING],
	),
	'Voice Call: Call From Recording and Wait': form(
		'voiceCall',
		'callFromRecordingAndWait',
		{
			phone,
			recordingId: ['Recording ID', '123456'],
			...limit(30, 'minutes'),
			...routing,
		},
		['forwardKey', 'forwardNumber', 'keyWait', 'maxRepeats', 'maxRetries', 'retryWait'],
	),
	'Voice Call: Get Status': form('voiceCall', 'getStatus', { messageId }, READ),
	'Account: Get Balance': form('account', 'getBalance', {}, ['requestMethod', ...READ]),
	'Brandname: Get Many': form('brandname', 'getMany', { type: ['Type', 'all'], ...list }, READ),
	'Template: Get Many': form(
		'template',
		'getMany',
		{ brandname: sender, network: ['Network', 'all'], ...list },
		READ,
	),
};
