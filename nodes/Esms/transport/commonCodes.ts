import { ALREADY_ACCEPTED, meaning, TOO_FAST, refusal, type CodeTable } from './codes';

/** What codes mean after a send, on every channel that doesn't say otherwise. */
export const SEND_CODES: CodeTable = new Map([
	[
		// In the newer documents; the older one has a locked account there, as questions still do.
		'102',
		refusal(
			'setup',
			'This account has no price list for this kind of message',
			'Ask eSMS support to enable it for your account.',
		),
	],
]);

/**
 * What codes mean unless a channel or an operation says otherwise (esms-api 6; where sources disagree:
 * esms-api 11.2, assumption A20).
 */
export const COMMON_CODES: CodeTable = new Map([
	[
		'99',
		meaning(
			'temporary',
			'eSMS reports an unknown fault',
			'Try again in a few minutes; if it stays, ask eSMS support.',
			true,
		),
	],
	[
		'101',
		refusal(
			'keys',
			'eSMS does not know these keys',
			'Copy the API Key and Secret Key again from your eSMS account into the credential.',
		),
	],
	['102', meaning('account', 'The eSMS account is locked', 'Ask eSMS support to unlock it.')],
	[
		'103',
		refusal(
			'money',
			'The balance of the eSMS account is too low',
			'Top up the account, then run this again.',
		),
	],
	[
		'104',
		refusal(
			'setup',
			'This brandname is not registered for the account',
			'Choose the brandname from the list; spelling and upper case count. A cancelled brandname has to be registered again at eSMS.',
		),
	],
	[
		'105',
		meaning(
			'notFound',
			'eSMS does not know this message',
			'A message that was just sent needs a few seconds before it can be asked for, and messages older than 7 days cannot be asked for any more. Otherwise check the message ID.',
			true,
		),
	],
	[
		'106',
		refusal(
			'setup',
			'The recording does not exist',
			'Check the recording ID in your eSMS account.',
		),
	],
	[
		'107',
		refusal(
			'input',
			'Advertising needs at least 30 different phone numbers in one request',
			'Add recipients.',
		),
	],
	[
		'108',
		refusal(
			'input',
			'eSMS does not accept the phone number',
			'Check the number; it must be a Vietnamese one.',
		),
	],
	[
		'118',
		refusal(
			'setup',
			'This SMS type is not available for the account',
			'Choose another SMS Type, or ask eSMS to enable this one.',
		),
	],
	[
		'119',
		refusal('input', 'Advertising needs more phone numbers in one request', 'Add recipients.'),
	],
	[
		'120',
		refusal(
			'input',
			'There are too many phone numbers in one request',
			'Send to fewer recipients at a time.',
		),
	],
	[
		ALREADY_ACCEPTED,
		meaning(
			'duplicate',
			'eSMS has seen this RequestId in the last 24 hours',
			'A RequestId is accepted once in 24 hours.',
		),
	],
	[
		'131',
		refusal(
			'content',
			'The advertising text is longer than 422 characters',
			'Shorten the message.',
		),
	],
	[
		'132',
		refusal(
			'setup',
			'The account may not send from this fixed number',
			'Ask eSMS support to enable it.',
		),
	],
	[
		'140',
		refusal(
			'account',
			'eSMS does not accept requests from this n8n server',
			"Add the server's public IP address to the allowed addresses in your eSMS account.",
		),
	],
	[
		'143',
		refusal(
			'account',
			'The eSMS account is inactive or locked',
			'Ask eSMS support to activate it.',
		),
	],
	[
		'145',
		refusal(
			'content',
			'The text does not match a registered template of the social network',
			'Use the registered text.',
		),
	],
	[
		'146',
		{
			...refusal(
				'content',
				'The message does not match a registered template of this brandname',
				"Write the text exactly as registered at eSMS, accents, punctuation and spaces included, or register this text first. In SMS → Send, the option 'Check Template' set to 'Stop' shows before sending where they part.",
			),
			comesWithId: true,
		},
	],
	['159', refusal('input', 'The RequestId is too long', 'Use at most 50 characters.')],
	[
		TOO_FAST,
		refusal(
			'limit',
			'eSMS received too many requests in one second',
			"Set 'Max Requests per Second' in the node's options, then run this again.",
			true,
		),
	],
	[
		'163',
		refusal(
			'input',
			'Only one phone number fits in one request',
			'Give each recipient its own item.',
		),
	],
	[
		'177',
		refusal(
			'setup',
			"The brandname is not registered with the recipient's network",
			'Ask eSMS to register the brandname with this network.',
		),
	],
	[
		'199',
		meaning(
			'duplicate',
			'A registration with this content is already waiting at eSMS',
			'Wait for the decision.',
		),
	],
	['201', refusal('content', 'The message contains a blocked word', 'Rewrite the message.')],
	['300', refusal('input', 'The SMS type is missing', 'Choose an SMS Type.')],
]);
