import type { FailureKind } from './failure';

/** Operations that give a code the same meaning (the columns of esms-api 6). */
export type Family =
	| 'smsSend'
	| 'smsQuery'
	| 'smsHistory'
	| 'voiceTemplate'
	| 'voiceRecording'
	| 'voiceOtp'
	| 'voiceStatus';

export interface CodeMeaning {
	kind: FailureKind;
	title: string;
	advice: string;
	retryable: boolean;
}

const NOT_CHARGED = 'Nothing was sent or charged.';

const meaning = (
	kind: FailureKind,
	title: string,
	advice: string,
	retryable = false,
): CodeMeaning => ({ kind, title, advice, retryable });

/** RequestId seen before; whether that is good news depends on what was known about it. */
export const ALREADY_ACCEPTED = '124';

/** Too many requests in one second. */
export const TOO_FAST = '160';

type Families = Partial<Record<Family, CodeMeaning>> & { other: CodeMeaning };

const everywhere = (other: CodeMeaning): Families => ({ other });

const NO_PRICE = meaning(
	'setup',
	'This account has no price list for this kind of message',
	`${NOT_CHARGED} Ask eSMS support to enable it for your account.`,
);
const VARIABLES = meaning(
	'input',
	'The values do not fit the variables of the call template',
	`${NOT_CHARGED} Give one value for each variable of the template, in the template's order.`,
);
const NO_CALL_TEMPLATE = meaning(
	'setup',
	'The call template does not exist',
	`${NOT_CHARGED} Check the template ID in your eSMS account.`,
);
const PHONE = meaning(
	'input',
	'eSMS does not accept the phone number',
	`${NOT_CHARGED} Check the number; it must be a Vietnamese one.`,
);

