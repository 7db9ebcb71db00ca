import type { Strings } from './strings';

export const english: Strings = {
	words: {
		generated: '<!-- Generated from the code by `npm run docs`: a change here would be lost. -->',
		languages: 'English · [Tiếng Việt](vi/{page})',

		operations: 'Operations',
		operationsIntro: `What the eSMS node and the eSMS Trigger can do: every operation with its fields, options and output. Names in
**bold** are those that n8n shows. A choice has its value in \`code\`: that is what an expression has to give.`,
		resource: 'Resource',
		operation: 'Operation',
		whatItDoes: 'What it does',
		costs: 'Costs money',
		endpoints: 'Operation of eSMS',
		noTool: 'Not for AI agents',
		waits: `The execution sleeps until the report comes; the item then has the fields below. When none comes within the limit, it goes
on with the same fields, those of the report empty, and \`timeout\` as \`outcome\`: the message may have arrived all the
same. One message an execution.`,
		form: 'Picture of the form',
		formsPage: 'forms.md',
		field: 'Field',
		whatItIs: 'What it is',
		required: 'Required',
		default: 'Default',
		options: 'Options',
		optionsIntro: 'What **Add option** offers. Each operation names those that it has.',
		option: 'Option',
		output: 'Output',
		whatItTells: 'What it tells',
		example: 'Example',
		suchAs: 'such as',
		onlyWith: 'Only with {conditions}.',
		range: 'From {min} to {max}.',
		atLeast: 'At least {min}.',
		each: 'Each has {parts}.',
		on: 'on',
		off: 'off',
		yes: 'yes',
		no: 'no',

		codes: 'Error codes',
		codesIntro: `When a message fails, n8n shows what happened, the code in parentheses, and what to do. With **Settings → On Error →
Continue**, the code is in \`error.code\` of the item. *Was it sent?* says *no* where nothing was sent or charged, and *perhaps*
where the code doesn't tell: retry the execution, which asks under the same RequestId. *Passes by itself* tells whether the
same request can succeed later without anybody changing anything.`,
		code: 'Code',
		place: 'Where',
		allThatCost: 'all that cost money',
		everywhere: 'everywhere',
		elsewhere: 'everywhere else',
		meaning: 'What it means',
		advice: 'What to do',
		passes: 'Passes by itself',
		sent: 'Was it sent?',
		notSent: 'no',
		perhaps: 'perhaps',
		ownCodes: 'Codes of the node itself',
		ownCodesIntro: 'These come from the node, not from eSMS.',
	},

	outputs: {
		accepted: 'Whether eSMS took the message',
		'sms.sendAdvertising.accepted':
			'Whether eSMS took the message; with `false`, `reason` tells why nothing was sent',
		balance: 'Money left, in VND',
		'sms.estimatePrice.balance': 'Money left, in VND; only with **Include Balance**',
		balanceAfter: 'What would be left of it',
		balanceNotice: 'Why the balance could not be told',
		brandname: 'Sender that the recipient sees',
		callbackData: 'The values that you gave as **Callback Data**',
		callerId: 'Number that the called person saw',
		callStatus: 'What eSMS says of the call; empty when it did not come about',
		campaign: 'Label that you gave it',
		code: "eSMS's answer: `100` taken, `124` taken earlier",
		covered: 'Whether the balance is enough',
		currency: 'Always `VND`',
		delivered: 'Whether it arrived; empty while nobody knows',
		duplicate: 'Whether eSMS had this message already, so that nothing was sent now',
		durationSeconds: 'How long the call took',
		encoding: '`gsm7` without accents, `unicode` with accents',
		event: 'What happened, as one word',
		eventId: 'The same for every repetition of one report',
		failedCount: 'Numbers that it did not reach',
		handedOver: 'Whether eSMS passed it on to the network',
		keyPressed: 'Key that the called person pressed',
		messageId: "eSMS's id of the message or call; **Get Status** asks for it",
		outcome:
			'What became of it: `delivered`, `failed`, `rejected`, `pending` (a further report follows) or `unknown`',
		'sms.sendAndWaitForDelivery.outcome':
			'What became of it: `delivered`, `failed`, `rejected`, or `timeout` without a report',
		'voiceCall.outcome':
			'What became of it: `answered`, `notAnswered`, `failed`, or `timeout` without a report',
		'voiceCall.getStatus.outcome':
			'What became of it: `answered`, `notAnswered` or `failed`; empty while nobody knows',
		'esmsTrigger.outcome':
			'What became of it: `delivered`, `failed`, `rejected`, `pending` or `unknown`; of a call `answered`, `notAnswered` or `failed`',
		parts: 'How many parts the networks bill',
		phone: 'Number of the recipient',
		portalId: "eSMS's number of the message in your account's lists",
		price: 'Price in VND',
		raw: 'The report as it came',
		recipientCount: 'Numbers of the message',
		'sms.estimatePrice.recipientCount': 'Numbers that eSMS counted',
		'sms.sendAdvertising.recipientCount': 'Numbers in the same request',
		requestId: "The node's id of the message; eSMS takes each only once in 24 hours",
		retries: 'How often eSMS tried again',
		sandbox: 'Whether it was only checked, and not sent',
		sendAt: 'When eSMS is to send it, in Vietnam time; absent when it goes out at once',
		sentAt: 'When eSMS sent it, in Vietnam time',
		sentCount: 'Numbers that eSMS has tried',
		smsType: '`1` advertising, `2` customer care, `8` fixed sender number',
		status:
			'How far it is: `draft`, `waitingForApproval`, `waitingToBeSent`, `beingSent`, `handedToCarrier`, `rejected`, `deleted`, `finished` or `unknown`',
		statusCode: 'The same as the number that eSMS gave',
		successCount: 'Numbers that it reached',
		telco: 'Mobile network of the recipient',
		'template.telco': 'Mobile network',
		telcoId: "eSMS's number of the network",
		templateId: "eSMS's id of the template",
		text: 'Text of the message as it goes out, after **Accents**',
		'sms.getMany.text': 'Text of the message',
		'template.text': 'The registered text, with its variables',
		type: '`advertising`, `customerCare` or `viber`',
		typeCode: 'The same as the number that eSMS gave',
		userId: "eSMS's number of the account",
		variables: 'Variables of the text, each with its greatest length',
	},

	notes: {
		'sms.sendAdvertising': `More than 5,000 numbers are split into requests of nearly equal size; fewer than 30 are refused before anything is sent. A
number that is invalid or repeated is set aside and doesn't touch the others: its item comes out with \`accepted\` \`false\`,
the \`reason\` and its \`row\` in the list, counted from 1.`,
		'voiceCall.callFromTemplate':
			'Call templates are made in your eSMS account; give one value for each variable, in order.',
		'voiceCall.callWithOtp': `eSMS has no RequestId for the older version: when its answer is lost, the node reports the call as unknown and never
calls again by itself.`,
	},

	ownCodes: {
		CANCELLED: 'The execution was cancelled before this was sent.',
		HTTP_503:
			'Something between n8n and eSMS answered, such as a proxy; the number is its HTTP status.',
		INCOMPLETE: 'eSMS announced more rows than it gave. Run it again.',
		INVALID_INPUT: 'The node refused the item before asking eSMS; the text says which field.',
		INVALID_REQUEST: 'eSMS could not read the request. Look for unusual characters in the values.',
		MIXED_UP:
			'Two messages were answered with the same id, so it is not known what became of them. Retry the execution.',
		NETWORK: 'eSMS could not be reached, or the connection was cut; the text says which.',
		NODE: 'A defect of this package. Please report it.',
		TIMEOUT:
			'eSMS did not answer in time. The message may have been accepted: retry the execution, which asks under the same RequestId.',
		TOO_FEW_RECIPIENTS: 'Advertising needs at least 30 different numbers with the same text.',
		UNKNOWN:
			'An earlier attempt of a call by the older version got no answer. Look for the call at eSMS before you call again.',
		UNREADABLE:
			'What came is no answer of eSMS. Check the base URL in the credential, and any proxy.',
	},

	text: (text) => text,
};