/** Code × family (esms-api 6; conflicting sources: esms-api 11.2). */
const CODES: ReadonlyMap<string, Families> = new Map<string, Families>([
	[
		'99',
		{
			smsSend: meaning(
				'input',
				'eSMS cannot send to this number',
				'Nothing was sent or charged. The receiver may have blocked messages, or eSMS had a passing fault. Check the number, then try again later.',
			),
			other: meaning(
				'temporary',
				'eSMS reports an unknown fault',
				'Nothing was accepted. Try again in a few minutes; if it stays, ask eSMS support.',
				true,
			),
		},
	],
	[
		'101',
		everywhere(
			meaning(
				'keys',
				'eSMS does not know these keys',
				`${NOT_CHARGED} Copy the API Key and Secret Key again from your eSMS account into the credential.`,
			),
		),
	],
	[
		'102',
		{
			smsSend: NO_PRICE,
			voiceTemplate: NO_PRICE,
			voiceRecording: NO_PRICE,
			voiceOtp: NO_PRICE,
			other: meaning('account', 'The eSMS account is locked', 'Ask eSMS support to unlock it.'),
		},
	],
	[
		'103',
		everywhere(
			meaning(
				'money',
				'The balance of the eSMS account is too low',
				`${NOT_CHARGED} Top up the account, then run this again.`,
			),
		),
	],
	[
		'104',
		{
			voiceTemplate: NO_CALL_TEMPLATE,
			voiceRecording: NO_CALL_TEMPLATE,
			voiceOtp: NO_CALL_TEMPLATE,
			other: meaning(
				'setup',
				'This brandname is not registered for the account',
				`${NOT_CHARGED} Choose the brandname from the list; spelling and upper case count. A cancelled brandname has to be registered again at eSMS.`,
			),
		},
	],
	[
		'105',
		{
			voiceTemplate: VARIABLES,
			voiceRecording: VARIABLES,
			voiceOtp: VARIABLES,
			voiceStatus: meaning(
				'notFound',
				'eSMS does not know this call',
				'Use the message ID that the call returned.',
				true,
			),
			other: meaning(
				'notFound',
				'eSMS does not know this message',
				'A message that was just sent needs a few seconds before it can be asked for, and messages older than 7 days cannot be asked for any more. Otherwise check the message ID.',
				true,
			),
		},
	],
	[
		'106',
		everywhere(
			meaning(
				'setup',
				'The recording does not exist',
				`${NOT_CHARGED} Check the recording ID in your eSMS account.`,
			),
		),
	],
	[
		'107',
		{
			voiceOtp: PHONE,
			other: meaning(
				'input',
				'Advertising needs at least 30 different phone numbers in one request',
				`${NOT_CHARGED} Add recipients.`,
			),
		},
	],
	['108', everywhere(PHONE)],
	[
		'118',
		everywhere(
			meaning(
				'setup',
				'This SMS type is not available for the account',
				`${NOT_CHARGED} Choose another SMS Type, or ask eSMS to enable this one.`,
			),
		),
	],
	[
		'119',
		everywhere(
			meaning(
				'input',
				'Advertising needs more phone numbers in one request',
				`${NOT_CHARGED} Add recipients.`,
			),
		),
	],
	[
		'120',
		everywhere(
			meaning(
				'input',
				'There are too many phone numbers in one request',
				`${NOT_CHARGED} Send to fewer recipients at a time.`,
			),
		),
	],
	[
		ALREADY_ACCEPTED,
		everywhere(
			meaning(
				'duplicate',
				'eSMS has seen this RequestId in the last 24 hours',
				'Nothing was sent now.',
			),
		),
	],
	[
		'131',
		everywhere(
			meaning(
				'content',
				'The advertising text is longer than 422 characters',
				`${NOT_CHARGED} Shorten the message.`,
			),
		),
	],
	[
		'132',
		everywhere(
			meaning(
				'setup',
				'The account may not send from this fixed number',
				`${NOT_CHARGED} Ask eSMS support to enable it.`,
			),
		),
	],
	[
		'140',
		{
			smsHistory: meaning(
				'input',
				'eSMS does not accept the period, or this n8n server',
				"Ask for a shorter period that has already begun. If that doesn't help, add the server's public IP address to the allowed addresses in your eSMS account.",
			),
			other: meaning(
				'account',
				'eSMS does not accept requests from this n8n server',
				`${NOT_CHARGED} Add the server's public IP address to the allowed addresses in your eSMS account.`,
			),
		},
	],
	[
		'143',
		everywhere(
			meaning(
				'account',
				'The eSMS account is inactive or locked',
				`${NOT_CHARGED} Ask eSMS support to activate it.`,
			),
		),
	],
	[
		'145',
		everywhere(
			meaning(
				'content',
				'The text does not match a registered template of the social network',
				`${NOT_CHARGED} Use the registered text.`,
			),
		),
	],
	[
		'146',
		everywhere(
			meaning(
				'content',
				'The message does not match a registered template of this brandname',
				`${NOT_CHARGED} Write the text exactly as registered at eSMS, accents, punctuation and spaces included, or register this text first.`,
			),
		),
	],
	[
		'159',
		everywhere(
			meaning('input', 'The RequestId is too long', `${NOT_CHARGED} Use at most 50 characters.`),
		),
	],
	[
		TOO_FAST,
		everywhere(
			meaning(
				'limit',
				'eSMS received too many requests in one second',
				`${NOT_CHARGED} Set 'Max Requests per Second' in the node's options, then run this again.`,
				true,
			),
		),
	],
	[
		'163',
		everywhere(
			meaning(
				'input',
				'Only one phone number fits in one request',
				`${NOT_CHARGED} Give each recipient its own item.`,
			),
		),
	],
	[
		'177',
		everywhere(
			meaning(
				'setup',
				"The brandname is not registered with the recipient's network",
				`${NOT_CHARGED} Ask eSMS to register the brandname with this network.`,
			),
		),
	],
	[
		'199',
		everywhere(
			meaning(
				'duplicate',
				'A registration with this content is already waiting at eSMS',
				'Wait for the decision.',
			),
		),
	],
	[
		'201',
		everywhere(
			meaning(
				'content',
				'The message contains a blocked word',
				`${NOT_CHARGED} Rewrite the message.`,
			),
		),
	],
	[
		'300',
		everywhere(meaning('input', 'The SMS type is missing', `${NOT_CHARGED} Choose an SMS Type.`)),
	],
]);

/** What a code means for an operation; a code that isn't documented gets general advice. */
export function codeMeaning(code: string, family: Family): CodeMeaning {
	const families = CODES.get(code);
	return (
		families?.[family] ??
		families?.other ??
		meaning(
			'input',
			'eSMS refused the request',
			'Nothing was accepted. Look the code up in the eSMS documentation, or ask eSMS support.',
		)
	);
}

export const KNOWN_CODES: readonly string[] = [...CODES.keys()];
